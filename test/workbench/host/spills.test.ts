import { declare, FunctionsBook, until } from "./functions-book.ts";

const NUMBER = { name: "number", type: "number" };

describe("arrays of custom functions", () => {
  let book: FunctionsBook;
  beforeEach(async () => {
    book = await FunctionsBook.open([declare("GRID", [NUMBER, NUMBER])]);
    book.associate({
      GRID: (rows: number, columns: number) =>
        Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => (r + 1) * 10 + c + 1)),
    });
  });
  afterEach(() => book.session.close());
  const block = (...addresses: string[]): unknown[] => addresses.map((address) => book.shown(address));

  it("spill into the neighbours, which hold no formula, and formulas over them follow", async () => {
    book.enter({ A1: 2, F1: "=SUM(B1:D3)", B1: "=PLACE.GRID(A1,2)" });
    expect(await book.after("B1")).toBe(11);
    expect(block("B1", "C1", "B2", "C2", "F1")).toEqual([11, 12, 21, 22, 66]);
    expect(book.sheet.formula(1, 1)).toBeUndefined();
    book.enter({ A1: 1 });
    await until(() => book.shown("B2") === null, book);
    expect(block("B1", "C1", "B2", "C2", "F1")).toEqual([11, 12, null, null, 23]);
  });

  it("show #SPILL! where a cell is taken, and spill once it is free", async () => {
    book.enter({ C2: "mine", B1: "=PLACE.GRID(2,2)" });
    expect(await book.after("B1")).toBe("#SPILL!");
    expect(block("C1", "B2", "C2")).toEqual([null, null, "mine"]);
    book.enter({ C2: "" });
    expect(await book.after("B1", "#SPILL!")).toBe(11);
    expect(block("C1", "B2", "C2")).toEqual([12, 21, 22]);
    book.enter({ B2: "mine again" });
    expect(await book.after("B1", 11)).toBe("#SPILL!");
    expect(block("C1", "B2", "C2")).toEqual([null, "mine again", null]);
  });

  it("go with their formula", async () => {
    book.enter({ B1: "=PLACE.GRID(2,2)" });
    await book.after("B1");
    book.enter({ B1: 5 });
    await book.told();
    expect(block("B1", "C1", "B2", "C2")).toEqual([5, null, null, null]);
  });

  it("take the cells that a file kept of them over, and no others", async () => {
    book.session.user.edit((model) => {
      [12, 21, 22].forEach((value, index) => {
        const cell = index + 1;
        model.setValue(book.sheet, cell >> 1, 1 + (cell & 1), value);
      });
      model.setFormula(book.sheet, 0, 1, "=PLACE.GRID(2,2)");
    });
    expect(await book.after("B1")).toBe(11);
    book.enter({ B1: "" });
    await book.told();
    expect(block("B1", "C1", "B2", "C2")).toEqual([null, null, null, null]);
  });

  it("do not spill into a table", async () => {
    await book.session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("B3:C4", true);
      await context.sync();
    });
    book.enter({ B2: "=PLACE.GRID(2,1)" });
    expect(await book.after("B2")).toBe("#SPILL!");
  });
});
