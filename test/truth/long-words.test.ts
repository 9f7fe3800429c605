import { describeFinding } from "#domain/findings/words";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { checkOf } from "#test/support/check-results";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn } from "#test/support/run-job";

/** Two names of 300 letters that differ in the last alone. */
const LONG = "Housing and homelessness prevention, ".repeat(8).padEnd(299, "x");
const LINES = [
  [`${LONG}A`, `${LONG}T`, `${LONG}S`, `${LONG}C`, 100_000],
  [`${LONG}B`, `${LONG}U`, `${LONG}R`, `${LONG}D`, 20_000],
  ["Ford", `${LONG}T`, `${LONG}S`, "Children", 3_000],
  ["Ford", "Care", "Grant", "Children", 400],
] as const;

/** Excel's documents: SUMIF returns wrong results for more letters. LibreOffice does not, and is no judge of it. */
const LONGEST = 255;

const soffice = libreOffice();
(soffice === null ? describe.skip : describe)("words longer than a criterion of Excel may be", () => {
  let saved: SavedReturn;
  let judge: WorkbookModel;
  beforeAll(async () => {
    const rows = LINES.map(
      ([body, theme, stream, client, amount], at) =>
        `R${String(at)},"${body}",Work ${String(at)},"${theme}","${stream}","${client}",${String(amount)}`,
    );
    saved = await countAndSave([
      fileOf("names.csv", ["Line,Body,Service,Theme,Funding stream,Client group,Amount (£)", ...rows].join("\n")),
    ]);
    judge = openXlsx(recalculate(soffice!, new Map([["names", saved.bytes]])).get("names")!);
  }, 300_000);

  it("no cell that a sum of ours looks for is longer than Excel takes, and every pound stands once", () => {
    expect(compareFormulas(openXlsx(saved.bytes), judge).different).toEqual([]);
    for (const name of ["TP Cube", "TP Bodies", "TP Agency x Theme", "TP Overlap", "TP Agencies", "TP Themes"]) {
      const cells = judge.sheet(name)!.columns.flatMap((column) => [...(column?.values ?? [])]);
      const long = cells.filter((cell) => /^Housing/.test(String(cell)) && String(cell).length > LONGEST);
      expect([name, long]).toEqual([name, []]);
    }
    for (const id of ["F2", "F3", "F8", "F11"])
      expect([id, checkOf(saved.report, id)]).toEqual([id, expect.objectContaining({ result: "ties" })]);
  });

  it("each is told with what it stands as, and two that begin alike stay two", () => {
    const told = saved.outcome.findings.filter(({ code }) => code === "word-too-long").map(describeFinding);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(
      /^names!D2 and the rows like it give as the theme words longer .* with a print that tells it from others: 300 letters as “Housing .*… [0-9A-F]{8}”, 300 letters as “Housing .*… [0-9A-F]{8}”, in 3 rows \(£123,000\.00\)\./,
    );
    const themes = [...judge.sheet("TP Themes")!.columns[0]!.values].filter((cell) => /^Housing/.test(String(cell)));
    expect(new Set(themes).size).toBe(2);
  });
});
