import { SmallBook } from "./small-book.ts";

/** Spend (A1:C4, a totals row in 5) with the columns Body, Spend £ and Share #1. */
function spendBook(): SmallBook {
  const book = new SmallBook({
    A2: "ICB", A3: "Police", A4: "ICB",
    B2: 10, B3: 20, B4: 40,
    C2: 0.5, C3: 1, C4: 0.25,
    A5: "Total", B5: "=SUM(Spend[Spend £])",
  }); // prettier-ignore
  book.table("Spend", "A1:C5", ["Body", "Spend £", "Share #1"], { totals: true });
  return book;
}

describe("structured references", () => {
  it.each([
    ["=SUM(Spend[Spend £])", 70],
    ["=SUM(spend[spend £])", 70],
    ["=SUM(Spend[[Spend £]:[Share '#1]])", 71.75],
    ["=Spend[[#Totals],[Spend £]]", 70],
    ["=Spend[[#Headers],[Spend £]]", "Spend £"],
    ["=COUNTA(Spend[#All])", 14],
    ["=COUNTA(Spend[])", 9],
    ["=COUNTA(Spend)", 9],
    ["=COUNTA(Spend[[#Headers],[#Data],[Body]])", 4],
    ["=ROWS(Spend[#Data])", 3],
    ['=SUMIFS(Spend[Spend £],Spend[Body],"ICB")', 50],
    ["=SUM(Spend[[#This Row],[Spend £]:[Share '#1]])", "#VALUE!"],
    ["=SUM(Nothing[Spend £])", "#REF!"],
    ["=SUM(Spend[Nothing])", "#REF!"],
  ])("%s is %s outside of the table", (formula, expected) => {
    const book = spendBook();
    book.set({ H20: formula });
    book.all();
    expect(book.shown("H20")).toBe(expected);
  });

  it("reads its own row, with and without the table's name, and beside the table", () => {
    const book = spendBook();
    book.set({ C2: "=[@[Spend £]]/2", C3: "=Spend[@[Spend £]]/2", C4: "=Spend[[#This Row],[Spend £]]/2" });
    book.set({ H3: "=Spend[@[Spend £]]", H4: "=Spend[Spend £]" });
    book.all();
    expect(["C2", "C3", "C4", "H3", "H4"].map((cell) => book.value(cell))).toEqual([5, 10, 20, 20, 40]);
  });

  it("tells [@Column] of one table from the same text in another", () => {
    const book = new SmallBook({ A2: 1, D2: 2, B2: "=[@n]*10", E2: "=[@n]*10" });
    book.table("One", "A1:B2", ["n", "out"]);
    book.table("Two", "D1:E2", ["n", "out"]);
    book.all();
    expect([book.value("B2"), book.value("E2")]).toEqual([10, 20]);
  });

  it("follows a table that grows, and computes only what now means something else", () => {
    const book = spendBook();
    book.set({ H1: "=SUM(Spend[Spend £])", H2: "=B2+1" });
    book.all();
    const table = book.model.table("Spend")!;
    book.set({ A5: "Fire", B5: 100 });
    table.showTotals = false;
    book.model.structureChanged();
    const report = book.recalculate();
    expect(book.value("H1")).toBe(170);
    expect(report.computed).toBe(1);
  });

  it("computes what was #REF! once the table is there", () => {
    const book = new SmallBook({ A2: 3, C1: "=SUM(Late[n])" });
    book.all();
    expect(book.shown("C1")).toBe("#REF!");
    book.table("Late", "A1:A2", ["n"]);
    book.recalculate();
    expect(book.value("C1")).toBe(3);
  });

  it("matches a heading with a line break where the formula has a blank", () => {
    const book = new SmallBook({ A2: 3, C1: "=SUM(T[Net spend])" });
    book.table("T", "A1:A2", ["Net\nspend"]);
    book.all();
    expect(book.value("C1")).toBe(3);
  });
});

describe("defined names", () => {
  it("stand for cells, constants and formulas; a sheet's own name comes first", () => {
    const book = new SmallBook({
      A1: 5,
      "Other!A1": 7,
      B1: "=Rate*2",
      "Other!B1": "=Rate*2",
      B2: "=Whole",
      B3: "=Nope",
    });
    book.model.names.push(
      { name: "Rate", formula: "Sheet!$A$1" },
      { name: "Rate", formula: "Other!$A$1", sheet: "Other" },
      { name: "Whole", formula: "SUM(Sheet!$A$1,Rate,100)" },
    );
    book.model.structureChanged();
    book.all();
    expect(["B1", "Other!B1", "B2", "B3"].map((cell) => book.shown(cell))).toEqual([10, 14, 110, "#NAME?"]);
    book.set({ A1: 6 });
    book.recalculate();
    expect([book.value("B1"), book.value("B2")]).toEqual([12, 112]);
  });

  it("that leads to itself is not computed", () => {
    const book = new SmallBook({ A1: "=Loop" });
    book.model.names.push({ name: "Loop", formula: "Loop+1" });
    book.model.structureChanged();
    book.all();
    expect(book.notComputed("A1")).toBe(true);
  });
});
