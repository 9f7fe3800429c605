import type { CheckInput } from "#domain/checks/check-input";
import type { RowRef } from "./place-view.ts";
import { rowPrint } from "./row-print.ts";

/** Rows of the ledger as the pane finds them again in the workbook. */
export function rowRefs({ ledger, blocks }: Pick<CheckInput, "ledger" | "blocks">, rows: readonly number[]): RowRef[] {
  return rows.map((row) => ({
    rowId: ledger.rowId[row]!,
    sheet: blocks[ledger.block[row]!]!.sheet,
    row: ledger.sheetRow[row]!,
    print: rowPrint(ledger, row),
  }));
}
