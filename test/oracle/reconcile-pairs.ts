import { payerNamer } from "./name-payers.ts";
import type { SharedPart } from "./settle-shares.ts";
import { sum } from "./totals.ts";

/** What payer and payee say of what passed between them, at place share. @source method.md 1.5 */
export interface PairSays {
  readonly payer: string;
  readonly payee: string;
  readonly payerSays: bigint;
  readonly payeeSays: bigint;
}

/** Every pair of which a side says anything. A transfer of nothing says nothing. */
export function reconcilePairs(parts: readonly SharedPart[]): PairSays[] {
  const payerOf = payerNamer(parts);
  const paid = parts.filter(({ takenOut, gross }) => takenOut && gross !== 0n);
  const received = parts.filter(({ internalInPlace }) => internalInPlace !== 0n);
  const sides = [
    ...paid.map(({ line, apportioned }) => said(line.agency, line.transferTo, { payerSays: apportioned })),
    ...received.map((part) => said(payerOf(part), part.line.agency, { payeeSays: part.internalInPlace })),
  ];
  const keys = [...new Set(sides.map(({ payer, payee }) => JSON.stringify([payer, payee])))];
  return keys
    .map((key) => joined(sides.filter(({ payer, payee }) => JSON.stringify([payer, payee]) === key)))
    .sort((a, b) => inOrderOf(a.payer, b.payer) || inOrderOf(a.payee, b.payee));
}

function said(payer: string, payee: string, says: Partial<PairSays>): PairSays {
  return { payer, payee, payerSays: 0n, payeeSays: 0n, ...says };
}

function joined(sides: readonly PairSays[]): PairSays {
  return {
    ...sides[0]!,
    payerSays: sum(sides.map(({ payerSays }) => payerSays)),
    payeeSays: sum(sides.map(({ payeeSays }) => payeeSays)),
  };
}

function inOrderOf(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
