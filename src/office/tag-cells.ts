import type { PlacedCells, TagCells, TagPlace } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import { CALL_BYTES } from "./chunks.ts";
import { type RowRun, runsOf } from "./row-runs.ts";
import type { Session } from "./session.ts";
import { setFormat } from "./styles/set-look.ts";
import { findTagColumns, ROW_HEADING, type TagColumns } from "./tag-columns.ts";
import { toRawCell } from "./read-block.ts";
import { isSomeHidden } from "./hidden.ts";
import { needsGeneralFormat } from "./input-text.ts";
import { Refusal } from "./translate-error.ts";
import { enterValue } from "./write-columns.ts";
import { WriteQueue } from "./write-queue.ts";

/** Cells asked for with one sync. */
const CELLS_A_SYNC = 20_000;
const RUNS_A_SYNC = 1_000;

/** Reads cells under TP headings: two or three syncs find the columns, then one a chunk of runs of rows. */
export async function readTags(
  session: Session,
  place: TagPlace,
  { rows, headings }: { readonly rows: readonly number[]; readonly headings: readonly string[] },
): Promise<readonly TagCells[]> {
  const found = await findTagColumns(session, place);
  const wanted = headings.filter((heading) => found?.columns.has(heading));
  if (!found || wanted.length === 0) return rows.map((row) => ({ row, cells: {} }));
  const read = new Map<number, TagCells["cells"]>();
  const runs = runsOf(rows.flatMap((row) => found.rowOf(row) ?? []));
  await readRuns(session, { found, wanted, runs }, (row, cells) => read.set(row, cells));
  return rows.map((row) => ({ row, cells: read.get(found.rowOf(row) ?? -1) ?? {} }));
}

interface WantedRuns {
  readonly found: TagColumns;
  readonly wanted: readonly string[];
  readonly runs: readonly RowRun[];
}

/** Reads the columns from the first wanted to the last, run by run. @param take - is given each row of the sheet. */
async function readRuns(
  session: Session,
  { found, wanted, runs }: WantedRuns,
  take: (row: number, cells: TagCells["cells"]) => void,
): Promise<void> {
  const columns = wanted.map((heading) => found.columns.get(heading)!);
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  for (const part of partsOf(runs, width)) {
    const ranges = part.map(({ row, count }) => found.sheet.getRangeByIndexes(row, first, count, width).load("values"));
    await session.sync();
    ranges.forEach((range, at) => {
      range.untrack().values.forEach((cells, offset) => {
        const named = wanted.map((heading, index) => [heading, toRawCell(cells[columns[index]! - first])] as const);
        take(part[at]!.row + offset, Object.fromEntries(named));
      });
    });
  }
}

/** Runs in lots that one answer holds; a run that is longer is cut. */
function partsOf(runs: readonly RowRun[], width: number): RowRun[][] {
  const most = Math.max(1, Math.floor(CELLS_A_SYNC / width));
  const parts: RowRun[][] = [];
  let room = 0;
  for (const run of runs.flatMap((long) => cutRun(long, most))) {
    const last = parts.at(-1);
    if (last && run.count <= room && last.length < RUNS_A_SYNC) last.push(run);
    else {
      parts.push([run]);
      room = most;
    }
    room -= run.count;
  }
  return parts;
}

function cutRun({ row, count }: RowRun, most: number): RowRun[] {
  return Array.from({ length: Math.ceil(count / most) }, (_, at) => ({
    row: row + at * most,
    count: Math.min(most, count - at * most),
  }));
}

/**
 * Writes cells under TP headings place by place, one call a run of rows; one sync to look, then one a chunk. What fits one
 * request is written as a whole or not at all, and no request holds cells of two places: a refusal names the one.
 *
 * Begun anew after it broke off it writes the same cells once more.
 *
 * @throws Refusal `rows-moved` where somebody has moved rows or columns since they were read: nothing is written on that place.
 */
export async function tagRows(session: Session, changes: readonly PlacedCells[]): Promise<void> {
  for (const { place, cells } of changes) await tagPlace(session, place, cells);
}

