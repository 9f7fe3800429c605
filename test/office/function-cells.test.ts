import type { FunctionCell } from "#application/ports/function-cells.port";
import { callsOurs, createFunctionCells } from "#office/function-cells";
import { declare, FunctionsBook } from "#test/workbench/host/functions-book";
import { valueOf } from "./contract/answer.ts";

const NUMBER = { name: "number", type: "number" };

it.each([
  ["=PLACE.TOTAL(A1:A9)", true],
  ["=ROUND(place.total(A1:A9)/2,0)", true],
  ["=_xldudf_PLACE_TOTAL(A1)", true],
  ['="see PLACE.TOTAL(" & A1', false],
  ["='PLACE.TOTAL('!A1", false],
  ["=MARKETPLACE.TOTAL(A1)", false],
  ["=SUM(A1:A9)", false],
  ["PLACE.TOTAL(A1)", false],
])("of %s it is said that it calls a function of ours: %s", (formula, calls) => {
  expect(callsOurs(formula)).toBe(calls);
});

describe("cells with functions of ours, through office.js", () => {
  let book: FunctionsBook;
  let all: readonly FunctionCell[];
  const port = () => createFunctionCells(book.session.Excel);
  beforeEach(async () => {
    book = await FunctionsBook.open([declare("TWICE", [NUMBER]), declare("GRID", [NUMBER]), declare("SAY", [NUMBER])]);
    book.associate({
      TWICE: (value: number) => value * 2,
      GRID: (value: number) => [
        [value, value + 1],
        [value + 2, "=x"],
      ],
      SAY: (value: number) => `0${String(value)}`,
    });
    book.enter({ A1: 2.5, A2: "=A1+1", B1: "=PLACE.TWICE(A1)", B3: "=PLACE.SAY(7)", D1: "=PLACE.GRID(10)", F9: "own" });
    for (const address of ["B1", "B3", "D1"]) await book.after(address);
    all = valueOf(await port().find());
  });
  afterEach(() => book.session.close());
  const shown = (...addresses: string[]): unknown[] => addresses.map((address) => book.shown(address));
  const formula = (row: number, column: number) => book.sheet.formula(row, column)?.text;

  it("are found with what they show, their spilled neighbours among it, and no others", () => {
    expect(all.map(({ row, column, formula: text, shows }) => [row, column, text, shows])).toEqual([
      [0, 1, "=PLACE.TWICE(A1)", [[5]]],
      [0, 3, "=PLACE.GRID(10)", [[10, 11], [12, "=x"]]],
      [2, 1, "=PLACE.SAY(7)", [["07"]]],
    ]); // prettier-ignore
  });

  it("become what they show: a figure a figure, a text the same text, an array all its cells", async () => {
    expect(valueOf(await port().turn(all, "values"))).toEqual([]);
    await book.told();
    expect(shown("B1", "B3", "D1", "E1", "D2", "E2")).toEqual([5, "07", 10, 11, 12, "=x"]);
    expect([formula(0, 1), formula(0, 3), formula(1, 4), formula(2, 1)]).toEqual([undefined, undefined, undefined, undefined]); // prettier-ignore
    // Everybody else's stay as they are.
    expect([formula(1, 0), ...shown("A1", "A2", "F9")]).toEqual(["=A1+1", 2.5, 3.5, "own"]);
    expect(valueOf(await port().find())).toEqual([]);
  });

  it("become formulas again, and live, but for what somebody has changed since", async () => {
    valueOf(await port().turn(all, "values"));
    book.enter({ B3: "typed over" });
    const left = valueOf(await port().turn(all, "formulas"));
    expect(left.map(({ formula: text }) => text)).toEqual(["=PLACE.SAY(7)"]);
    book.enter({ A1: 4 });
    expect(await book.after("B1", 5)).toBe(8);
    await book.after("D1");
    expect(shown("B3", "D1", "E1", "D2", "E2")).toEqual(["typed over", 10, 11, 12, "=x"]);
    expect(formula(0, 3)).toBe("=PLACE.GRID(10)");
  });

  it("that have their formulas back already are done, and stay as they are", async () => {
    valueOf(await port().turn(all, "values"));
    expect(valueOf(await port().turn(all, "formulas"))).toEqual([]);
    await book.after("D1");
    expect(valueOf(await port().turn(all, "formulas"))).toEqual([]);
    expect(shown("D1", "E1", "D2", "E2")).toEqual([10, 11, 12, "=x"]);
    expect(formula(0, 3)).toBe("=PLACE.GRID(10)");
  });

  it("are left alone where their formula is another by now", async () => {
    book.enter({ B1: "=PLACE.TWICE(100)" });
    await book.after("B1", 5);
    const left = valueOf(await port().turn(all, "values"));
    expect(left.map(({ row, column }) => [row, column])).toEqual([[0, 1]]);
    expect(formula(0, 1)).toBe("=PLACE.TWICE(100)");
  });

  it("ask their functions again where they are entered anew", async () => {
    let asked = 0;
    book.associate({
      TWICE: (value: number) => {
        asked += 1;
        return value * 2;
      },
    });
    expect(valueOf(await port().turn(all.slice(0, 1), "anew"))).toEqual([]);
    await book.told();
    expect(await book.after("B1")).toBe(5);
    expect(asked).toBe(1);
    expect(formula(0, 1)).toBe("=PLACE.TWICE(A1)");
  });
});
