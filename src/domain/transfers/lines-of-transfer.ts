import type { RowFigures } from "../apportionment/row-figures.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isCredit, type PairAnswer } from "./answer-of.ts";
import { effectOfAnswer, type KnownLines } from "./effect-of-answer.ts";
import type { ReceiptJudgement } from "./judge-receipts.ts";
import type { MarkedTransfer } from "./mark-transfers.ts";
import { pairKey } from "./pair-key.ts";
import type { ReceivedLines } from "./suggest-receipts.ts";
import type { SuggestedTransfer } from "./suggest-transfers.ts";
import type { ReceivedTransfer, TransferLines, TransferRow } from "./transfer-row.ts";

/** The lines of a transfer as they were found. */
export interface FoundLines {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly stated?: MarkedTransfer;
  readonly suggested?: SuggestedTransfer;
  readonly received?: ReceivedLines;
}

type Effects = "ifYes" | "ifCredit" | "ifNo";

/** What their £ and standing are told from. */
export interface FiguresOfLines {
  readonly ledger: Ledger;
  readonly figures: RowFigures;
  readonly judged: ReceiptJudgement;
  readonly forAnswers: KnownLines;
}

/** The lines of a transfer with what they come to, what became of them, and what each answer on them would do. */
export function linesFound(
  found: FoundLines,
  told: FiguresOfLines,
  answer: PairAnswer | null,
): Pick<TransferRow, "stated" | "suggested" | "received" | Effects> {
  const { stated, suggested, received } = found;
  const { figures } = told;
  const state = received && stateOf(found, told, answer);
  return {
    ...(received && { received: receivedOf(received, told, state!) }),
    ...(mayChange(found, answer, state) && effectsOf(found, told)),
    ...(stated && { stated: linesOf(stated, figures) }),
    ...(suggested && { suggested: linesOf(suggested, figures) }),
  };
}

function linesOf({ rows }: { readonly rows: readonly number[] }, { gross, placeSpend }: RowFigures): TransferLines {
  const sumOf = (pence: Float64Array): number => rows.reduce((sum, i) => sum + pence[i]!, 0);
  return { rows, pence: sumOf(gross), placePence: sumOf(placeSpend) };
}

function receivedOf(lines: ReceivedLines, told: FiguresOfLines, state: ReceivedTransfer["state"]): ReceivedTransfer {
  const { rows, isSure } = lines;
  const { figures, ledger } = told;
  const sumOf = (pence: Float64Array): number => rows.reduce((sum, i) => sum - pence[i]!, 0);
  return { rows, pence: sumOf(ledger.amountPence), placePence: sumOf(figures.placeSpend), isSure, state };
}

/** Whether a Y would say something new: of lines on which nobody has decided, or that an N or a credit leaves in. */
function mayChange(
  { stated, suggested }: FoundLines,
  answer: PairAnswer | null,
  state: ReceivedTransfer["state"] | undefined,
): boolean {
  if (suggested !== undefined || state === "open" || state === "refused") return true;
  return stated !== undefined && answer?.confirmed === false;
}

/** What each answer that may be given would make of the total. */
function effectsOf(found: FoundLines, { forAnswers }: FiguresOfLines): Pick<TransferRow, Effects> {
  const { stated, suggested, received } = found;
  const isPaid = received !== undefined && (stated ?? suggested) !== undefined;
  return {
    ifYes: effectOfAnswer(found, forAnswers, "income"),
    ...(isPaid && { ifCredit: effectOfAnswer(found, forAnswers, "credit") }),
    ...(received && { ifNo: effectOfAnswer(found, forAnswers, "no") }),
  };
}

/** What became of the payee's lines below nought: a person's answer speaks of them too, and of no other line alone. */
function stateOf(
  { payer, payee, received }: FoundLines,
  { judged }: FiguresOfLines,
  answer: PairAnswer | null,
): ReceivedTransfer["state"] {
  if (isCredit(answer)) return "refused";
  if (received?.isConfirmed !== true) return "open";
  return judged.putBack.has(pairKey(payer, payee)) ? "put back" : "netted";
}
