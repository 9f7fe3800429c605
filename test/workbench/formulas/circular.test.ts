import { checkFormula, type FormulaCheck } from "#workbench/formulas/check-formula";
import { SmallBook } from "./small-book.ts";

function check(book: SmallBook, address: string, formula: string): FormulaCheck {
  const { sheet, row, column } = book.place(address);
  return checkFormula(book.model, sheet, row, column, formula);
}
function circles(book: SmallBook): string[] {
  return book.all().circular.map(({ sheet, row, column }) => `${sheet}!${String(row)},${String(column)}`);
}

describe("a formula is circular by range, as in Excel", () => {
  it.each<[string, string, FormulaCheck]>([
    ["A1", "=A1", "circular"],
    ["A2", "=SUM(A1:A3)", "circular"],
    ["A2", '=SUMIFS(B1:B3,A1:A3,"x")', "circular"],
    ["A4", '=SUMIFS(B1:B3,A1:A3,"x")', "ok"],
    ["A2", "=IF(TRUE,1,A2)", "circular"],
    ["C1", "=SUM(C:C)", "circular"],
    ["A5", "=ROW(A5)+COLUMNS(A1:A9)", "ok"],
    ["E1", "=D1", "ok"],
    ["D1", "=E1", "circular"],
    ["F1", "=SUM(D1:D9)", "circular"],
  ])("%s %s is %s", (address, formula, expected) => {
    const book = new SmallBook({ E1: "=D1", D3: "=F1" });
    expect(check(book, address, formula)).toBe(expected);
  });

  it("refuses the live share of a transfer: the payee's income column holds the payer's own dependent", () => {
    // Rows 2 (payer) and 3 (payee). Share of the transfer = payee's place income / payee's receipts; the payer's own
    // row has an income too, which depends on the payer's transfer share: the whole column is the range.
    const book = new SmallBook({
      A2: "FCC", A3: "ICB", B2: 100, B3: 40, D2: 0.5, D3: 0.5,
      F2: "=ROUND(B2*IF(G2<>0,N(E2),N(D2)),2)", F3: "=ROUND(B3*IF(G3<>0,N(E3),N(D3)),2)",
      H2: '=SUMIFS($F$2:$F$3,$A$2:$A$3,"ICB")',
    }); // prettier-ignore
    expect(check(book, "E2", '=SUMIFS($F$2:$F$3,$A$2:$A$3,"ICB")/40')).toBe("circular");
    expect(check(book, "E2", "=H2/40")).toBe("circular");
    expect(check(book, "E2", "=B3/40")).toBe("ok");
    expect(check(book, "I2", "=H2/40")).toBe("ok");
    book.set({ E2: "=H2/40" });
    // E2 <- H2 <- F2:F3 <- E2; F3 looks at E3, which is a value, so it stands outside of the circle.
    expect(circles(book).sort()).toEqual(["Sheet!1,4", "Sheet!1,5", "Sheet!1,7"]);
    expect([book.value("E2"), book.value("F2"), book.value("F3"), book.value("H2")]).toEqual([0, 0, 20, 0]);
  });

  it("takes a running balance, which leads up the column and never back", () => {
    const cells: Record<string, string | number> = { A1: 1, B1: "=A1" };
    for (let row = 2; row <= 30; row++)
      Object.assign(cells, { [`A${String(row)}`]: row, [`B${String(row)}`]: `=B${String(row - 1)}+A${String(row)}` });
    const book = new SmallBook(cells);
    expect(circles(book)).toEqual([]);
    expect(book.value("B30")).toBe((30 * 31) / 2);
    expect(check(book, "B31", "=B30+A31")).toBe("ok");
    expect(check(book, "A1", "=B30")).toBe("circular");
    expect(check(book, "B5", "=B4+A5")).toBe("ok");
  });
});

describe("cells of a circle", () => {
  it("get 0, are listed, and what looks at them is computed from the 0", () => {
    const book = new SmallBook({ A1: "=B1+1", B1: "=C1", C1: "=A1", D1: "=A1+5" });
    expect(circles(book)).toEqual(["Sheet!0,0", "Sheet!0,1", "Sheet!0,2"].sort());
    expect(["A1", "B1", "C1", "D1"].map((cell) => book.value(cell))).toEqual([0, 0, 0, 5]);
  });
  it("are computed again when the circle is opened", () => {
    const book = new SmallBook({ A1: "=B1+1", B1: "=A1", D1: "=A1+5" });
    expect(circles(book)).toHaveLength(2);
    book.set({ B1: 7 });
    const report = book.recalculate();
    expect(report.circular).toEqual([]);
    expect([book.value("A1"), book.value("D1")]).toEqual([8, 13]);
  });
  it("are found when the last link is written", () => {
    const book = new SmallBook({ A1: 3, B1: "=A1+1" });
    book.all();
    book.set({ A1: "=B1" });
    expect(book.recalculate().circular).toHaveLength(2);
    expect([book.value("A1"), book.value("B1")]).toEqual([0, 0]);
  });
});

describe("checkFormula refuses what Excel's editor refuses", () => {
  const book = new SmallBook({ A2: 1 });
  book.table("T", "A1:B3", ["n", "out"]);
  it.each<readonly [string, string, FormulaCheck]>([
    ["D1", "=1+", "syntax"],
    ["D1", "=SUM(", "syntax"],
    ["D1", "=ROUND(1)", "syntax"],
    ["D1", "=ROUND(1,2,3)", "syntax"],
    ["D1", "=NOSUCH(1)", "ok"],
    ["D1", "=Nope[n]", "syntax"],
    ["D1", "=T[nope]", "syntax"],
    ["D1", "=T[[#Totals],[n]]", "ok"],
    ["D1", "=[@n]", "syntax"],
    ["B2", "=[@n]", "ok"],
    ["B2", "=[@out]", "circular"],
    ["B2", "=SUM(T[out])", "circular"],
    ["D1", `="${"x".repeat(255)}"`, "ok"],
    ["D1", `="${"x".repeat(256)}"`, "syntax"],
    ["D1", "no formula", "ok"],
  ])("%s %s is %s", (address, formula, expected) => {
    expect(check(book, address, formula)).toBe(expected);
  });
  it("takes 8,192 characters and no more; a thousand terms are not computed", () => {
    expect(check(book, "D1", `=10${"+1".repeat(4094)}+`)).toBe("syntax");
    expect(check(book, "D1", `=100${"+1".repeat(4094)}`)).toBe("ok");
    expect(check(book, "D1", `=1000${"+1".repeat(4094)}`)).toBe("syntax");
    book.set({ D1: `=100${"+1".repeat(4094)}`, D2: `=100${"+1".repeat(900)}` });
    book.recalculate();
    expect([book.notComputed("D1"), book.value("D2")]).toEqual([true, 1000]);
  });
  it("works without a calculator too", () => {
    const { model, calculator } = new SmallBook({ A1: "=B1" });
    calculator.dispose();
    expect(checkFormula(model, model.sheet("Sheet")!, 0, 1, "=A1")).toBe("circular");
    expect(checkFormula(model, model.sheet("Sheet")!, 0, 2, "=A1")).toBe("ok");
  });
});
