import { describeFinding } from "#domain/findings/words";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { checkOf } from "#test/support/check-results";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn } from "#test/support/run-job";

/** Amounts of which no two sums are alike. Each name is one that SUMIFS reads as something else, or that such a name would find. */
const LINES = [
  ["Ford*", "A*", "Grant*", 100_000],
  ["Fordwich", "AB", "Grant one", 20_000],
  [">0", "?", "?", 3_000],
  ["Fordwich", "Z", "Y", 400],
  ["Fordwich", ">0", ">0", 50],
  ["101", "<>", "010", 6],
  ["0101", "=Z", "10", 0.7],
  ["Fordwich", "A~B", "", 0.08],
] as const;
const SUM = 123_456.78;

const soffice = libreOffice();
if (soffice === null)
  it.skip("LibreOffice is not on this machine: names that it could misread are not judged by it", () => {});

(soffice === null ? describe.skip : describe)("names that a criterion could misread", () => {
  let saved: SavedReturn;
  let judge: WorkbookModel;
  beforeAll(async () => {
    const rows = LINES.map(
      ([body, theme, stream, amount], at) =>
        `R${String(at)},${body},Work ${String(at)},${theme},${stream},${String(amount)}`,
    );
    saved = await countAndSave([
      fileOf("names.csv", ["Line,Body,Service,Theme,Funding stream,Amount (£)", ...rows].join("\n")),
    ]);
    judge = openXlsx(recalculate(soffice!, new Map([["names", saved.bytes]])).get("names")!);
  }, 300_000);

  it("LibreOffice finds every pound once under each body and theme, and what we show is what it reckons", () => {
    expect(figureAt(judge, "TP Bodies", "Total", "Place spend £")).toBeCloseTo(SUM, 6);
    expect(figureAt(judge, "TP Agency x Theme", "Total", "Total")).toBeCloseTo(SUM, 6);
    expect(figureAt(judge, "TP Agency x Theme", "Total", "A∗")).toBe(100_000);
    expect(figureAt(judge, "TP Bodies", "Ford∗", "Place spend £")).toBe(100_000);
    expect(figureAt(judge, "TP Overlap", "Grant∗", "Spend £")).toBe(100_000);
    expect(compareFormulas(openXlsx(saved.bytes), judge).different).toEqual([]);
    for (const id of ["F2", "F3", "F8", "F11"])
      expect([id, checkOf(saved.report, id)]).toEqual([id, expect.objectContaining({ result: "ties" })]);
  });

  // LibreOffice tells `10` from `010`; Excel does not (it reads both as the number), so that they must not stand bare.
  it("no name stands on a sheet as Excel would read it for a number or a comparison", () => {
    const names = judge
      .sheet("TP Cube")!
      .columns.slice(0, 2)
      .flatMap((_, column) => textsOf(judge, "TP Cube", column));
    expect(names).toEqual(expect.arrayContaining(["“101”", "“0101”", "“>0”", "“<>”", "“=Z”"]));
    expect(names.filter((name) => /[*?~|]|^[=<>]|^\d+$/.test(name))).toEqual([]);
  });

  it("each is told with how it stands", () => {
    const told = saved.outcome.findings.filter(({ code }) => code === "word-as-sign").map(describeFinding);
    expect(told).toHaveLength(3);
    expect(told[0]).toBe(
      "names!D2 and the rows like it give as the theme what Excel’s sums would read as a number, a date, a comparison or any letters, " +
        "so it stands otherwise in the TP columns and on the sheets: “A*” as “A∗”, “?” as “¿”, >0 in quotation marks, <> in quotation " +
        "marks and 2 more, in 6 rows (£103,056.78). The total is the same. To see another word there, write it in the cells, then Recount.",
    );
  });
});

function textsOf(book: WorkbookModel, sheet: string, column: number): string[] {
  const cells = Array.from({ length: 60 }, (_, row) => book.sheet(sheet)!.value(row, column));
  return cells.filter((cell): cell is string => typeof cell === "string" && cell !== "").slice(3);
}

/** The figure in the row that begins so, under a heading of its table. */
function figureAt(book: WorkbookModel, name: string, label: string, heading: string): unknown {
  const sheet = book.sheet(name)!;
  const [rows, columns] = [80, 20].map((length) => Array.from({ length }, (_, at) => at));
  const row = rows!.find((at) => sheet.value(at, 0) === label)!;
  const head = rows!.slice(0, row).findLast((at) => ["Body", "Funding stream"].includes(String(sheet.value(at, 0))))!;
  return sheet.value(
    row,
    columns!.find((at) => sheet.value(head, at) === heading)!,
  );
}
