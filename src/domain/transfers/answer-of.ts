import type { ReceiptsAnswer, TransferPair } from "../place/registers.ts";

/** Begins the evidence of a pair that lines of a source, or rules, state. */
export const STATED_BY_SOURCE = "stated by the source";
/** In the evidence of a pair that a person has confirmed for lines which only name the payee. */
export const CONFIRMED_BY_PAIR = "confirmed by pair";
/** Begins the evidence of a pair that lines only name. */
export const NAMED = "named";
/** Begins the evidence of a pair of which only the payee's lines below nought say anything. */
export const RECEIVED = "booked below nought by the payee";
/** Says at the end of the evidence that the Y of a pair speaks only of the lines on which the source states it. */
export const NOT_CONFIRMED = "not confirmed";
const OF_THE_PAIR = "as said of the pair";
const OF_THIS_KIND = "said of this kind alone";

/** A person's answer on a payer, a payee and a kind of spending. */
export interface PairAnswer {
  readonly confirmed: boolean;
  /** True where it was given of the two bodies as a whole, and stands on the row of this kind as a copy. */
  readonly isInherited: boolean;
  /** True where it was given of this kind and the opposite of the pair as a whole. */
  readonly isAgainstPair: boolean;
  /** What it says of lines that the payee books below nought; "" = as the Y or N has it. */
  readonly receipts: ReceiptsAnswer;
}

/**
 * What a person says of one kind of spending between two bodies: what they said of this very kind, else what they said of
 * the pair as a whole; null where they said neither. Everything that asks, asks here, so that a transfer is never out by
 * one reading and in by another.
 *
 * Neither the Y that the tool writes beside lines which their source states nor a copy of the pair's answer is a person's:
 * an N on the pair undoes both.
 *
 * @param ofPair - what TP_Transfers holds of one payer and one payee.
 */
export function answerOf(ofPair: readonly TransferPair[], capital: string): PairAnswer | null {
  const given = ofPair.filter(isOwnAnswer);
  const own = given.find((pair) => pair.capital === capital);
  const ofAll = given.find((pair) => pair.capital === "");
  const held = own ?? ofAll;
  if (!held) return null;
  const isAgainstPair = ofAll !== undefined && held.confirmed !== ofAll.confirmed;
  const receipts = held.confirmed === true ? (held.receipts ?? "") : "";
  return { confirmed: held.confirmed === true, isInherited: held !== own, isAgainstPair, receipts };
}

/** Whether lines that the payee books below nought stay as credits: the transfer is refused, or said to be all but them. */
export function isCredit(answer: PairAnswer | null): boolean {
  return answer?.confirmed === false || answer?.receipts === "credit";
}

/** True where a person answered on this very row. */
export function isOwnAnswer(pair: TransferPair): boolean {
  const { confirmed, evidence = "" } = pair;
  if (confirmed === null) return false;
  // A copy names its answer: another answer typed over it is a person's own, and so is one that is said to be.
  if (evidence.endsWith(OF_THE_PAIR)) return !evidence.endsWith(letterOf(confirmed, OF_THE_PAIR));
  return evidence.endsWith(OF_THIS_KIND) || (pair.receipts ?? "") !== "" || !isOfStatedLinesOnly(pair);
}

/**
 * What the evidence of a row says of its answer: that it is the pair's, or that a person gave it against the pair's, which
 * the next count could not tell from the Y of stated lines. "" where neither need be said.
 */
export function wordAnswer(answer: PairAnswer | null): string {
  if (answer?.isInherited === true) return `; ${letterOf(answer.confirmed, OF_THE_PAIR)}`;
  return answer?.isAgainstPair === true ? `; ${letterOf(answer.confirmed, OF_THIS_KIND)}` : "";
}

function letterOf(confirmed: boolean, words: string): string {
  return `${confirmed ? "Y" : "N"} ${words}`;
}

/**
 * True where nobody has confirmed more than what the source itself states: the tool wrote the Y, for those lines. It ends
 * with them, and takes nothing out that the source has never called a transfer, or no longer does.
 */
function isOfStatedLinesOnly({ confirmed, evidence = "" }: TransferPair): boolean {
  if (confirmed !== true) return false;
  // Lines that a pair has taken out are there by a person's Y, however many others stand beside them.
  if (evidence.includes(CONFIRMED_BY_PAIR)) return false;
  return evidence.endsWith(NOT_CONFIRMED) || evidence.startsWith(STATED_BY_SOURCE);
}
