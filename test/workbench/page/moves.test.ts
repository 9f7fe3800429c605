import type { SheetView } from "#workbench/server/protocol/book";
import { Axis } from "#workbench/page/grid/axis";
import { layOut } from "#workbench/page/grid/layout";
import { areaBetween, farCorner, homeOf, stepFrom } from "#workbench/page/grid/moves";

const MERGE = { top: 2, left: 2, bottom: 3, right: 4 };
const sheet = { freeze: { rows: 1, columns: 0 }, merges: [MERGE] } as unknown as SheetView;
const axes = { rows: new Axis(100, 20, [[6, 0]]), columns: new Axis(100, 64, []) }; // prettier-ignore
const layout = layOut(sheet, axes, { left: 0, top: 0, width: 500, height: 300 });
const cell = (row: number, column: number) => ({ row, column });

describe("moving about in a sheet", () => {
  it("steps past hidden rows and over merged cells, and stays at the edge", () => {
    expect(stepFrom(sheet, layout, cell(5, 0), "down")).toEqual(cell(7, 0));
    expect(stepFrom(sheet, layout, cell(2, 2), "right")).toEqual(cell(2, 5));
    expect(stepFrom(sheet, layout, cell(2, 2), "down")).toEqual(cell(4, 2));
    expect(stepFrom(sheet, layout, cell(0, 0), "up")).toEqual(cell(0, 0));
  });

  it("goes home to the first cell that scrolls", () => {
    expect(homeOf(layout)).toEqual(cell(1, 0));
  });

  it("selects merged cells whole", () => {
    expect(areaBetween(sheet, cell(0, 0), cell(2, 2))).toEqual({ top: 0, left: 0, bottom: 3, right: 4 });
    expect(areaBetween(sheet, cell(3, 3), cell(3, 3))).toEqual(MERGE);
  });

  it("moves the corner across from the active cell", () => {
    const area = { top: 1, left: 1, bottom: 5, right: 8 };
    expect(farCorner({ sheet: "", area, active: cell(1, 1) })).toEqual(cell(5, 8));
    expect(farCorner({ sheet: "", area, active: cell(5, 1) })).toEqual(cell(1, 8));
  });
});
