import { CellError, type CellValue } from "#workbench/model/cell";
import { type Cells, compute, SmallBook } from "./small-book.ts";

/** How many of these cells meet a criterion, once by scanning, once by the index (a range's second use builds it). */
function count(values: readonly CellValue[], criterion: CellValue): readonly [number, number] {
  const book = new SmallBook();
  values.forEach((value, i) => book.set({ [`A${String(i + 1)}`]: value }));
  const range = `A1:A${String(values.length)}`;
  const sheet = book.model.sheet("Sheet")!;
  book.model.setValue(sheet, 0, 1, criterion);
  book.set({ C1: `=COUNTIF(${range},B1)`, C2: `=COUNTIF(${range},B1)` });
  book.recalculate();
  return [book.value("C1") as number, book.value("C2") as number];
}

describe("criteria of COUNTIF, SUMIF and SUMIFS, as Excel reads them", () => {
  const NA = CellError.of("#N/A");
  const DIV = CellError.of("#DIV/0!");
  it.each<{ criterion: CellValue; of: readonly CellValue[]; expected: number; why: string }>([
    { criterion: "apples", of: ["apples", "Apples", "apples ", "app"], expected: 2, why: "case does not matter" },
    { criterion: "07", of: [7, "07", "7", "7.0", "007", "x", 70], expected: 5, why: "number and what reads as it" },
    { criterion: 7, of: [7, "07", "7", true], expected: 3, why: "a number finds numeric text too" },
    { criterion: "10.10", of: [10.1, "10.1", "10.10", "10.100", "10.11"], expected: 4, why: "a decimal" },
    {
      criterion: "2008-09",
      of: [39692, "2008-09", "2008-9", "Sep 2008", "2008"],
      expected: 4,
      why: "1 September 2008",
    },
    { criterion: "1/2/2025", of: [45689, "01/02/2025", "1 Feb 2025", "2/1/2025"], expected: 3, why: "day first (UK)" },
    { criterion: "TRUE", of: [true, false, "TRUE", 1], expected: 1, why: "the logical value" },
    { criterion: ">5", of: [4, 5, 6, "7", null], expected: 1, why: "comparison finds numbers only" },
    { criterion: ">=5", of: [4, 5, 6], expected: 2, why: "" },
    { criterion: "<5", of: [4, 5, null, ""], expected: 1, why: "empty cells are not 0" },
    { criterion: "<=-5", of: [-5, -4], expected: 1, why: "" },
    { criterion: ">b", of: ["a", "b", "c", 5], expected: 1, why: "texts compare with texts" },
    { criterion: "<>", of: [1, "x", "", null, NA], expected: 4, why: "all but empty cells" },
    { criterion: "=", of: [1, "x", "", null], expected: 1, why: "only empty cells" },
    { criterion: "", of: [1, "x", "", null, 0], expected: 2, why: "empty cells and empty texts" },
    { criterion: null, of: [0, null, "", 1, "0"], expected: 2, why: "an empty cell as criterion is 0 (Microsoft)" },
    { criterion: "<>x", of: ["x", "X", "y", null, 5, DIV], expected: 4, why: "empty cells, numbers and errors differ" },
    { criterion: "<>7", of: [7, "7", 8, null], expected: 3, why: "noted by Apache POI: text 7 differs from 7" },
    { criterion: "A?B", of: ["AxB", "AB", "A?B"], expected: 2, why: "? is one character" },
    { criterion: "Older*", of: ["Older people", "older", "The older"], expected: 2, why: "* is any run" },
    { criterion: "A~?B", of: ["AxB", "A?B"], expected: 1, why: "~ makes ? plain" },
    { criterion: "*", of: ["x", "", 5, null], expected: 2, why: "any text, no number, no empty cell" },
    { criterion: "4*7", of: [4567, "4567"], expected: 1, why: "a pattern finds text only" },
    { criterion: "=A*", of: ["Apples", "Bananas"], expected: 1, why: "a sign before the pattern" },
    { criterion: "<>A*", of: ["Apples", "Bananas", 5], expected: 2, why: "" },
    { criterion: "=5", of: [5, "5", 6], expected: 2, why: "" },
    { criterion: "10%", of: [0.1, "10%", 10], expected: 2, why: "a percentage" },
    { criterion: "£5", of: [5, "5"], expected: 2, why: "an amount of money" },
    { criterion: NA, of: [NA, DIV, "#N/A"], expected: 1, why: "an error finds its like" },
    { criterion: "#N/A", of: [NA, DIV], expected: 1, why: "and so does its name" },
    { criterion: "S01-000012", of: ["S01-000012", "s01-000012", "S01-000013"], expected: 2, why: "our row ids" },
    { criterion: "FY 2025-26", of: ["FY 2025-26", "FY 2026-27"], expected: 1, why: "our years" },
    { criterion: "10.2 Old age", of: ["10.2 Old age", 10.2], expected: 1, why: "our COFOG labels" },
  ])("$criterion finds $expected of $of ($why)", ({ criterion, of, expected }) => {
    expect(count(of, criterion)).toEqual([expected, expected]);
  });
});

