import type { CellsWanted, TakeRowsOfArea } from "#application/ports/workbook.port";
import { gatherRows } from "#domain/ledger/gather-rows";
import type { RawCell } from "#domain/ledger/cells";
import { DEFAULT_PAYLOAD_BYTES } from "./chunks.ts";
import { readBlock, toRawCell } from "./read-block.ts";
import type { Session } from "./session.ts";
import { Refusal, translateError } from "./translate-error.ts";

/** Areas of together no more cells than this are read with one sync. */
const TOGETHER_CELLS = 20_000;

interface WantedRange extends CellsWanted {
  readonly index: number;
  readonly worksheet: Excel.Worksheet;
}

/** Reads areas, or their formula texts: see `readCellPieces`. */
export async function readCells(
  session: Session,
  wanted: readonly CellsWanted[],
): Promise<readonly (readonly (readonly RawCell[])[])[]> {
  const areas = wanted.map((): (readonly RawCell[])[] => []);
  await readCellPieces(session, wanted, ({ area, rows }) => gatherRows(areas, area, rows));
  return areas;
}

/**
 * Reads areas, or their formula texts, and hands their rows over as they come: one sync says whether their sheets are there,
 * small areas then come together and each large one in chunks.
 */
export async function readCellPieces(
  session: Session,
  wanted: readonly CellsWanted[],
  take: TakeRowsOfArea,
): Promise<void> {
  if (wanted.length === 0) return;
  const ranges = await findSheets(session, wanted);
  const isRead = new Set<number>();
  for (const lot of lotsOf(ranges, session)) {
    for (const [index, rows] of await readTogether(session, lot)) {
      isRead.add(index);
      await take({ area: index, rows });
    }
  }
  for (const one of ranges) if (!isRead.has(one.index)) await readLarge(session, one, take);
}

async function findSheets(session: Session, wanted: readonly CellsWanted[]): Promise<WantedRange[]> {
  const names = [...new Set(wanted.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => session.workbook.worksheets.getItemOrNullObject(name).load("name"));
  await session.sync();
  return wanted.map((one, index) => {
    const worksheet = sheets[names.indexOf(one.sheet)]!;
    if (worksheet.isNullObject) throw new Refusal({ code: "sheet-missing", sheet: one.sheet });
    return { ...one, index, worksheet };
  });
}

/** The areas that fit one answer together, in as few lots as they need; what is larger is in none. */
function lotsOf(ranges: readonly WantedRange[], { payloadBytes }: Session): WantedRange[][] {
  const most = Math.floor((TOGETHER_CELLS * payloadBytes) / DEFAULT_PAYLOAD_BYTES);
  const lots: WantedRange[][] = [];
  let room = 0;
  for (const one of ranges) {
    const cells = cellsOf(one);
    if (cells > most) continue;
    if (cells > room || lots.length === 0) {
      lots.push([]);
      room = most;
    }
    lots.at(-1)!.push(one);
    room -= cells;
  }
  return lots;
}

function cellsOf({ area }: CellsWanted): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** None where their texts turn out to be too long for one answer: each is then read by itself. */
async function readTogether(
  session: Session,
  lot: readonly WantedRange[],
): Promise<readonly (readonly [number, RawCell[][]])[]> {
  const loaded = lot.map(({ worksheet, area, formulas }) => {
    const { row, column, rows, columns } = blockOf(area);
    const range = worksheet.getRangeByIndexes(row, column, rows, columns);
    return formulas === true ? range.load("formulas") : range.load("values");
  });
  try {
    await session.sync();
  } catch (fault) {
    if (translateError(fault, session.sheet).code !== "payload-too-large") throw fault;
    return [];
  }
  return lot.map(({ index, formulas }, at) => {
    const range = loaded[at]!;
    const cells: unknown[][] = formulas === true ? range.formulas : range.values;
    range.untrack();
    return [index, cells.map((row) => row.map(toRawCell))] as const;
  });
}

async function readLarge(
  session: Session,
  { index, worksheet: sheet, area, formulas }: WantedRange,
  take: TakeRowsOfArea,
): Promise<void> {
  const block = { sheet, ...blockOf(area), ...(formulas && { what: "formulas" as const }) };
  await readBlock(session, block, (rows) => take({ area: index, rows }));
}

function blockOf({ top, left, bottom, right }: CellsWanted["area"]) {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
