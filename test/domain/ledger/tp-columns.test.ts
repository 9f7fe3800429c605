import { tpColumnOf } from "#domain/ledger/tp-columns";
import type { RawCell } from "#domain/ledger/cells";

const columnsOf = (rows: readonly (readonly RawCell[])[]) => ({
  sheet: "Spend",
  rowCount: rows.length,
  columns: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)),
});

describe("our columns where a run broke off after the first of them", () => {
  it("are known by the ids below their heading", () => {
    const begun = columnsOf([
      ["Payee", "Amount", "TP Row"],
      ["Ash", 1, "S01-000001"],
      ["Birch", 2, "S01-000002"],
    ]);
    expect(tpColumnOf(begun)).toEqual({ column: 2, headerRow: 0 });
    expect(
      tpColumnOf(
        columnsOf([
          ["Payee", "Amount", "TP Row"],
          ["Ash", 1, null],
          ["Birch", 2, "S01-000002"],
        ]),
      ),
    ).toEqual({ column: 2, headerRow: 0 });
  });

  it("are known by nothing below it, to the right of all else", () => {
    const heading = columnsOf([
      ["Payee", "Amount", "TP Row"],
      ["Ash", 1, null],
    ]);
    expect(tpColumnOf(heading)).toEqual({ column: 2, headerRow: 0 });
    expect(
      tpColumnOf(
        columnsOf([
          ["Payee", "TP Row", "Amount"],
          ["Ash", null, 1],
        ]),
      ),
    ).toBeNull();
    // The last payee of a list.
    expect(
      tpColumnOf(
        columnsOf([
          ["Amount", "Payee"],
          [1, "Ash"],
          [2, "TP Row"],
        ]),
      ),
    ).toBeNull();
  });

  it("are the rightmost where the council has a column of that name", () => {
    const beside = columnsOf([
      ["Payee", "TP Row", "TP Row"],
      ["Ash", "x", "S01-000001"],
    ]);
    expect(tpColumnOf(beside)).toEqual({ column: 2, headerRow: 0 });
  });
});
