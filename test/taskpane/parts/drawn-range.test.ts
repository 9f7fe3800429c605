import { drawnRange, withGaps } from "#taskpane/parts/drawn-range";

/** Hand-reckoned: six more are drawn above and below what is in sight. */
describe("what is drawn of a long list", () => {
  const count = 1_000;

  it("is what is in sight with some on both sides, the first and the last", () => {
    expect(drawnRange({ startIndex: 100, endIndex: 102, count }, [])).toEqual([
      0, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 999,
    ]);
    expect(drawnRange({ startIndex: 0, endIndex: 1, count }, [])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 999]);
    expect(drawnRange({ startIndex: 998, endIndex: 999, count }, [-1])).toEqual([
      0, 992, 993, 994, 995, 996, 997, 998, 999,
    ]);
  });

  it("is the one that is open or has the focus too, with its neighbours, each once", () => {
    expect(drawnRange({ startIndex: 0, endIndex: 0, count }, [500, 3, 999])).toEqual([
      0, 1, 2, 3, 4, 5, 6, 499, 500, 501, 998, 999,
    ]);
  });

  it("has room for what is left out, from the top of the list on", () => {
    const item = (index: number, start: number, end: number) => ({ index, start, end });
    expect(withGaps([item(0, 120, 170), item(4, 320, 380), item(5, 380, 400)], 120)).toEqual([
      { at: 0, gap: 0 },
      { at: 4, gap: 150 },
      { at: 5, gap: 0 },
    ]);
  });
});
