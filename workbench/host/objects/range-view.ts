import { areaColumns, areaRows } from "#workbench/model/address";
import { defineHostClass } from "../batch/host-object.ts";
import type { OfRange } from "./target.ts";

/** `RangeView`: how much of a range is in sight. Its cells are `ApiNotFound` as yet. */
export const makeRangeView = defineHostClass<OfRange>({
  name: "RangeView",
  getters: {
    RowCount: ({ sheet, area }) => inSight(sheet.hiddenRows, area.top, areaRows(area)),
    ColumnCount: ({ sheet, area }) => inSight(sheet.hiddenColumns, area.left, areaColumns(area)),
  },
});

function inSight(hidden: ReadonlySet<number>, first: number, count: number): number {
  let inside = 0;
  for (const index of hidden) if (index >= first && index < first + count) inside++;
  return count - inside;
}
