import type { Ledger } from "../ledger/ledger.ts";
import type { ReceiptsAnswer, SourceTerms, TransferPair } from "../place/registers.ts";
import { wordAt } from "../columns/coded.ts";
import { answerOf, isCredit, type PairAnswer } from "./answer-of.ts";
import { isNewlyGiven, isSurelyPaid, lastSaidOf } from "./confirmed-payee.ts";
import { areBorne, partPaidOn } from "./judge-receipts.ts";
import { isBelowNought, type MarkedTransfer } from "./mark-transfers.ts";
import type { Mention } from "./mention.ts";
import type { ReceivedLines } from "./suggest-receipts.ts";
import type { SuggestedTransfer } from "./suggest-transfers.ts";
import type { PayeeStandings } from "./take-out.ts";

/** The transfer that is asked about. */
export type Asked = Pick<TransferPair, "payer" | "payee" | "capital">;

/** An answer that a person may give: a Y that the payee's lines below nought are income, a Y that they are credits, an N. */
export type PossibleAnswer = Exclude<ReceiptsAnswer, ""> | "no";

/** All that is known of the lines of a place that are transfers, or seem to be. */
export interface LinesOfPairs {
  readonly ledger: Ledger;
  /** What people hold in TP_Transfers. */
  readonly pairs: readonly TransferPair[];
  /** How payees stand apart from what they book below nought. */
  readonly standings: PayeeStandings;
  readonly termsOf: (source: string) => SourceTerms | undefined;
  readonly mentions: readonly (Mention | null)[];
  readonly stated: ReadonlyMap<string, MarkedTransfer>;
  readonly suggested: ReadonlyMap<string, SuggestedTransfer>;
  readonly received: ReadonlyMap<string, ReceivedLines>;
  /** Rows that only a confirmed pair made a transfer, or put back as income. */
  readonly byPair: ReadonlySet<number>;
}

/** What stands of two bodies, all kinds of spending together, once an answer is given. */
export interface PairAfter {
  /** Rows of the payer that are taken out. */
  readonly rowsOut: readonly number[];
  /** Rows of the payee that are put back as its income. */
  readonly rowsBack: readonly number[];
  /** False where the payee nets off what it receives, and so nothing of the payer is taken out. */
  readonly isBorne: boolean;
}

/**
 * Foresees what the next count makes of two bodies under an answer on one kind of spending between them.
 *
 * It asks in the count's own order: which lines are then a transfer, which are then receipts, whether those bear these, and
 * what is taken out. All kinds go together, for what the payee nets off of one holds back the payer's lines of every kind:
 * so an answer may bring back lines that a source states or an earlier answer confirmed.
 *
 * @source method.md 1.5, "When a transfer may be taken out"
 */
export function pairAfter(asked: Asked, lines: LinesOfPairs, answer: PossibleAnswer): PairAfter {
  const said = answersAfter(asked, lines.pairs, answer);
  const transfers = transfersAfter(asked, lines, said);
  const receipts = ofPair(asked, lines.received).filter(({ capital }) => !isCredit(said.of(capital)));
  const rowsBack = receipts.flatMap(({ rows }) => rows);
  const isBorne =
    receipts.length === 0 ||
    areBorne({
      isConfirmed: receipts.every((one) => isConfirmedAfter(one, lines, said)),
      received: rowsBack.reduce((sum, i) => sum - lines.ledger.amountPence[i]!, 0),
      paid: paidAfter(asked, transfers, lines),
    });
  if (!isBorne) return { rowsOut: [], rowsBack: [], isBorne };
  const counts = countsAfter(asked, lines, new Set(rowsBack));
  const rowsOut = [...transfers].flatMap(([kind, { rows, byPair }]) =>
    counts(kind) && !isBelowNought(lines.ledger, rows, byPair) ? rows : [],
  );
  return { rowsOut, rowsBack, isBorne };
}

/** What is said of the kinds of spending between two bodies once the answer is given. */
interface SaidAfter {
  readonly of: (kind: string) => PairAnswer | null;
  /** A Y that no count has acted on takes every line that its person saw. */
  readonly isNew: (kind: string) => boolean;
}