async function tagPlace(session: Session, place: TagPlace, changes: readonly TagCells[]): Promise<void> {
  if (changes.length === 0) return;
  const found = await findTagColumns(session, place);
  if (!found) throw new Refusal({ code: "rows-moved", sheet: place.sheet });
  const headings = [...new Set(changes.flatMap(({ cells }) => Object.keys(cells)))];
  const columns = headings.map((heading) => {
    const column = found.columns.get(heading);
    if (column === undefined) throw new Refusal({ code: "rows-moved", sheet: place.sheet });
    const ofHeading = changes.filter(({ cells }) => heading in cells);
    const values = new Map(ofHeading.map(({ row, cells }) => [rowIn(found, row, place), cells[heading] ?? null]));
    return askForFormats(found, { heading, column, values });
  });
  const ids = askForIds(found, changes);
  await session.sync();
  if (columns.some(hasMoved) || ids.some(isAnothers)) throw new Refusal({ code: "rows-moved", sheet: place.sheet });
  const queue = new WriteQueue(session, changes.length);
  for (const column of columns) await writeColumn(queue, place, column);
  await queue.send();
}

/** The ids that are to stand beside rows, and what stands there. */
interface AskedIds {
  readonly wanted: readonly (string | undefined)[];
  readonly range: Excel.Range;
}

/** Asked for with the formats: between that sync and the next one, which writes, nobody can tell. */
function askForIds(found: TagColumns, changes: readonly TagCells[]): AskedIds[] {
  const column = found.columns.get(ROW_HEADING);
  const idOf = new Map(changes.flatMap(({ row, id }) => (id === undefined ? [] : [[found.rowOf(row), id] as const])));
  const rows = [...idOf.keys()].filter((row) => row !== undefined);
  if (column === undefined) return [];
  return runsOf(rows).map(({ row, count }) => ({
    wanted: Array.from({ length: count }, (_, offset) => idOf.get(row + offset)),
    range: found.sheet.getRangeByIndexes(row, column, count, 1).load("values"),
  }));
}

function isAnothers({ wanted, range }: AskedIds): boolean {
  return range.untrack().values.some(([id], at) => id !== wanted[at]);
}

/** Somebody has moved the column since it was found. */
function hasMoved({ heading, head }: ColumnToWrite): boolean {
  return head.untrack().values[0]?.[0] !== heading;
}

function rowIn(found: TagColumns, row: number, { sheet }: TagPlace): number {
  const at = found.rowOf(row);
  if (at === undefined) throw new Refusal({ code: "rows-moved", sheet });
  return at;
}

interface ColumnToWrite {
  readonly sheet: Excel.Worksheet;
  readonly heading: string;
  /** Its heading comes with the next sync, as their number formats do. */
  readonly head: Excel.Range;
  readonly column: number;
  readonly values: ReadonlyMap<number, RawCell>;
  readonly runs: readonly RowRun[];
  readonly ranges: readonly Excel.Range[];
}

function askForFormats(
  { sheet, headerRow }: TagColumns,
  { heading, column, values }: Pick<ColumnToWrite, "heading" | "column" | "values">,
): ColumnToWrite {
  const head = sheet.getRangeByIndexes(headerRow, column, 1, 1).load("values");
  const runs = runsOf([...values.keys()]);
  const ranges = runs.map(({ row, count }) =>
    sheet.getRangeByIndexes(row, column, count, 1).load("numberFormat,rowHidden"),
  );
  return { sheet, heading, head, column, values, runs, ranges };
}

/** A cell under `@` keeps text as it is typed; what could not stand under it gets the general format first. */
async function writeColumn(
  queue: WriteQueue,
  place: TagPlace,
  { sheet, column, values, runs, ranges }: ColumnToWrite,
): Promise<void> {
  for (const [at, { row, count }] of runs.entries()) {
    const range = ranges[at]!.untrack();
    // Excel puts several values that are written at once over rows that a filter hides into other rows.
    const together = isSomeHidden(range.rowHidden) ? 1 : count;
    const entries = Array.from({ length: count }, (_, offset) => {
      const value = values.get(row + offset) ?? null;
      return { value, format: String(range.numberFormat[offset]?.[0] ?? "General") };
    });
    await queue.add({
      sheet: place.sheet,
      bytes: (2 + 2 * count) * CALL_BYTES,
      cells: count,
      run: () => {
        entries.forEach(({ value, format }, offset) => {
          if (value === null || format !== "@" || !needsGeneralFormat(value)) return;
          setFormat(sheet.getRangeByIndexes(row + offset, column, 1, 1).untrack(), "General");
        });
        for (let first = 0; first < count; first += together) {
          const part = entries.slice(first, first + together).map(({ value, format }) => [enterValue(value, format)]);
          sheet.getRangeByIndexes(row + first, column, part.length, 1).untrack().values = part;
        }
      },
    });
  }
}
