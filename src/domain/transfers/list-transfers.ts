import type { RowFigures } from "../apportionment/row-figures.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { TransferPair } from "../place/registers.ts";
import type { TransferParts } from "./mark-transfers.ts";
import { compareNames } from "./compare-names.ts";
import { transferKey } from "./pair-key.ts";
import type { TransferShares } from "./settle-transfer-shares.ts";
import type { PayeeStandings } from "./take-out.ts";
import type { TransferRow } from "./transfer-row.ts";

/** How the transfers of a count were settled. */
export interface SettledTransfers {
  readonly parts: TransferParts;
  readonly shares: TransferShares;
  readonly standings: PayeeStandings;
  /** What people hold in TP_Transfers. */
  readonly pairs: readonly TransferPair[];
}

/** A transfer as it was found, before its share and standing. */
type Found = Pick<TransferRow, "payer" | "payee" | "capital" | "evidence" | "confirmed">;

/**
 * The rows of TP_Transfers: every transfer that a line states, every receipt without one, and every pair a person holds.
 *
 * @source workbook-model.md, TP_Transfers
 */
export function listTransfers(ledger: Ledger, figures: RowFigures, settled: SettledTransfers): TransferRow[] {
  const rows = new Map<string, TransferRow>();
  for (const found of findTransfers(ledger, figures, settled)) {
    const key = transferKey(found.payer, found.payee, found.capital);
    if (!rows.has(key)) rows.set(key, describe(found, settled));
  }
  return [...rows.values()].sort(
    (a, b) => compareNames(a.payer, b.payer) || compareNames(a.payee, b.payee) || compareNames(a.capital, b.capital),
  );
}

function* findTransfers(ledger: Ledger, figures: RowFigures, { parts, pairs }: SettledTransfers): Generator<Found> {
  for (const { payer, payee, capital, confirmed, rows } of parts.transfers.values()) {
    yield { payer, payee, capital, confirmed, evidence: `stated by the source on ${countLines(rows.length)}` };
  }
  for (let i = 0; i < ledger.size; i++) {
    const payer = figures.incomeFrom[i]!;
    if (payer === "") continue;
    const evidence = "receipt stated by the payee only";
    yield { payer, payee: wordAt(ledger.agency, i), capital: wordAt(ledger.capital, i), confirmed: null, evidence };
  }
  for (const { payer, payee, capital, confirmed } of pairs) {
    yield { payer, payee, capital, confirmed, evidence: "held by hand" };
  }
}

function describe(found: Found, { shares, standings, pairs }: SettledTransfers): TransferRow {
  const { payer, payee, capital } = found;
  const { share, receiptStated } = shares.shareOf(payer, payee);
  const { takeOut, onPaymentsOnly } = standings(payee, capital);
  const held = pairs.find((pair) => pair.payer === payer && pair.payee === payee && pair.capital === capital);
  return {
    ...found,
    confirmed: held?.confirmed ?? found.confirmed,
    kind: held?.kind ?? "",
    takeOut,
    payeeOnPaymentsOnly: onPaymentsOnly,
    share,
    receiptStated,
    note: held?.note ?? "",
  };
}

function countLines(lines: number): string {
  return lines === 1 ? "1 line" : `${String(lines)} lines`;
}
