import type { TransferPair } from "../place/registers.ts";
import { answerOf, CONFIRMED_BY_PAIR, NAMED, RECEIVED } from "./answer-of.ts";
import { pairKey } from "./pair-key.ts";
import type { Mention } from "./mention.ts";

/** Whether a known flow goes between two bodies, whatever the pair is called in TP_Transfers. */
export type IsFlow = (kind: string, payer: string, payee: string) => boolean;

/** A line that may be a transfer by a confirmed pair. */
export interface PaidLine {
  readonly payer: string;
  readonly capital: string;
  readonly mention: Mention;
  /** Whom a pair said at the last count that it pays, by the same words; "" = none did. */
  readonly paidBefore: string;
}

/** Whom a line pays by a confirmed pair; "" where no person has confirmed one that speaks of it. */
export type ConfirmedPayee = (line: PaidLine) => string;

/**
 * Makes the look-up of pairs that a person has confirmed in TP_Transfers: what is suggested of their lines is then a
 * transfer. What a person said of this very kind goes before what was said of the pair as a whole.
 *
 * A Y takes what its person saw: every suggested line when it is given. Once it has stood at a count, it takes of new lines
 * only those whose payee is surely the body: what merely names it in other words is asked about again.
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
  const takes = (payee: string, { payer, capital, mention, paidBefore }: PaidLine): boolean => {
    const held = ofPair.get(pairKey(payer, payee)) ?? [];
    if (answerOf(held, capital)?.confirmed !== true) return false;
    return isNewlyGiven(lastSaidOf(held, capital)) || isSurelyPaid(mention) || paidBefore === payee;
  };
  return (line) => {
    const { payer } = line;
    const { body, kind } = line.mention;
    const payees = body === "" ? payeesOfFlow(ofPayer.get(payer) ?? [], (payee) => isFlow(kind, payer, payee)) : [body];
    const [only = ""] = payees;
    return payees.length === 1 && only !== payer && takes(only, line) ? only : "";
  };
}

/** What the last count wrote of this very kind, else of the pair as a whole. */
export function lastSaidOf(held: readonly TransferPair[], capital: string): TransferPair | undefined {
  return held.find((pair) => pair.capital === capital) ?? held.find((pair) => pair.capital === "");
}

/** True where no count has acted on the Y yet: a person gave it to the lines that were suggested then. */
export function isNewlyGiven({ evidence = "" }: Pick<TransferPair, "evidence"> = {}): boolean {
  const isSuggestion = evidence.startsWith(NAMED) || evidence.startsWith(RECEIVED);
  return evidence === "" || (isSuggestion && !evidence.includes(CONFIRMED_BY_PAIR));
}

const SURE: ReadonlySet<Mention["manner"]> = new Set(["name", "alias", "spelling"]);

/** Whether a line names its payee beyond doubt: a Y that stands takes such a line, however new. */
export function isSurelyPaid({ field, manner }: Pick<Mention, "field" | "manner">): boolean {
  return field === "payee" && SURE.has(manner);
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
