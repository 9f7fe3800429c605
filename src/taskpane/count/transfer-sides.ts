import { shareOf } from "#domain/apportionment/share";
import type { PlaceCount } from "#domain/counting/place-count";
import { ASKED } from "#domain/transfers/evidence";
import { openReceipt, openSuggestions } from "#domain/transfers/open-suggestions";
import { pairKey, transferKey } from "#domain/transfers/pair-key";
import type { TransferRow } from "#domain/transfers/transfer-row";

/** How the two sides of a transfer compare. */
export type Verdict = "agree" | "disagree" | "no receipt" | "no payment" | "left in" | "nothing said";

/** What payer and payee say of a transfer, at place share; revenue and capital of one pair together. */
export interface TransferSides {
  /** What is taken out of the payer, or where nobody has decided yet, what would be. */
  readonly payerSaysPence: number;
  readonly payeeSaysPence: number;
  readonly differencePence: number;
  readonly verdict: Verdict;
  /** True where it is taken out now. */
  readonly isOut: boolean;
  /** What leaves the total where it is taken out; less than nothing where a receipt that comes back is larger in the place. */
  readonly inTotalPence: number;
}

/** Why a transfer cannot be taken out; null where it can. */
export type Obstacle = "payee not counted" | "payee net" | "below nought" | "no line" | "to itself" | null;

export function keyOf({ payer, payee, capital }: TransferRow): string {
  return transferKey(payer, payee, capital);
}

/** Transfers on which nobody has decided: neither confirmed nor refused. */
export function waiting(transfers: readonly TransferRow[]): readonly TransferRow[] {
  const open = new Set(openSuggestions(transfers).map(keyOf));
  return transfers.filter((row) => !isQuestion(row) && (row.confirmed === null || open.has(keyOf(row))));
}

/** Known pairs of which no line says anything and which nobody has answered. */
export function questions(transfers: readonly TransferRow[]): readonly TransferRow[] {
  return transfers.filter((row) => isQuestion(row) && row.confirmed === null);
}

/** All on which a person has still to decide: transfers first, then known pairs. */
export function toDecide(transfers: readonly TransferRow[]): readonly TransferRow[] {
  return [...waiting(transfers), ...questions(transfers)];
}

/**
 * Pairs of which a body says that one pays the other, and of which nothing is taken out though nobody has refused it: nobody has
 * decided, or the payee is not counted, or it nets off in its own figures what it receives. Payer and payee, each pair once.
 */
export function leftInPairs({ transfers, pairs }: Pick<PlaceCount, "transfers" | "pairs">): PayerAndPayee[] {
  const out = new Set(pairs.filter(({ payerSaysPence }) => payerSaysPence !== 0).map(keyOfPair));
  // Of a pair that the payee alone states nothing is out either.
  const said: readonly PayerAndPayee[] = [...transfers.filter(isLeftIn), ...pairs];
  const found = new Map(said.map((pair) => [keyOfPair(pair), pair]));
  return [...found].filter(([key]) => !out.has(key)).map(([, pair]) => pair);
}

type PayerAndPayee = Pick<TransferRow, "payer" | "payee">;

function keyOfPair({ payer, payee }: PayerAndPayee): string {
  return pairKey(payer, payee);
}

function isLeftIn({ confirmed, stated, suggested, received }: TransferRow): boolean {
  return confirmed !== false && [stated, suggested, received].some((lines) => lines !== undefined);
}

/** Whether it stands here only because bodies like these mostly pay one another. */
export function isQuestion({ evidence }: TransferRow): boolean {
  return evidence === ASKED;
}

/** Whether rows of the payer say that they are paid to the payee; a receipt alone names no row of the payer. */
export function isStatedByPayer(
  { stated, suggested }: TransferRow,
  { payerSaysPence }: Pick<TransferSides, "payerSaysPence">,
): boolean {
  return payerSaysPence !== 0 || stated !== undefined || suggested !== undefined;
}

/** Sets the two sides of a transfer beside one another. */
export function sidesOf(transfer: TransferRow, { pairs }: Pick<PlaceCount, "pairs">): TransferSides {
  const key = pairKey(transfer.payer, transfer.payee);
  const pair = pairs.find(({ payer, payee }) => pairKey(payer, payee) === key);
  const takenOut = pair?.payerSaysPence ?? 0;
  const payerSaysPence = takenOut + (nettedByYes(transfer) || suggestedAtShare(transfer));
  const payeeSaysPence = (pair?.payeeSaysPence ?? 0) + nettedOff(transfer);
  const differencePence = payerSaysPence - payeeSaysPence;
  return {
    payerSaysPence,
    payeeSaysPence,
    differencePence,
    verdict: verdictOf(transfer, payerSaysPence, payeeSaysPence),
    isOut: takenOut !== 0,
    inTotalPence: inTotal(transfer),
  };
}

/** What a transfer is asked about, before shares, as the rows have it; of one that is decided, what its rows come to. */
export function askedPence(transfer: TransferRow, { payerSaysPence, payeeSaysPence }: TransferSides): number {
  const lines = transfer.suggested ?? openReceipt(transfer) ?? transfer.stated;
  return lines?.pence ?? (payerSaysPence === 0 ? payeeSaysPence : payerSaysPence);
}

function inTotal(transfer: TransferRow): number {
  const { stated, suggested, ifYes } = transfer;
  if (ifYes) return 0 - ifYes.changePence;
  return (stated?.placePence ?? 0) + (suggested?.placePence ?? 0);
}

/** What the payee books below nought and still nets off in its own figures. */
function nettedOff({ received }: TransferRow): number {
  return received?.state === "open" || received?.state === "netted" ? received.placePence : 0;
}

/** What a Y on which nobody has decided nets off, line by line as the count will round it. */
function nettedByYes(transfer: TransferRow): number {
  return openSuggestions([transfer]).length === 0 ? 0 : (transfer.ifYes?.nettedPence ?? 0);
}

/** What would be taken out of the payer by a decision that waits, at the payee's share. */
function suggestedAtShare(transfer: TransferRow): number {
  if (openSuggestions([transfer]).length === 0 || !transfer.suggested || transfer.share === null) return 0;
  return transfer.takeOut === "Y" ? shareOf(transfer.suggested.pence, transfer.share) : 0;
}

function verdictOf({ confirmed, takeOut }: TransferRow, payer: number, payee: number): Verdict {
  // What is left in is not in the payer's side at all: to call that a disagreement would be false.
  if (payer === 0 && (confirmed === false || takeOut !== "Y")) return "left in";
  if (payer === 0) return payee === 0 ? "nothing said" : "no payment";
  if (payee === 0) return "no receipt";
  return payer === payee ? "agree" : "disagree";
}

/**
 * What stands against taking a transfer out.
 *
 * Only spending that the payee counts gross may be taken out of the payer, or the pound would be lost; and where no line of
 * the payer names the payee there is nothing to take out. A question is asked of counted payees only and names no kind of
 * spending: there the missing line is all that stands against it.
 *
 * @source method.md 1.5, "When a transfer may be taken out"
 */
export function obstacleTo(transfer: TransferRow, sides: TransferSides): Obstacle {
  if (transfer.payer === transfer.payee) return "to itself";
  if (isQuestion(transfer)) return "no line";
  // Whether it is a receipt can always be said: what it takes out follows from what both sides state.
  if (openReceipt(transfer)) return null;
  if (transfer.takeOut !== "Y") return transfer.takeOut;
  return isStatedByPayer(transfer, sides) ? null : "no line";
}
