import { CellError } from "#workbench/model/cell";
import { SmallBook } from "./small-book.ts";

describe("what a recalculation computes", () => {
  it("trusts the values that formulas came with, until something they look at changes", () => {
    const book = new SmallBook({ A1: 1, B1: "=A1*10", C1: "=B1+1", D1: "=A2" });
    const { model } = book;
    const sheet = model.sheet("Sheet")!;
    sheet.ensureColumn(1).values[0] = 999;
    expect(book.recalculate()).toMatchObject({ computed: 0, changed: [] });
    expect(book.value("B1")).toBe(999);
    book.set({ A1: 2 });
    expect(book.recalculate().computed).toBe(2);
    expect([book.value("B1"), book.value("C1")]).toEqual([20, 21]);
  });
  it("stops where a result stays the same", () => {
    const book = new SmallBook({ A1: 5, B1: "=A1>0", C1: "=IF(B1,1,2)" });
    book.all();
    book.set({ A1: 6 });
    const report = book.recalculate();
    expect(report.computed).toBe(1);
    expect(report.changed).toEqual([]);
  });
  it("names the blocks whose values changed", () => {
    const book = new SmallBook({ A1: 1, B1: "=$A$1", B2: "=$A$1", "Other!C3": "=Sheet!B2" });
    book.all();
    book.set({ A1: 9 });
    expect(book.recalculate().changed).toEqual([
      { sheet: "Sheet", area: { top: 0, left: 1, bottom: 1, right: 1 } },
      { sheet: "Other", area: { top: 2, left: 2, bottom: 2, right: 2 } },
    ]);
  });
  it("follows values typed over formulas, formulas over values, and blocks", () => {
    const book = new SmallBook({ A1: 1, A2: "=A1+1", A3: "=A2+1" });
    book.all();
    book.set({ A2: 50 });
    book.recalculate();
    expect(book.value("A3")).toBe(51);
    const sheet = book.model.sheet("Sheet")!;
    book.model.writeArea(sheet, { top: 0, left: 0, bottom: 1, right: 1 }, () => {
      sheet.ensureColumn(0).values[0] = 7;
      sheet.ensureColumn(0).formulas.set(1, { text: "=A1*2" });
      sheet.ensureColumn(1).formulas.set(0, { text: "=A3" });
    });
    book.recalculate();
    expect(["A2", "A3", "B1"].map((cell) => book.value(cell))).toEqual([14, 15, 15]);
  });
  it("recalculates what looked at a sheet that went, and lets go after dispose", () => {
    const book = new SmallBook({ "Other!A1": 4, A1: "=Other!A1" });
    book.all();
    book.model.removeSheet(book.model.sheet("Other")!);
    book.recalculate();
    expect(book.value("A1")).toBe(CellError.of("#REF!"));
    book.calculator.dispose();
    book.set({ A1: "=1+1" });
    expect(book.recalculate().computed).toBe(0);
  });
  it("computes a chain across sheets in order, whatever the order of writing", () => {
    const book = new SmallBook({ "Three!A1": "=Two!A1+1", "Two!A1": "=Sheet!A1+1", A1: "=5" });
    book.all();
    expect(book.value("Three!A1")).toBe(7);
  });
  it("does not need a formula above to be the same", () => {
    const book = new SmallBook({ A1: 1, A2: 2, A3: 3, B1: "=A1", B2: "=A2*100", B3: "=A3", C1: "=SUM(B1:B3)" });
    book.all();
    expect(book.value("C1")).toBe(204);
    book.set({ A3: 4 });
    expect(book.recalculate().computed).toBe(2);
    expect(book.value("C1")).toBe(205);
  });
});

describe("what is not computed", () => {
  it.each([
    "=TODAY()", "=NOW()", "=RAND()", "=OFFSET(A1,1,0)", 'INDIRECT("A1")', "=XLOOKUP(1,A1:A2,A1:A2)", "=PLACE.SHARE(1)",
    "=[1]Sheet1!A1", "=SUM(Jan:Mar!A1)", "=SUM((A1,A2))", "=A1:A3 A2", "=SUM(A1:A3*2)", "=1+", '=TEXT(1,"0.0E+0")',
  ])("%s keeps the value it has", (formula) => {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    const book = new SmallBook({ A1: 1, A2: 2, B1: "kept" });
    book.model.setFormula(book.model.sheet("Sheet")!, 0, 1, text);
    const report = book.recalculate();
    expect(book.value("B1")).toBe("kept");
    expect(book.notComputed("B1")).toBe(true);
    expect(report.notComputed).toBe(1);
  }); // prettier-ignore

  it("passes to everything that looks at it, by range, and to nothing else", () => {
    const book = new SmallBook({
      A1: "=TODAY()",
      A2: 5,
      B1: "=A1+1",
      C1: "=SUM(B1:B9)",
      D1: "=A2*2",
      E1: '=SUMIFS(A2:A3,A1:A2,"x")',
    });
    const sheet = book.model.sheet("Sheet")!;
    for (const column of [0, 1, 2, 4]) sheet.ensureColumn(column).values[0] = 42;
    const report = book.all();
    expect(["A1", "B1", "C1", "D1", "E1"].map((cell) => book.notComputed(cell))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(["A1", "B1", "C1", "D1"].map((cell) => book.value(cell))).toEqual([42, 42, 42, 10]);
    expect(report.notComputed).toBe(3 + 1 - 0);
  });
  it("is marked from the start in an opened file, without touching any value", () => {
    const book = new SmallBook({ A1: "=NOW()", B1: "=A1+1", C1: "=5+5" });
    const sheet = book.model.sheet("Sheet")!;
    [1, 2, 3].forEach((value, column) => (sheet.ensureColumn(column).values[0] = value));
    book.recalculate();
    expect(["A1", "B1", "C1"].map((cell) => book.notComputed(cell))).toEqual([true, true, false]);
    expect(["A1", "B1", "C1"].map((cell) => book.value(cell))).toEqual([1, 2, 3]);
  });
  it("ends when the formula is replaced", () => {
    const book = new SmallBook({ A1: "=NOW()", B1: "=A1+1", C1: "=B1*2" });
    expect(book.all().notComputed).toBe(3);
    book.set({ A1: 4 });
    expect(book.recalculate().notComputed).toBe(0);
    expect([book.value("B1"), book.value("C1"), book.notComputed("C1")]).toEqual([5, 10, false]);
  });
  it("comes and goes with what TEXT is asked for", () => {
    const book = new SmallBook({ A1: "0.0E+0", B1: "=TEXT(5,A1)", C1: '=B1&"!"' });
    expect(book.all().notComputed).toBe(2);
    book.set({ A1: "0.00" });
    expect(book.recalculate().notComputed).toBe(0);
    expect(book.value("C1")).toBe("5.00!");
  });
});
