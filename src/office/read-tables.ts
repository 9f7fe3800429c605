import type { TableAt, TableCells } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import { isCheckLine, isWrittenIn, mayGrow, ROWS_BELOW, typedBelow } from "#sheets/plan/rows-below";
import { DEFAULT_PAYLOAD_BYTES } from "./chunks.ts";
import { sameName } from "./check-source-columns.ts";
import { readBlock, toRawCell } from "./read-block.ts";
import { askForSafeCopy, openSafeCopy, type SafeCopy } from "./safe-copy/open-safe-copy.ts";
import type { Session } from "./session.ts";
import { loadUsedArea } from "./survey.ts";
import { translateError } from "./translate-error.ts";

/** Tables of together no more cells than this are read with one sync. */
const TOGETHER_CELLS = 20_000;
const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";

/** A table that was found, with the area of its headings and body. */
interface FoundTable {
  readonly index: number;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly showTotals: boolean;
  readonly range: Excel.Range;
  /** The used cells of its sheet, where rows of it may stand below it. */
  readonly used: Excel.Range | null;
  /** It is read from the copy that a run left which broke off. */
  readonly isCopy: boolean;
}

/**
 * Reads the named tables; null for one that is not there.
 *
 * One sync says which there are, one how large they are; then all small ones come together and each large one in chunks.
 * The totals row is left out. Where a run broke off while our sheets were being written the tables are read as they stood
 * before it.
 */
export async function readTables(session: Session, names: readonly string[]): Promise<readonly (TableCells | null)[]> {
  const tables = names.map((name) => session.workbook.tables.getItemOrNullObject(name).load("name,showTotals"));
  const copySheet = askForSafeCopy(session);
  await session.sync();
  const copy = await openSafeCopy(session, copySheet);
  const found = copy
    ? names.flatMap((name, index) => findCopied(copy, name, index))
    : tables.flatMap((table, index) => (table.isNullObject ? [] : [measure(table, index)]));
  if (found.length === 0) return names.map(() => null);
  await session.sync();

  const answer: (TableCells | null)[] = names.map(() => null);
  for (const [index, cells] of await readTogether(session, found)) answer[index] = cells;
  for (const one of found) answer[one.index] ??= await readLarge(session, one);
  return answer;
}

/** The small tables with one sync; none where their texts turn out to be too long for one answer. */
async function readTogether(
  session: Session,
  found: readonly FoundTable[],
): Promise<readonly (readonly [number, TableCells])[]> {
  const together = pickTogether(found, Math.floor((TOGETHER_CELLS * session.payloadBytes) / DEFAULT_PAYLOAD_BYTES));
  if (together.length === 0) return [];
  for (const { range } of together) range.load("values");
  const below = together.map((one) => rangeBelow(one)?.load("values") ?? null);
  try {
    await session.sync();
  } catch (fault) {
    if (translateError(fault, "").code !== "payload-too-large") throw fault;
    return [];
  }
  return together.map((one, at) => [one.index, asTable(one, cellsIn(one.range), cellsIn(below[at]))]);
}

function cellsIn(range: Excel.Range | null | undefined): RawCell[][] {
  return range?.values.map((row) => row.map(toRawCell)) ?? [];
}

/** The used rows below a table; null where there are none, or none of them can be the table's. */
function rangeBelow({ sheet, range, used }: FoundTable): Excel.Range | null {
  const first = range.rowIndex + range.rowCount;
  const rows = Math.min(lastUsed(used) + 1 - first, ROWS_BELOW);
  return rows <= 0 ? null : sheet.getRangeByIndexes(first, range.columnIndex, rows, range.columnCount);
}

/** 0-based; -1 where nothing is. */
function lastUsed(used: Excel.Range | null): number {
  return used === null || used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1;
}

function measure(table: Excel.Table, index: number): FoundTable {
  const { name, showTotals, worksheet: sheet } = table;
  const used = mayGrow(name) ? loadUsedArea(sheet) : null;
  return { index, name, sheet, showTotals, range: table.getRange().load(EXTENT), used, isCopy: false };
}

function findCopied({ sheet, entries }: SafeCopy, name: string, index: number): readonly FoundTable[] {
  const entry = entries.find((one) => one.kind === "table" && sameName(one.name, name));
  if (entry?.kind !== "table") return [];
  const { at, rows, columns, showTotals } = entry;
  const range = sheet.getRangeByIndexes(0, at, rows, columns).load(EXTENT);
  return [{ index, name, sheet, showTotals, range, used: null, isCopy: true }];
}

/** The smallest tables first, as long as they fit one answer. */
function pickTogether(found: readonly FoundTable[], cells: number): readonly FoundTable[] {
  let room = cells;
  const bySize = [...found].sort((a, b) => cellsOf(a) - cellsOf(b));
  return bySize.filter((one) => (room -= cellsOf(one)) >= 0);
}

function cellsOf({ range }: FoundTable): number {
  return range.rowCount * range.columnCount;
}

async function readLarge(session: Session, one: FoundTable): Promise<TableCells> {
  const { rowIndex, columnIndex, rowCount, columnCount } = one.range;
  const cells: RawCell[][] = [];
  session.sheet = one.name;
  const block = {
    sheet: one.sheet,
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  };
  await readBlock(session, block, (values) => {
    for (const row of values) cells.push(row);
  });
  const below = rangeBelow(one)?.load("values") ?? null;
  if (below !== null) await session.sync();
  return asTable(one, cells, cellsIn(below));
}

/** @param typed - rows below the table that are taken in, counted from the first below it. */
function placeOf({ rowIndex, rowCount, columnIndex }: Excel.Range, own: number, typed: readonly number[]): TableAt {
  const rows = Array.from({ length: own }, (_, at) => rowIndex + 1 + at);
  return { column: columnIndex, rows: [...rows, ...typed.map((at) => rowIndex + rowCount + at)] };
}

function placed(one: FoundTable, own: number, typed: readonly number[]): Pick<TableCells, "at"> {
  return one.isCopy || !isWrittenIn(one.name) ? {} : { at: placeOf(one.range, own, typed) };
}

function asTable(one: FoundTable, cells: readonly RawCell[][], below: readonly RawCell[][]): TableCells {
  const { showTotals, range, used } = one;
  const [headings = [], ...body] = cells;
  // A copy of the table was made with what stood below it.
  const rows = one.isCopy && mayGrow(one.name) ? body.filter((row) => !isCheckLine(row)) : body;
  const typed = below.flatMap((row, at) => (typedBelow([row]).length === 0 ? [] : [at]));
  const own = showTotals ? rows.slice(0, -1) : rows;
  const last = lastUsed(used);
  return {
    headings: headings.map((heading) => (heading === null ? "" : String(heading))),
    rows: [...own, ...typed.map((at) => below[at]!)],
    ...(typed.length > 0 && { below: typed.length }),
    ...placed(one, own.length, typed),
    ...(last >= range.rowIndex + range.rowCount + ROWS_BELOW && { usedTo: last + 1 }),
  };
}
