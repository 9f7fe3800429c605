import { type Area, areaColumns } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { bounding } from "../cells/address.ts";
import type { SheetArea } from "../seam/host-messages.ts";

/** More blocks than this of one sheet are told as the block around them: the window draws what it shows, not all of it. */
const MOST_BLOCKS = 100;

/** Cells that show something else than when the window was last told, sheet by sheet. */
export class ChangedCells {
  private readonly bySheet = new Map<SheetModel, Area[]>();

  add(sheet: SheetModel, area: Area): void {
    let blocks = this.bySheet.get(sheet);
    if (!blocks) this.bySheet.set(sheet, (blocks = []));
    const last = blocks.at(-1);
    if (last && continues(last, area)) blocks[blocks.length - 1] = bounding(last, area);
    else blocks.push(area);
    if (blocks.length > MOST_BLOCKS) this.bySheet.set(sheet, [blocks.reduce(bounding)]);
  }
  take(): SheetArea[] {
    const all = [...this.bySheet].flatMap(([{ id }, blocks]) => blocks.map((area) => ({ sheet: id, area })));
    this.bySheet.clear();
    return all;
  }
}

/** A column written cell by cell is one block. */
function continues(last: Area, next: Area): boolean {
  const sameColumns = last.left === next.left && areaColumns(last) === areaColumns(next);
  return sameColumns && next.top >= last.top && next.top <= last.bottom + 1;
}
