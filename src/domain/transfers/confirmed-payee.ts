import type { TransferPair } from "../place/registers.ts";
import { pairKey } from "./pair-key.ts";
import type { Mention } from "./mention.ts";

/** Whether a known flow goes between two bodies, whatever the pair is called in TP_Transfers. */
export type IsFlow = (kind: string, payer: string, payee: string) => boolean;

/** Whom a line pays by a confirmed pair; "" where no person has confirmed one. */
export type ConfirmedPayee = (payer: string, capital: string, mention: Mention) => string;

/**
 * Makes the look-up of pairs that a person has confirmed in TP_Transfers: what is suggested of their lines is then a
 * transfer. What a person said of this very kind goes before what was said of the pair as a whole.
 *
 * @param pairs - those that only a source states, and nobody has confirmed for other lines, give nothing.
 * @param isFlow - tells whom a line pays that names a known flow and no body: what a person calls the pair is theirs.
 */
export function confirmedPayees(pairs: readonly TransferPair[], isFlow: IsFlow): ConfirmedPayee {
  const ofPair = new Map<string, TransferPair[]>();
  const ofPayer = new Map<string, TransferPair[]>();
  for (const pair of pairs) {
    append(ofPair, pairKey(pair.payer, pair.payee), pair);
    append(ofPayer, pair.payer, pair);
  }
  const isConfirmed = (payer: string, payee: string, capital: string): boolean => {
    const held = (ofPair.get(pairKey(payer, payee)) ?? []).filter(({ confirmed }) => confirmed !== null);
    const settled = held.find((pair) => pair.capital === capital) ?? held.find((pair) => pair.capital === "");
    return settled?.confirmed === true && !isOfStatedLinesOnly(settled);
  };
  return (payer, capital, { body, kind }) => {
    const payees = body === "" ? payeesOfFlow(ofPayer.get(payer) ?? [], (payee) => isFlow(kind, payer, payee)) : [body];
    const [only = ""] = payees;
    return payees.length === 1 && only !== payer && isConfirmed(payer, only, capital) ? only : "";
  };
}

/** Begins the evidence of a pair that lines of a source, or rules, state. */
export const STATED_BY_SOURCE = "stated by the source";
/** In the evidence of a pair that a person has confirmed for lines which only name the payee. */
export const CONFIRMED_BY_PAIR = "confirmed by pair";
/** Says at the end of the evidence that the Y of a pair speaks only of the lines on which the source states it. */
export const NOT_CONFIRMED = "not confirmed";

/**
 * True where nobody has confirmed more than what the source itself states: the tool wrote the Y, for those lines. It ends
 * with them, and takes nothing out that the source has never called a transfer, or no longer does.
 */
export function isOfStatedLinesOnly({ confirmed, evidence = "" }: TransferPair): boolean {
  if (confirmed !== true) return false;
  // Lines that a pair has taken out are there by a person's Y, however many others stand beside them.
  if (evidence.includes(CONFIRMED_BY_PAIR)) return false;
  return evidence.endsWith(NOT_CONFIRMED) || evidence.startsWith(STATED_BY_SOURCE);
}

function payeesOfFlow(pairs: readonly TransferPair[], isOfFlow: (payee: string) => boolean): string[] {
  const of = pairs.filter(({ confirmed, payee }) => confirmed === true && isOfFlow(payee));
  return [...new Set(of.map(({ payee }) => payee))];
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
