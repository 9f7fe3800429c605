import { rowsAddress } from "./a1.ts";
import { CALL_BYTES } from "./chunks.ts";
import type { SheetStanding, StandingTable } from "./sheet-standing.ts";
import type { WriteQueue } from "./write-queue.ts";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * Lets all rows of a sheet of ours through, before anything is copied or written: Excel puts values that are written over rows
 * which a filter hides into other rows, and a filter that stays would go by what stood there before. Its buttons stay.
 */
export async function showAllOf(queue: WriteQueue, { plan, filters }: SheetStanding): Promise<void> {
  for (const { autoFilter } of filters)
    await queue.add({ sheet: plan.name, bytes: 2 * CALL_BYTES, run: () => autoFilter.clearCriteria() });
}

/**
 * Empties a sheet of ours that is to be refilled. Tables that keep their place keep their headings: Excel would rename
 * the columns of a table whose headings are cleared, and every formula that names them with it.
 */
export async function clearSheet(queue: WriteQueue, { plan, sheet, tables }: SheetStanding): Promise<void> {
  if (!sheet) return;
  const kept = tables.filter((table) => table.kept).sort((a, b) => a.area.row - b.area.row);
  await queue.add({
    sheet: plan.name,
    bytes: (12 + 6 * tables.length) * CALL_BYTES,
    run: () => {
      for (const { table, kept: stays } of tables) if (!stays) table.delete();
      const all = sheet.getRange().untrack();
      all.unmerge();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      clearAround(sheet, kept);
      // Heights that an earlier, longer sheet had set; the planned ones follow.
      all.format.autofitRows();
    },
  });
}

/** Clears all cells but the headings of the kept tables, band by band from the top. */
function clearAround(sheet: Excel.Worksheet, kept: readonly StandingTable[]): void {
  let next = 0;
  for (const { area } of kept) {
    if (area.row > next) clearRows(sheet, next, area.row - 1);
    if (area.row >= next) clearBeside(sheet, area.row, kept);
    next = Math.max(next, area.row + 1);
  }
  clearRows(sheet, next, LAST_ROW);
}

function clearRows(sheet: Excel.Worksheet, first: number, last: number): void {
  sheet.getRange(rowsAddress(first, last)).untrack().clear("All");
}

/** Clears what stands left, right and between the headings of one row. */
function clearBeside(sheet: Excel.Worksheet, row: number, kept: readonly StandingTable[]): void {
  const heads = kept.filter(({ area }) => area.row === row).sort((a, b) => a.area.column - b.area.column);
  let next = 0;
  for (const { area } of heads) {
    if (area.column > next)
      sheet
        .getRangeByIndexes(row, next, 1, area.column - next)
        .untrack()
        .clear("All");
    next = area.column + area.columns;
  }
  sheet
    .getRangeByIndexes(row, next, 1, LAST_COLUMN - next + 1)
    .untrack()
    .clear("All");
}
