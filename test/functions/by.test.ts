import { placeBy } from "#functions/by.fn";
import { cellAfter, provideCustomFunctions } from "./excel-error.ts";
import { EXPECTED, FORDSHIRE } from "./fordshire.ts";

const { agency, theme, gross, share, eliminate } = FORDSHIRE;

/** A register of figures as the function should spill it: largest first. */
function spillOf(figures: Readonly<Record<string, number>>): unknown[][] {
  const largestFirst = Object.entries(figures).sort(([, a], [, b]) => b - a);
  return largestFirst.map(([key, figure]) => [key, figure, figure / EXPECTED.totalPlaceSpend]);
}

beforeAll(provideCustomFunctions);

describe("PLACE.BY", () => {
  it("gives Fordshire by body, Department for Work and Pensions first", () => {
    const table = placeBy(agency, gross, share, eliminate);
    expect(table[0]?.slice(0, 2)).toEqual(["Department for Work and Pensions", 1130000]);
    expect(table).toEqual(spillOf(EXPECTED.byAgency));
  });

  it("gives Fordshire by theme", () => {
    expect(placeBy(theme, gross, share, eliminate)).toEqual(spillOf(EXPECTED.byTheme));
  });

  it("gives parts that make one", () => {
    const parts = placeBy(agency, gross, share, eliminate).map((row) => Number(row[2]));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  });

  it("counts what is paid on where nobody says so, in pounds and pence", () => {
    expect(placeBy([["A"], ["B"]], [[10.01], [30]], [[0.5]])).toEqual([
      ["B", 15, 15 / 20.01],
      ["A", 5.01, 5.01 / 20.01],
    ]);
  });

  it("puts equal sums in the order of their names, and shows a key that is paid on whole", () => {
    const table = placeBy([["b"], ["a"], ["c"]], [[1], [1], [9]], [[1]], [[""], [""], [true]]);
    expect(table).toEqual([
      ["a", 1, 0.5],
      ["b", 1, 0.5],
      ["c", 0, 0],
    ]);
  });

  it("takes capitals and blanks at the ends for the same key, as first written, and codes as texts", () => {
    const keys = [["Oxley DC"], ["OXLEY DC "], ["07"], [7]];
    expect(placeBy(keys, [[1], [2], [4], [8]], [[1]]).map((row) => row.slice(0, 2))).toEqual([
      ["7", 8],
      ["07", 4],
      ["Oxley DC", 3],
    ]);
  });

  it("shows money without a key, and passes over lines without an amount", () => {
    expect(placeBy([["A"], [null], ["C"]], [[3], [1], [""]], [[1]])).toEqual([
      ["A", 3, 0.75],
      ["(blank)", 1, 0.25],
    ]);
  });

  it("leaves the part blank where all comes to nothing", () => {
    expect(placeBy([["A"], ["B"]], [[5], [-5]], [[1]])).toEqual([
      ["A", 5, ""],
      ["B", -5, ""],
    ]);
  });

  it.each<[string, unknown[][], unknown[][], unknown[][], string]>([
    [
      "an error in the keys",
      [["A"], [{ code: "#N/A" }]],
      [[1], [2]],
      [[1]],
      "keys, cell 2 holds the error #N/A, not a text.",
    ],
    ["TRUE in the keys", [[true]], [[1]], [[1]], "keys, cell 1 holds TRUE, not a text."],
    ["text in the amounts", [["A"], ["B"]], [[1], ["tbc"]], [[1]], 'gross, cell 2 holds "tbc", not a number.'],
    ["unequal ranges", [["A"]], [[1], [2]], [[1]], "keys has 1 cells but there are 2 amounts."],
    ["no amounts", [["A"]], [[""]], [[1]], "gross holds no amount."],
  ])("answers #VALUE! and the reason for %s", (_case, keys, amounts, shares, reason) => {
    expect(cellAfter(() => placeBy(keys, amounts, shares))).toBe(`#VALUE! ${reason}`);
  });
});
