import type { CellArea, RawCell, SheetCells } from "#domain/ledger/cells";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CountingPort } from "./ports/workbook.port.ts";

/** More rows apart than this: the whole sheet comes in fewer bytes than the asking takes. */
const MOST_RUNS = 2_000;

/**
 * The cells of a sheet with these rows (0-based) read anew and the others as they were kept. Only the tags beside the rows may
 * have changed.
 *
 * @returns null where anything else of the rows is not what it was, so that nothing may be said of the others: they may have
 * been sorted, moved or typed over. The sheet is then to be read whole.
 */
export async function rereadRows(
  workbook: Pick<CountingPort, "readCells">,
  cells: SheetCells,
  rows: Iterable<number>,
): Promise<Result<SheetCells | null, WorkbookError>> {
  const areas = areasOf(rows, cells);
  if (areas.length > MOST_RUNS) return done(null);
  if (areas.length === 0) return done(cells);
  const read = await workbook.readCells(areas.map((area) => ({ sheet: cells.sheet, area })));
  if (!read.ok) return read;
  const now = areas.flatMap(({ top }, at) => read.value[at]!.map((row, down) => [top + down, row] as const));
  const tp = tpColumnOf(cells)?.column ?? cells.columns.length;
  const isAsKept = now.every(([at, row]) =>
    cells.columns.every((column, index) => index > tp || Object.is(column[at], row[index])),
  );
  return done(isAsKept ? withRows(cells, now) : null);
}

/** Rows that follow one another come together. */
function areasOf(rows: Iterable<number>, { rowCount, columns }: SheetCells): CellArea[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  const wanted = [...rows].filter((row) => row < rowCount).sort((a, b) => a - b);
  for (const row of wanted) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, left: 0, bottom: row, right: columns.length - 1 });
  }
  return areas;
}

/** Columns in which nothing differs stay the same lists: who compares them with the last ones is done at once. */
function withRows(cells: SheetCells, rows: readonly (readonly [number, readonly RawCell[]])[]): SheetCells {
  const columns = cells.columns.map((column, index) => {
    const changed = rows.filter(([at, row]) => !Object.is(column[at], row[index]));
    if (changed.length === 0) return column;
    const anew = [...column];
    for (const [at, row] of changed) anew[at] = row[index] ?? null;
    return anew;
  });
  return { ...cells, columns };
}