const PROPERTY: Cells = { A2: 1e5, A3: 2e5, A4: 3e5, A5: 4e5, B2: 7000, B3: 14000, B4: 21000, B5: 28000, C2: 250000 };
const SALES: Cells = Object.fromEntries(
  [
    [5, "Apples", "Tom"],
    [4, "Apples", "Sarah"],
    [15, "Artichokes", "Tom"],
    [3, "Artichokes", "Sarah"],
    [22, "Bananas", "Tom"],
    [12, "Bananas", "Sarah"],
    [10, "Carrots", "Tom"],
    [33, "Carrots", "Sarah"],
  ].flatMap((row, i) => row.map((value, j) => [`${"ABC".charAt(j)}${String(i + 2)}`, value])),
);
const FRUIT: Cells = { A2: "apples", A3: "oranges", A4: "peaches", A5: "apples", B2: 32, B3: 54, B4: 75, B5: 86 };

describe("examples of Microsoft's pages", () => {
  it.each<[string, number, Cells]>([
    ['=SUMIF(A2:A5,">160000",B2:B5)', 63000, PROPERTY],
    ['=SUMIF(A2:A5,">160000")', 900000, PROPERTY],
    ["=SUMIF(A2:A5,300000,B2:B5)", 21000, PROPERTY],
    ['=SUMIF(A2:A5,">"&C2,B2:B5)', 49000, PROPERTY],
    ['=SUMIFS(A2:A9,B2:B9,"=A*",C2:C9,"Tom")', 20, SALES],
    ['=SUMIFS(A2:A9,B2:B9,"<>Bananas",C2:C9,"Tom")', 30, SALES],
    ['=COUNTIF(A2:A5,"apples")', 2, FRUIT],
    ["=COUNTIF(A2:A5,A4)", 1, FRUIT],
    ['=COUNTIF(B2:B5,"<>"&B4)', 3, FRUIT],
    ['=COUNTIF(A2:A5,"?????es")', 2, FRUIT],
    ['=COUNTIFS(A2:A5,"apples",B2:B5,">55")', 1, FRUIT],
  ])("%s is %d", (formula, expected, cells) => {
    expect(compute(formula, cells)).toBe(expected);
  });
});

describe("sum ranges", () => {
  const cells: Cells = { A1: "a", A2: "b", A3: "a", B1: 1, B2: 2, B3: 4, C1: "text" };
  it("SUMIF takes the criteria range's size from the sum range's top left cell", () => {
    expect(compute('=SUMIF(A1:A3,"a",B1)', cells)).toBe(5);
    expect(compute('=SUMIF(A1:A2,"a",B1:B3)', cells)).toBe(1);
  });
  it("SUMIF recomputes for a cell past the sum range as written", () => {
    const book = new SmallBook({ ...cells, D1: '=SUMIF(A1:A3,"a",B1)' });
    book.all();
    book.set({ B3: 40 });
    book.recalculate();
    expect(book.value("D1")).toBe(41);
  });
  it("SUMIFS refuses ranges of different sizes", () => {
    expect(compute('=SUMIFS(B1:B2,A1:A3,"a")', cells)).toBe("#VALUE!");
    expect(compute('=COUNTIFS(A1:A3,"a",B1:B2,1)', cells)).toBe("#VALUE!");
  });
  it("skips errors and text that do not match, and gives the error of a cell that does", () => {
    const withError = { ...cells, B2: CellError.of("#N/A") };
    expect(compute('=SUMIFS(B1:B3,A1:A3,"a")', withError)).toBe(5);
    expect(compute('=SUMIFS(B1:B3,A1:A3,"b")', withError)).toBe("#N/A");
    expect(compute('=SUMIFS(B1:B3,A1:A3,"a")', { ...cells, A2: CellError.of("#REF!") })).toBe(5);
  });
  it("counts the empty cells of a whole column without walking it", () => {
    expect(compute('=COUNTIFS(A:A,"")', cells)).toBe(1_048_573);
    expect(compute('=SUMIFS(B:B,A:A,"a")', cells)).toBe(5);
  });
  it("takes blocks of several columns", () => {
    expect(compute('=COUNTIF(A1:C3,"<>")', cells)).toBe(7);
    expect(compute('=SUMIF(A1:B2,"a",B1:C2)', cells)).toBe(1);
  });
});
