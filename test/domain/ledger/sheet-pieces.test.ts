import { SheetGatherer } from "#domain/ledger/sheet-pieces";

const WHOLE = { rowCount: 3, columnCount: 2 };

describe("a sheet that comes in pieces", () => {
  it("is put together, a later piece over an earlier one, and nothing of it beyond the sheet", () => {
    const gatherer = new SheetGatherer();
    gatherer.take({ ...WHOLE, row: 0, column: 0, cells: [["A", "B"], ["a", 1]] }); // prettier-ignore
    gatherer.take({ ...WHOLE, row: 2, column: 0, cells: [["b", 2]] });
    gatherer.take({ ...WHOLE, row: 1, column: 1, cells: [[null, "over"], ["c", "over"], ["over", "over"]] }); // prettier-ignore
    const columns = [
      ["A", "a", "b"],
      ["B", null, "c"],
    ];
    expect(gatherer.whole({ sheet: "Spend", merged: [] })).toEqual({ sheet: "Spend", rowCount: 3, columns });
  });

  it("has no rows where no piece came, and the merged areas that are told at its end", () => {
    const merged = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const empty = new SheetGatherer();
    expect(empty.whole({ sheet: "Empty", merged: [] })).toEqual({ sheet: "Empty", rowCount: 0, columns: [] });
    expect(empty.whole({ sheet: "Empty", merged }).merged).toEqual(merged);
  });
});
