import { parseArea, type Area } from "#workbench/model/address";
import type { CellsByRow } from "./changed-cells.ts";

/** The block that `<dimension>` must cover: what it said, and the cells written. */
export function grownDimension(said: string | undefined, cells: CellsByRow): Area | undefined {
  const areas = [...cells].map(([row, columns]): Area => {
    return { top: row, left: columns[0]!, bottom: row, right: columns.at(-1)! };
  });
  const known = said === undefined ? undefined : parseArea(said);
  if (known) areas.push(known);
  return areas.reduce<Area | undefined>((all, each) => (all ? around(all, each) : each), undefined);
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
