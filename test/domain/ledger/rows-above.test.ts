import type { Finding } from "#domain/findings/finding";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { unreadRows } from "#domain/ledger/unread-rows";
import { findRowsAbove } from "#domain/ledger/rows-above";
import { recogniseSheet } from "#domain/ledger/recognise";
import { VOCABULARY } from "#reference/vocabulary";
import { describeFinding } from "#domain/findings/words";
import { cellsOfCsv } from "./csv-cells.ts";
import { readingOf, sumInPence } from "./read-sheet.ts";

/** What is found above the headings by which these lines were read. */
function found(...lines: string[]): Finding[] {
  const cells = cellsOfCsv(lines.join("\n"), "Spend");
  const read = recogniseSheet(cells, VOCABULARY);
  if ("notSpend" in read) throw new Error(read.notSpend.finding.code);
  return findRowsAbove({ cells, reading: read.reading }, VOCABULARY);
}
const said = (...lines: string[]): string[] => found(...lines).map(describeFinding);

const HEAD = "Body,Payment date,Supplier,Invoice number,Net amount,Directorate,Purpose";
const ROWS = ["Hart Council,03/06/2025,Acme,1,5,Care,Beds", "Hart Council,04/06/2025,Cedar,2,6,Roads,Salt"];

describe("rows above the headings", () => {
  it("a list with fewer headings, above one with more, is said", () => {
    expect(said("Supplier,Amount,Date", "Acme,100,01/06/2025", "Beacon,200,02/06/2025", "", HEAD, ...ROWS)).toEqual([
      expect.stringMatching(
        /^Rows 2 to 3 of Sheet “Spend” stand above the headings in row 5, .* 2 of them look like spend\. They were not counted\./,
      ),
    ]);
  });

  it("lines that were pasted above the headings are said", () => {
    expect(said(...ROWS, "", HEAD, ...ROWS)).toEqual([expect.stringContaining("Rows 1 to 2 of Sheet “Spend”")]);
  });

  it("what is said is rows of the file that nothing accounts for", () => {
    const reading = { ...readingOf([HEAD, ...ROWS].join("\n")), findings: found(...ROWS, HEAD, ...ROWS) };
    expect(unreadRows(reading)).toBe(2);
  });

  it.each([
    ["a title and a date", ["Payments over £500,,,,,,", "Printed,01/06/2025,,,12345,,"]],
    ["a total", [`Total,03/06/2025,,,11,,`]],
    ["a number of payments", ["Number of payments,,,,2,,"]],
    ["rows of nothing", ["Hart Council,03/06/2025,Acme,1,0,Care,Beds"]],
    ["a summary of what stands below", ["Supplier,Directorate,Amount", "Acme,Care,5", "Cedar,Roads,6", ""]],
  ])("%s is nothing to say", (_, lines) => {
    expect(said(...lines, HEAD, ...ROWS)).toEqual([]);
  });
});

it("headings that come again are the same headings, though a cell of the first be unknown: nothing above is lost", () => {
  const odd = HEAD.replace("Supplier", "=");
  const reading = readingOf([odd, ...ROWS, HEAD, ...ROWS].join("\n"));
  expect([reading.headerRow, sumInPence(reading)]).toEqual([0, 2 * 1_100]);
});

it.each([
  ["with fewer headings", "Supplier,Directorate,Net amount", "Supplier,Directorate,Net amount,Date,Reference"],
  ["with a heading of its own", "Supplier,Directorate,Net amount,Number", "Supplier,Directorate,Net amount,Date"],
  [
    "with all but one",
    "Supplier,Directorate,Net amount,Number,Cost centre",
    "Supplier,Directorate,Net amount,Date,Cost centre",
  ],
])("a summary above the list, %s, is not counted with it", (_, above, head) => {
  const summary = [above, "Acme,Care,5,1", "Cedar,Roads,6,2", ""];
  const rows = ["Acme,Care,5,01/06/2025", "Cedar,Roads,4,01/06/2025", "Cedar,Roads,2,03/06/2025"];
  const reading = readingOf([...summary, head, ...rows].join("\n"));
  expect([reading.headerRow, sumInPence(reading)]).toEqual([4, 1_100]);
  expect(said(...summary, head, ...rows)).toEqual([]);
});

it.each([
  ["a payee", `Hart Council,04/06/2025,TP Row,2,6,Roads,Salt`],
  ["a purpose", `Hart Council,04/06/2025,Cedar,2,6,Roads,TP Row`],
])("%s that reads TP Row opens no columns of ours", (_, row) => {
  const reading = readingOf([HEAD, ROWS[0]!, row].join("\n"));
  expect([reading.headerRow, reading.lastColumn, sumInPence(reading)]).toEqual([0, 6, 1_100]);
});

it("a column of the council's headed TP Row is the council's, and ours are found beside it", () => {
  const lone = cellsOfCsv([`${HEAD},TP Row`, ...ROWS.map((row) => `${row},x`)].join("\n"));
  expect(tpColumnOf(lone)).toBeNull();
  const partner = [`TP Row,TP Code,${HEAD}`, ...ROWS.map((row) => `x,y,${row}`)].join("\n");
  expect([tpColumnOf(cellsOfCsv(partner)), readingOf(partner).lastColumn, sumInPence(readingOf(partner))]).toEqual([
    null,
    8,
    1_100,
  ]);
  const beside = cellsOfCsv([`${HEAD},TP Row,TP Row,TP Line`, ...ROWS.map((row) => `${row},x,S01-1,line`)].join("\n"));
  expect(tpColumnOf(beside)).toEqual({ column: 8, headerRow: 0 });
});

it("columns of ours are found though most of them were deleted, and no tag on a row opens them", () => {
  const left = cellsOfCsv(
    [`${HEAD},TP Row,TP Theme,TP Stream`, ...ROWS.map((row) => `${row},1,TP Row,TP Trust`)].join("\n"),
  );
  expect(tpColumnOf(left)).toEqual({ column: 7, headerRow: 0 });
});
