import { wordAt } from "../columns/coded.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import type { PairReconciliation } from "./transfer-row.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { compareNames } from "./compare-names.ts";
import { pairKey } from "./pair-key.ts";

/**
 * Sets what payers say they paid against what payees say they received, pair by pair, at place share.
 *
 * Opposite differences cancel in a total, so every pair stands by itself. T is never adjusted by a difference.
 *
 * @source method.md 1.5 "Both sides, pair by pair"; FORMULAS 7
 */
export function reconcilePairs(ledger: Ledger, figures: RowFigures): PairReconciliation[] {
  const pairs = new Map<string, { payer: string; payee: string; payerSays: number; payeeSays: number }>();
  const pairOf = (payer: string, payee: string) => {
    const key = pairKey(payer, payee);
    const pair = pairs.get(key) ?? { payer, payee, payerSays: 0, payeeSays: 0 };
    pairs.set(key, pair);
    return pair;
  };
  for (let i = 0; i < ledger.size; i++) {
    if (figures.paidOn[i] === 0 && figures.internal[i] === 0) continue;
    const agency = wordAt(ledger.agency, i);
    if (figures.paidOn[i] !== 0) pairOf(agency, wordAt(ledger.transferTo, i)).payerSays += figures.eliminated[i]!;
    if (figures.internal[i] !== 0) pairOf(wordAt(figures.incomeFrom, i), agency).payeeSays += figures.internal[i]!;
  }
  return [...pairs.values()]
    .map(({ payer, payee, payerSays, payeeSays }) => ({
      payer,
      payee,
      payerSaysPence: payerSays,
      payeeSaysPence: payeeSays,
      differencePence: payerSays - payeeSays,
    }))
    .sort((a, b) => compareNames(a.payer, b.payer) || compareNames(a.payee, b.payee));
}
