import type { PlaceCount } from "#domain/counting/place-count";
import { pairKey, transferKey } from "#domain/transfers/pair-key";
import type { TransferRow } from "#domain/transfers/transfer-row";

/** How the two sides of a transfer compare. */
export type Verdict = "agree" | "disagree" | "no receipt" | "no payment" | "left in" | "nothing said";

/** What payer and payee say of a transfer, at place share; revenue and capital of one pair together. */
export interface TransferSides {
  readonly payerSaysPence: number;
  readonly payeeSaysPence: number;
  readonly differencePence: number;
  readonly verdict: Verdict;
}

/** Why a transfer cannot be taken out; null where it can. */
export type Obstacle = "payee not counted" | "payee net" | "no line" | "to itself" | null;

export function keyOf({ payer, payee, capital }: TransferRow): string {
  return transferKey(payer, payee, capital);
}

/** Transfers on which nobody has decided: neither confirmed nor refused. */
export function waiting(transfers: readonly TransferRow[]): readonly TransferRow[] {
  return transfers.filter(({ confirmed }) => confirmed === null);
}

/** Whether rows of the payer say that they are paid to the payee; a receipt alone names no row of the payer. */
export function isStatedByPayer({ evidence }: TransferRow, { payerSaysPence }: TransferSides): boolean {
  return payerSaysPence !== 0 || evidence.startsWith("stated by the source");
}

/** Sets the two sides of a transfer beside one another. */
export function sidesOf(transfer: TransferRow, { pairs }: Pick<PlaceCount, "pairs">): TransferSides {
  const key = pairKey(transfer.payer, transfer.payee);
  const pair = pairs.find(({ payer, payee }) => pairKey(payer, payee) === key);
  const payerSaysPence = pair?.payerSaysPence ?? 0;
  const payeeSaysPence = pair?.payeeSaysPence ?? 0;
  const differencePence = payerSaysPence - payeeSaysPence;
  return {
    payerSaysPence,
    payeeSaysPence,
    differencePence,
    verdict: verdictOf(transfer, payerSaysPence, payeeSaysPence),
  };
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
 * the payer names the payee there is nothing to take out.
 *
 * @source method.md 1.5, "When a transfer may be taken out"
 */
export function obstacleTo(transfer: TransferRow, sides: TransferSides): Obstacle {
  if (transfer.payer === transfer.payee) return "to itself";
  if (transfer.takeOut !== "Y") return transfer.takeOut;
  return isStatedByPayer(transfer, sides) ? null : "no line";
}
