import { type CodedColumn, wordAt, WordCoder } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { NOT_STATED } from "./pair-key.ts";
import type { TransferParts } from "./mark-transfers.ts";

/**
 * Says for each row with internal income who paid it: the payer stated, or the only body that pays this one, or
 * `(not stated)`.
 *
 * @returns one word a row, empty where the row states no internal income.
 * @source workbook-model.md, TP Income from
 */
export function settleReceipts(ledger: Ledger, counts: Uint8Array, parts: TransferParts): CodedColumn {
  const payersOf = new Map<string, Set<string>>();
  for (const transfer of parts.transfers.values()) {
    if (!transfer.counts || transfer.rows.every((i) => ledger.eliminate[i] === 0)) continue;
    const payers = payersOf.get(transfer.payee) ?? new Set();
    payersOf.set(transfer.payee, payers.add(transfer.payer));
  }
  const payerOf = (i: number): string => {
    const stated = wordAt(ledger.incomeFrom, i);
    if (stated !== "" && stated !== NOT_STATED) return stated;
    const payers = payersOf.get(wordAt(ledger.agency, i));
    const [only] = payers ?? [];
    return payers?.size === 1 ? only! : NOT_STATED;
  };
  const from = new WordCoder(ledger.size);
  for (let i = 0; i < ledger.size; i++) {
    if (ledger.internalIncomePence[i] !== 0 && counts[i] === 1) from.set(i, payerOf(i));
  }
  return from.column();
}
