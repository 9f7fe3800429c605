import { describeFinding } from "#domain/findings/words";
import { openXlsx } from "#workbench/files/open-xlsx";
import { sheetResults, toolResults } from "#test/support/check-results";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn } from "#test/support/run-job";

const HEAD = "Line,Agency,Service,Gross,Place share,Transfer to,Eliminate,Priority weight";
const LINES = [
  "1,County,Care,1000,half,,,",
  "2,County,Roads,1000,50 %,,,",
  "3,County,Grants,1000,1,District,most,",
  "4,County,Parks,1000,1,,,all of it",
  "5,County,Baths,1000,#REF!,,,",
  "6,District,Homes,1000,.25,,,0.5",
];

describe("words where a share, a part or a weight should stand", () => {
  let saved: SavedReturn;
  beforeAll(async () => {
    saved = await countAndSave([fileOf("lines.csv", [HEAD, ...LINES].join("\n"))]);
  }, 120_000);

  it("each is a stop that says what was counted; a share with a space before its % is read", () => {
    const told = saved.outcome.findings.filter(({ code }) => code === "part-not-a-number");
    expect(told.map(({ row, column }) => [row, column])).toEqual([
      [1, 4],
      [5, 4],
      [3, 6],
      [4, 7],
    ]);
    expect(describeFinding(told[0]!)).toBe(
      "lines!E2 reads “half” under Place share, which is no figure between 0 and 1. The row was counted as if the cell were " +
        "empty. Write the figure, or clear the cell, then Recount.",
    );
  });

  it("check A4 counts them, in the tool and by the sheet's own formula", () => {
    expect(toolResults(saved.outcome.checks)["A4"]).toEqual({ result: "Does not tie", thisSide: 4 });
    expect(sheetResults(saved.bytes)["A4"]).toEqual({ result: "Does not tie", thisSide: 4 });
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works every formula out to what we show",
    () => {
      const judge = openXlsx(recalculate(soffice!, new Map([["parts", saved.bytes]])).get("parts")!);
      expect(compareFormulas(openXlsx(saved.bytes), judge).different).toEqual([]);
    },
    300_000,
  );
});
