import type { TableCells } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import { DEFAULT_PAYLOAD_BYTES } from "./chunks.ts";
import { readBlock, toRawCell } from "./read-sheet.ts";
import type { Session } from "./session.ts";
import { translateError } from "./translate-error.ts";

/** Tables of together no more cells than this are read with one sync. */
const TOGETHER_CELLS = 20_000;

/** A table that was found, with the area of its headings and body. */
interface FoundTable {
  readonly index: number;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/**
 * Reads the named tables; null for one that is not there.
 *
 * One sync says which there are, one how large they are; then all small ones come together and each large one in chunks.
 * The totals row is left out.
 */
export async function readTables(session: Session, names: readonly string[]): Promise<readonly (TableCells | null)[]> {
  const tables = names.map((name) => session.workbook.tables.getItemOrNullObject(name).load("name,showTotals"));
  await session.sync();
  const found = tables.flatMap((table, index) => (table.isNullObject ? [] : [measure(table, index)]));
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
  try {
    await session.sync();
  } catch (fault) {
    if (translateError(fault, "").code !== "payload-too-large") throw fault;
    return [];
  }
  return together.map((one) => [
    one.index,
    asTable(
      one,
      one.range.values.map((row) => row.map(toRawCell)),
    ),
  ]);
}

function measure(table: Excel.Table, index: number): FoundTable {
  const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  return { index, table, range };
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
  session.sheet = one.table.name;
  const block = {
    sheet: one.table.worksheet,
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  };
  await readBlock(session, block, (values) => {
    for (const row of values) cells.push(row);
  });
  return asTable(one, cells);
}

function asTable({ table }: FoundTable, cells: readonly RawCell[][]): TableCells {
  const [headings = [], ...rows] = cells;
  return {
    headings: headings.map((heading) => (heading === null ? "" : String(heading))),
    rows: table.showTotals ? rows.slice(0, -1) : rows,
  };
}
