import fc from "fast-check";
import { Axis } from "#workbench/page/grid/axis";
import { inSight, layOut, scrollTo, sightOf } from "#workbench/page/grid/layout";

const exceptions = fc
  .uniqueArray(fc.tuple(fc.nat(199), fc.nat(60)), { selector: ([index]) => index, maxLength: 40 })
  .map((list) => list.sort(([a], [b]) => a - b));

describe("rows or columns in a line", () => {
  it("begin where those before them end, whatever their sizes", () => {
    fc.assert(
      fc.property(exceptions, fc.nat(199), (sizes, index) => {
        const axis = new Axis(200, 20, sizes);
        const byHand = Array.from({ length: index }, (_, at) => sizes.find(([one]) => one === at)?.[1] ?? 20);
        expect(axis.offsetOf(index)).toBe(byHand.reduce((sum, size) => sum + size, 0));
        expect(axis.offsetOf(index + 1) - axis.offsetOf(index)).toBe(axis.sizeOf(index));
      }),
    );
  });

  it("are found by a place within them, hidden ones never", () => {
    fc.assert(
      fc.property(exceptions, fc.nat(1500), (sizes, offset) => {
        const axis = new Axis(200, 20, sizes);
        fc.pre(offset < axis.offsetOf(200));
        const index = axis.indexAt(offset);
        expect(axis.offsetOf(index)).toBeLessThanOrEqual(offset);
        expect(axis.offsetOf(index + 1)).toBeGreaterThan(offset);
      }),
    );
  });

  it("step over hidden ones, and stop at the end", () => {
    const axis = new Axis(5, 20, [[1, 0], [2, 0], [4, 0]]); // prettier-ignore
    expect(axis.nextShown(1, 1)).toBe(3);
    expect(axis.nextShown(2, -1)).toBe(0);
    expect(axis.nextShown(4, 1)).toBeUndefined();
  });
});

describe("the window on a sheet", () => {
  const sheet = { freeze: { rows: 2, columns: 1 } } as Parameters<typeof layOut>[0];
  const axes = { rows: new Axis(1000, 20, [[0, 40]]), columns: new Axis(100, 64, []) }; // prettier-ignore
  // 52 and 22 pixels of headers, then 300 x 200 pixels of cells.
  const at = (left: number, top: number) => layOut(sheet, axes, { left, top, width: 352, height: 222 });

  it("shows the frozen rows and then those that are scrolled to", () => {
    // 60 pixels are frozen; of the other 140, seven rows.
    expect(inSight(at(0, 0).rows)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(inSight(at(0, 2000).rows)).toEqual([0, 1, 102, 103, 104, 105, 106, 107, 108]);
    expect(inSight(at(64, 0).columns)).toEqual([0, 2, 3, 4, 5]);
  });

  it("scrolls just so far that a row is in sight whole", () => {
    const { rows } = at(0, 0);
    expect(scrollTo(rows, 1)).toBeUndefined();
    expect(scrollTo(rows, 8)).toBeUndefined();
    const down = scrollTo(rows, 9)!;
    expect(inSight(at(0, down).rows)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
    expect(scrollTo(at(0, 2000).rows, 50)).toBe(48 * 20);
  });

  it("asks for the cells in sight with a margin, frozen ones apart", () => {
    const areas = sightOf(at(0, 2000));
    expect(areas).toHaveLength(4);
    expect(areas[0]).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
    expect(areas[3]).toEqual({ top: 62, left: 1, bottom: 148, right: 12 });
  });
});
