import type { LogRow } from "#domain/ledger/source-row";
import { toPence } from "#domain/money/pence";
import { registerRows, type RegisterTable } from "#domain/place/register-rows";

/** The table that holds what was done; lines are only ever added. */
export const LOG_TABLE = "TP_Log";

/** The lines that stand on TP Log, oldest first; none where there is no such table yet. */
export function readStandingLog(table: RegisterTable | null | undefined): LogRow[] {
  return registerRows(table, "when").map((row) => {
    const pence = (heading: string): number | null => {
      const pounds = row.number(heading);
      return pounds === null ? null : toPence(pounds, 1);
    };
    return {
      when: row.text("when"),
      who: row.text("who"),
      action: row.text("action"),
      source: row.text("source"),
      rows: row.number("rows"),
      beforePence: pence("£ before"),
      afterPence: pence("£ after"),
      version: row.text("version"),
      undoId: row.text("undo id"),
    };
  });
}
