import { parseArea, type Area } from "#workbench/model/address";
import type { CellsByRow } from "./cells-by-row.ts";

/** The block that `<dimension>` must cover: what it said, and the cells written. */
export function grownDimension(said: string | undefined, cells: CellsByRow): Area | undefined {
  let all = said === undefined ? undefined : parseArea(said);
  for (const [row, columns] of cells) {
    const each = { top: row, left: columns[0]!, bottom: row, right: columns.at(-1)! };
    all = all ? around(all, each) : each;
  }
  return all;
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
