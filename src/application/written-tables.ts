import { findRowsLost, findTypedBelow, type WrittenTable } from "#domain/place/find-rows-typed";
import type { Finding } from "#domain/findings/finding";
import { isPlain, mayGrow, namingColumn, rowIs } from "#sheets/plan/rows-below";
import type { LogRow } from "#domain/ledger/source-row";
import type { LogStamp } from "./log-amendments.ts";
import type { TableCells } from "./ports/workbook.port.ts";

/** What is to be said of rows that people typed in and below our tables. */
export interface RowsTyped {
  /** Taken in with their table, though Excel has not grown it over them. */
  readonly takenIn: readonly Finding[];
  /** A count would lose them: nothing is counted. */
  readonly lost: readonly Finding[];
}

/** @param names - of the tables, in the order of `tables`; null = not there. */
export function findRowsTyped(names: readonly string[], tables: readonly (TableCells | null)[]): RowsTyped {
  const written = names.flatMap((table, at): WrittenTable[] => {
    const cells = tables[at] ?? null;
    if (cells === null || !mayGrow(table)) return [];
    const { below = 0, usedTo = null, at: stands } = cells;
    const asked = { isPlain: isPlain(table), naming: namingColumn(table), asks: rowIs(table) };
    return [{ table, cells, below, usedTo, stands, ...asked }];
  });
  return { takenIn: findTypedBelow(written), lost: findRowsLost(written) };
}

/** One line of TP Log for each table of ours that rows were taken into. */
export function logTakenIn(takenIn: readonly Finding[], { when, version }: LogStamp): LogRow[] {
  return takenIn.map(({ params }) => ({
    when,
    who: "",
    action: `Rows typed below ${String(params["table"])} taken in`,
    source: "",
    rows: Number(params["rows"]),
    beforePence: null,
    afterPence: null,
    version,
    undoId: "",
  }));
}
