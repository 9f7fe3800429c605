import type { Area } from "#workbench/model/address";
import { HostError, invalid } from "../batch/host-error.ts";
import { contains, intersect, isUnbounded, sameArea } from "./address.ts";
import { needWritable } from "./permission.ts";
import type { Block } from "./read-cells.ts";

/** Merges the cells of a range, or those of each row; only the top left cell of a merge keeps its value. */
export function mergeCells(block: Block, across: boolean): void {
  const { book, sheet, area } = block;
  needWritable(book, sheet, area);
  if (isUnbounded(area)) throw invalid();
  const inTable = book.model.tables.some((table) => table.sheet === sheet.name && intersect(table.area, area));
  if (inTable) throw new HostError("InvalidOperation", "Cells of a table can't be merged.");
  if (sheet.merges.some((merge) => intersect(merge, area) && !contains(area, merge))) {
    throw new HostError("MergedRangeConflict");
  }
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  for (const merged of across ? rowsOf(area) : [area]) {
    if (sameArea(merged, { ...merged, bottom: merged.top, right: merged.left })) continue;
    sheet.merges.push(merged);
    keepFirstOnly(block, merged);
  }
}

export function unmergeCells({ book, sheet, area }: Block): void {
  needWritable(book, sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

function keepFirstOnly({ book, sheet }: Block, area: Area): void {
  book.model.writeArea(sheet, area, () => {
    for (let column = area.left; column <= area.right; column++) {
      const cells = sheet.ensureColumn(column);
      for (let row = area.top; row <= area.bottom; row++) {
        if (row === area.top && column === area.left) continue;
        cells.values[row] = null;
        cells.formulas.delete(row);
      }
    }
  });
}
