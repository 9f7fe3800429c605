import { wordAt } from "../columns/coded.ts";
import { shareFromNumber, shareOf } from "../apportionment/share.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { SourceTerms, TransferPair } from "../place/registers.ts";
import { answerOf, isCredit } from "./answer-of.ts";
import { pairKey } from "./pair-key.ts";
import type { ReceivedLines } from "./suggest-receipts.ts";
import { judgePayees, type PayeeStandings } from "./take-out.ts";

/** What becomes of pairs whose payee books what it receives below nought. Keys as `pairKey` makes them. */
export interface ReceiptJudgement {
  /** Confirmed, and the payer's lines bear it: those are taken out, and these are income, no longer negative spending. */
  readonly putBack: ReadonlySet<string>;
  /** The payee nets it off in its own figures, and nobody has said that it is a credit: the payer's lines must stay in. */
  readonly netted: ReadonlySet<string>;
  /** How the payees stand by what they spend apart from such receipts: those are no spending once they are put back. */
  readonly standings: PayeeStandings;
}

export const NO_RECEIPTS: ReceiptJudgement = {
  putBack: new Set(),
  netted: new Set(),
  standings: () => ({ takeOut: "payee not counted", onPaymentsOnly: false }),
};

/** What the judgement rests on. */
export interface JudgedBy {
  readonly pairs: readonly TransferPair[];
  readonly sources: readonly SourceTerms[];
}

/**
 * Says of each pair with receipts below nought whether they are put back as income of the payee.
 *
 * Only where a person has confirmed the pair and lines of the payer are taken out for at least as much, before shares: it
 * is the same money, and is never counted at both. What that makes of the total is said beforehand, see `effectOfAnswer`. Else
 * what the payee nets off stays netted off, and the payer's lines stay in, as of any payee that reports net of its income;
 * check A15 then prints its £ as a limitation.
 *
 * @param ledger - tagged, with no receipt put back yet.
 * @source method.md 1.5, "When a transfer may be taken out"
 */
export function judgeReceipts(
  ledger: Ledger,
  received: ReadonlyMap<string, ReceivedLines>,
  by: JudgedBy,
): ReceiptJudgement {
  if (received.size === 0) return NO_RECEIPTS;
  const says = new Map<string, PairSays>();
  for (const lines of received.values()) addReceived(says, lines, { ledger, pairs: by.pairs });
  const standings = standingsApart(ledger, received, by);
  addPaid(says, ledger, { pairs: by.pairs, standings });
  return {
    putBack: new Set([...says].flatMap(([key, pair]) => (areBorne(pair) ? [key] : []))),
    netted: new Set([...says].flatMap(([key, pair]) => (areBorne(pair) ? [] : [key]))),
    standings,
  };
}

function standingsApart(
  ledger: Ledger,
  received: ReadonlyMap<string, ReceivedLines>,
  { sources }: Pick<JudgedBy, "sources">,
): PayeeStandings {
  const counts = Uint8Array.from({ length: ledger.size }, (_, i) => (isCounted(ledger, i) ? 1 : 0));
  for (const { rows } of received.values()) for (const i of rows) counts[i] = 0;
  const terms = new Map(sources.map((source) => [source.key, source]));
  return judgePayees(ledger, counts, (source) => terms.get(source));
}

/** What both sides of a pair say, whole pence before shares. */
interface PairSays {
  received: number;
  paid: number;
  isConfirmed: boolean;
}

/** Whether what a payee books below nought is put back as its income: confirmed, and the payer's lines come to as much. */
export function areBorne({ isConfirmed, paid, received }: Readonly<PairSays>): boolean {
  return isConfirmed && paid >= received;
}

function addReceived(
  says: Map<string, PairSays>,
  { payer, payee, capital, rows, isConfirmed }: ReceivedLines,
  { ledger, pairs }: { readonly ledger: Ledger; readonly pairs: readonly TransferPair[] },
): void {
  const key = pairKey(payer, payee);
  const held = pairs.filter((pair) => pair.payer === payer && pair.payee === payee);
  if (isCredit(answerOf(held, capital))) return;
  const known = says.get(key) ?? { received: 0, paid: 0, isConfirmed: true };
  known.received -= rows.reduce((sum, i) => sum + ledger.amountPence[i]!, 0);
  known.isConfirmed &&= isConfirmed;
  says.set(key, known);
}

/** Lines that are taken out of the payer where nothing is netted off by the payee. */
function addPaid(
  says: ReadonlyMap<string, PairSays>,
  ledger: Ledger,
  { pairs, standings }: Pick<JudgedBy, "pairs"> & Pick<ReceiptJudgement, "standings">,
): void {
  for (let i = 0; i < ledger.size; i++) {
    if (!isCounted(ledger, i) || ledger.transferTo.codes[i] === -1) continue;
    const [payer, payee, capital] = [ledger.agency, ledger.transferTo, ledger.capital].map((words) => wordAt(words, i));
    const pair = says.get(pairKey(payer!, payee!));
    if (!pair || standings(payee!, capital!).takeOut !== "Y") continue;
    const held = pairs.filter((one) => one.payer === payer && one.payee === payee);
    if (answerOf(held, capital!)?.confirmed !== false) pair.paid += partPaidOn(ledger, i);
  }
}

function isCounted(ledger: Ledger, i: number): boolean {
  return ledger.suspense[i] !== 1 && ledger.leftOut.codes[i] === -1;
}

/** What of a line is passed on, whole pence before shares; nothing where the part is no part. */
export function partPaidOn(ledger: Ledger, i: number): number {
  const part = ledger.eliminate[i]!;
  if (Number.isNaN(part)) return ledger.amountPence[i]!;
  return part >= 0 && part <= 1 ? shareOf(ledger.amountPence[i]!, shareFromNumber(part)) : 0;
}
