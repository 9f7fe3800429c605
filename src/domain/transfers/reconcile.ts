import { wordAt } from "../columns/coded.ts";
import type { RowFigures } from "../apportionment/row-figures.ts";
import type { PairReconciliation, TransferRow } from "./transfer-row.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { TransferPair } from "../place/registers.ts";
import type { TransferParts } from "./mark-transfers.ts";
import { pairKey, transferKey } from "./pair-key.ts";
import type { TransferShares } from "./settle-transfer-shares.ts";
import type { PayeeStandings } from "./take-out.ts";

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
    const agency = wordAt(ledger.agency, i);
    if (figures.paidOn[i] !== 0) pairOf(agency, wordAt(ledger.transferTo, i)).payerSays += figures.eliminated[i]!;
    if (figures.internal[i] !== 0) pairOf(figures.incomeFrom[i]!, agency).payeeSays += figures.internal[i]!;
  }
  return [...pairs.values()]
    .map(({ payer, payee, payerSays, payeeSays }) => ({
      payer,
      payee,
      payerSaysPence: payerSays,
      payeeSaysPence: payeeSays,
      differencePence: payerSays - payeeSays,
    }))
    .sort((a, b) => compare(a.payer, b.payer) || compare(a.payee, b.payee));
}

/**
 * The rows of TP_Transfers: every transfer that a line states, every receipt without one, and every pair a person holds.
 */
export function listTransfers(
  ledger: Ledger,
  figures: RowFigures,
  settled: {
    readonly parts: TransferParts;
    readonly shares: TransferShares;
    readonly standings: PayeeStandings;
    readonly pairs: readonly TransferPair[];
  },
): TransferRow[] {
  const rows = new Map<string, TransferRow>();
  const held = (payer: string, payee: string, capital: string): TransferPair | undefined =>
    settled.pairs.find((pair) => pair.payer === payer && pair.payee === payee && pair.capital === capital);
  const add = (payer: string, payee: string, capital: string, evidence: string, confirmed: boolean | null): void => {
    const key = transferKey(payer, payee, capital);
    if (rows.has(key)) return;
    const { share, receiptStated } = settled.shares.shareOf(payer, payee);
    const { takeOut, onPaymentsOnly } = settled.standings(payee, capital);
    const pair = held(payer, payee, capital);
    rows.set(key, {
      payer,
      payee,
      capital,
      kind: pair?.kind ?? "",
      confirmed,
      takeOut,
      payeeOnPaymentsOnly: onPaymentsOnly,
      share,
      receiptStated,
      evidence,
      note: pair?.note ?? "",
    });
  };
  for (const { payer, payee, capital, confirmed, rows: lines } of settled.parts.transfers.values()) {
    add(payer, payee, capital, `stated by the source on ${countLines(lines.length)}`, confirmed);
  }
  for (let i = 0; i < ledger.size; i++) {
    if (figures.incomeFrom[i] === "") continue;
    const capital = wordAt(ledger.capital, i);
    add(figures.incomeFrom[i]!, wordAt(ledger.agency, i), capital, "receipt stated by the payee only", null);
  }
  for (const pair of settled.pairs) add(pair.payer, pair.payee, pair.capital, "held by hand", pair.confirmed);
  return [...rows.values()].sort(
    (a, b) => compare(a.payer, b.payer) || compare(a.payee, b.payee) || compare(a.capital, b.capital),
  );
}

function countLines(lines: number): string {
  return lines === 1 ? "1 line" : `${String(lines)} lines`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
