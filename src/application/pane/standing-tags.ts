import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { PlacedCells, TagCells, TagPlace, WorkbookPort } from "../ports/workbook.port.ts";
import { LEDGER_ROW } from "../standing-ledgers.ts";
import type { SourceLines } from "./source-lines.ts";

export const ROW_ID = "TP Row";
export const TAGGED_BY = "TP Tagged by";
export const COFOG_1 = "TP COFOG 1";
export const PRINT = "TP Print";
/** Row of a ledger whose row of the council's sheet is gone: it can be read, and written only by a Recount. */
export const NO_ROW = -1;

/** The TP cells of one row as they stand. `row` is what the port calls the row: of a ledger, the one it was counted in. */
export interface StandingCells extends TagCells {
  readonly place: TagPlace;
}

/** Whose cells are wanted, under which headings. */
export interface WantedCells {
  readonly ids: ReadonlySet<string>;
  readonly headings: readonly string[];
}

/**
 * Reads the TP cells of rows by their id, wherever the rows stand now. A row beside which its own id does not stand has
 * none: what stands there is another row's.
 *
 * @param lines - as they were just looked at.
 */
export async function readStanding(
  workbook: WorkbookPort,
  lines: readonly SourceLines[],
  { ids, headings }: WantedCells,
): Promise<Result<ReadonlyMap<string, StandingCells>, WorkbookError>> {
  const standing = new Map<string, StandingCells>();
  for (const line of lines) {
    const place: TagPlace = { sheet: line.sheet, headerRow: line.headerRow, ledger: line.ledger };
    const wanted = line.rowIds.flatMap((id, entry) => (ids.has(id) ? [line.headerRow + 1 + entry] : []));
    if (wanted.length === 0) continue;
    const cells =
      line.ledger === null
        ? await workbook.readTags(place, wanted, [ROW_ID, TAGGED_BY, COFOG_1, PRINT, ...headings])
        : await readLedger(workbook, line.ledger);
    if (!cells.ok) return cells;
    for (const one of cells.value) {
      const id = String(one.cells[ROW_ID] ?? "");
      if (ids.has(id)) standing.set(id, { ...one, id, place });
    }
  }
  return done(standing);
}

/** A ledger is read by its own rows: the council's may have moved beneath it. */
async function readLedger(workbook: WorkbookPort, name: string): Promise<Result<TagCells[], WorkbookError>> {
  const read = await workbook.readTables([name]);
  if (!read.ok) return read;
  const table = read.value[0];
  if (!table) return done([]);
  const row = table.headings.indexOf(LEDGER_ROW);
  return done(
    table.rows.map((cells) => ({
      row: typeof cells[row] === "number" ? cells[row] - 1 : NO_ROW,
      cells: Object.fromEntries(table.headings.map((heading, at) => [heading, cells[at] ?? null])),
    })),
  );
}

/** Changes by the place they go to. */
function byPlace(changes: readonly StandingCells[]): PlacedCells[] {
  const places = new Map<string, { readonly place: TagPlace; readonly cells: TagCells[] }>();
  for (const { place, row, id, cells } of changes) {
    const key = JSON.stringify(place);
    const held = places.get(key) ?? { place, cells: [] };
    held.cells.push({ row, ...(id !== undefined && { id }), cells });
    places.set(key, held);
  }
  return [...places.values()];
}

/** Writes cells place by place, in one go; stops at the first that refuses. */
export async function writeCells(
  workbook: WorkbookPort,
  changes: readonly StandingCells[],
): Promise<Result<void, WorkbookError>> {
  return changes.length === 0 ? done(undefined) : workbook.tagRows(byPlace(changes));
}