function answersAfter({ payer, payee, capital }: Asked, pairs: readonly TransferPair[], answer: PossibleAnswer) {
  const others = pairs.filter((pair) => pair.payer === payer && pair.payee === payee && pair.capital !== capital);
  const receipts: ReceiptsAnswer = answer === "no" ? "" : answer;
  const held = [...others, { payer, payee, capital, kind: "", confirmed: answer !== "no", note: "", receipts }];
  return {
    of: (kind) => answerOf(held, kind),
    isNew: (kind) => isNewlyGiven(lastSaidOf(held, kind)),
  } satisfies SaidAfter;
}

interface TransfersOfKind {
  readonly rows: number[];
  /** Those that only a confirmed pair makes a transfer. */
  readonly byPair: Set<number>;
}

/** The payer's lines that are a transfer then and that nobody refuses, kind by kind. */
function transfersAfter(asked: Asked, lines: LinesOfPairs, said: SaidAfter): Map<string, TransfersOfKind> {
  const kinds = new Map<string, TransfersOfKind>();
  const add = (kind: string, i: number, isByPair: boolean): void => {
    const known = kinds.get(kind) ?? { rows: [], byPair: new Set() };
    kinds.set(kind, known);
    known.rows.push(i);
    if (isByPair) known.byPair.add(i);
  };
  if (asked.payer === asked.payee) return kinds;
  for (const { capital, rows } of ofPair(asked, lines.stated)) {
    const isRefused = said.of(capital)?.confirmed === false;
    for (const i of isRefused ? [] : rows) add(capital, i, lines.byPair.has(i));
  }
  for (const one of ofPair(asked, lines.suggested)) {
    for (const i of takenByYes(one, lines, said)) add(one.capital, i, true);
  }
  return kinds;
}

/** The suggested lines that a Y then takes: all that its person saw, of later ones those whose payee is beyond doubt. */
function takenByYes(
  { capital, rows }: SuggestedTransfer,
  { mentions }: LinesOfPairs,
  said: SaidAfter,
): readonly number[] {
  if (said.of(capital)?.confirmed !== true) return [];
  return said.isNew(capital) ? rows : rows.filter((i) => isSurelyPaid(mentions[i]!));
}

/** Whether a confirmed pair then speaks of every line; of one that is itself paid on to another body none does. */
function isConfirmedAfter(
  { capital, rows, isSure, isConfirmed }: ReceivedLines,
  { ledger }: LinesOfPairs,
  said: SaidAfter,
): boolean {
  if (said.of(capital)?.confirmed !== true) return false;
  if (rows.some((i) => ledger.transferTo.codes[i] !== -1)) return false;
  return isSure || isConfirmed || said.isNew(capital);
}

function paidAfter(
  { payee }: Asked,
  transfers: ReadonlyMap<string, TransfersOfKind>,
  { ledger, standings }: LinesOfPairs,
): number {
  const rows = [...transfers].flatMap(([kind, of]) => (standings(payee, kind).takeOut === "Y" ? of.rows : []));
  return rows.reduce((sum, i) => sum + partPaidOn(ledger, i), 0);
}

/**
 * Whether the payee's spending of a kind is then in the count and gross: its other lines are, or one of those that it books
 * below nought is, and stays among its spending.
 */
function countsAfter(
  { payee, payer }: Asked,
  { ledger, standings, termsOf, received, byPair }: LinesOfPairs,
  isBack: ReadonlySet<number>,
): (kind: string) => boolean {
  const isGross = (i: number): boolean => termsOf(wordAt(ledger.source, i))?.measure !== "net";
  return (kind) => {
    if (standings(payee, kind).takeOut === "Y") return true;
    const ofKind = [...received.values()].filter((one) => one.payee === payee && one.capital === kind);
    return ofKind.some((one) =>
      one.rows.some((i) => !isBack.has(i) && (one.payer === payer || !byPair.has(i)) && isGross(i)),
    );
  };
}

/** The lines between two bodies, of all kinds. */
export function ofPair<T extends Asked>({ payer, payee }: Asked, found: ReadonlyMap<string, T>): T[] {
  return [...found.values()].filter((lines) => lines.payer === payer && lines.payee === payee);
}
