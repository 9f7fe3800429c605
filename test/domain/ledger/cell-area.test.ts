import { areasText, keepToArea, readAreas } from "#domain/ledger/cell-area";

describe("areas of cells", () => {
  test.each([
    ["B3:E20", [{ top: 2, left: 1, bottom: 19, right: 4 }]],
    [
      "$b$3:e20, AA1:AB2",
      [
        { top: 2, left: 1, bottom: 19, right: 4 },
        { top: 0, left: 26, bottom: 1, right: 27 },
      ],
    ],
    ["E20:B3", [{ top: 2, left: 1, bottom: 19, right: 4 }]],
  ] as const)("%s is read, and written again as it is", (text, areas) => {
    expect(readAreas(text)).toEqual(areas);
    expect(readAreas(areasText(areas))).toEqual(areas);
  });

  test.each(["", "B3", "3:20", "Sheet1!A1:B2", "B3:E20;G3:H4", "banana", "A0:B2", "B3:E20,"])(
    "%j is no range of cells",
    (text) => {
      expect(readAreas(text)).toBeNull();
    },
  );

  test("what stands outside an area is taken for empty, and rows keep their places", () => {
    const cells = {
      sheet: "X",
      rowCount: 4,
      columns: [
        ["a", "b", "c", "d"],
        [1, 2, 3, 4],
        ["w", "x", "y", "z"],
      ],
    };
    expect(keepToArea(cells, { top: 1, left: 0, bottom: 2, right: 1 })).toEqual({
      sheet: "X",
      rowCount: 3,
      columns: [[null, "b", "c"], [null, 2, 3], []],
    });
  });
});
