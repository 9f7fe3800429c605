import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placeMatrix } from "#functions/matrix.fn";
import { cellAfter, provideCustomFunctions } from "./excel-error.ts";
import { EXPECTED, FORDSHIRE } from "./fordshire.ts";

const { agency, theme, gross, share, eliminate } = FORDSHIRE;
const { agencyByTheme } = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/places/fordshire/expected.json"), "utf8"),
) as { readonly agencyByTheme: Readonly<Record<string, number>> };

beforeAll(provideCustomFunctions);

describe("PLACE.MATRIX", () => {
  const table = () => placeMatrix(agency, theme, gross, share, eliminate);

  it("gives Fordshire by body and theme, every cell", () => {
    const [head = [], ...rows] = table();
    const body = rows.slice(0, -1);
    for (const [name, ...cells] of body) {
      const wanted = head.slice(1, -1).map((one) => agencyByTheme[`${String(name)} | ${String(one)}`] ?? 0);
      expect([name, ...cells.slice(0, -1)]).toEqual([name, ...wanted]);
    }
    expect(body.map(([name]) => name).sort()).toEqual(Object.keys(EXPECTED.byAgency).sort());
  });

  it("ends in the totals of bodies and themes, and its corner is the total", () => {
    const [head = [], ...rows] = table();
    const totals = Object.fromEntries(rows.slice(0, -1).map((row) => [row[0], row.at(-1)])) as unknown;
    const themes = Object.fromEntries(head.slice(1, -1).map((name, at) => [name, rows.at(-1)?.[at + 1]])) as unknown;
    expect(totals).toEqual(EXPECTED.byAgency);
    expect(themes).toEqual(EXPECTED.byTheme);
    expect(rows.at(-1)?.at(-1)).toBe(EXPECTED.totalPlaceSpend);
  });

  it("puts the largest first both ways, and shows money without a key", () => {
    expect(placeMatrix([["a"], ["b"], [""]], [["x"], ["y"], ["x"]], [[1], [5.5], [2]], [[1]])).toEqual([
      ["", "y", "x", "Total"],
      ["b", 5.5, 0, 5.5],
      ["(blank)", 0, 2, 2],
      ["a", 0, 1, 1],
      ["Total", 5.5, 3, 8.5],
    ]);
  });

  it.each([
    ["an error among the columns", [["a"]], [[{ code: "#N/A" }]], "cols, cell 1 holds the error #N/A, not a text."],
    ["unequal ranges", [["a"], ["b"]], [["x"]], "rows has 2 cells but there are 1 amounts."],
  ])("answers #VALUE! and the reason for %s", (_case, rows, cols, reason) => {
    expect(cellAfter(() => placeMatrix(rows, cols, [[1]], [[1]]))).toBe(`#VALUE! ${reason}`);
  });
});
