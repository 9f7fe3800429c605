import type { SheetCells } from "#domain/ledger/cells";
import { fillDown } from "#domain/ledger/fill-down";
import { recogniseSheet } from "#domain/ledger/recognise";
import { joinHeadings } from "#domain/ledger/join-headings";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv } from "./csv-cells.ts";
import { readingOf, rowsOf, sumInPence } from "./read-sheet.ts";

const row = ({ columns }: SheetCells, at: number): unknown[] => columns.map((column) => column[at] ?? null);
const column = ({ columns }: SheetCells, at: number): unknown[] => [...columns[at]!];

describe("headings in two rows", () => {
  it.each<[string, readonly (string | null)[]]>([
    [
      "Service,Budget,,Actual,\n,Net,Gross,Net,Gross\nHousing,1,2,3,4",
      ["Service", "Budget Net", "Budget Gross", "Actual Net", "Actual Gross"],
    ],
    [
      "Transaction,Supplier,Net\nnumber,name,amount\nT1,Acme,5.50",
      ["Transaction number", "Supplier name", "Net amount"],
    ],
  ])("%s", (csv, expected) => {
    const { cells, findings } = joinHeadings(cellsOfCsv(csv, "S"), VOCABULARY);
    expect(row(cells, 1)).toEqual(expected);
    expect(findings.map(({ code }) => code)).toEqual(["headings-joined"]);
  });

  it.each([
    "Payments over £500,April\nSupplier,Date,Net amount\nAcme,01/06/2025,5.50",
    "Supplier,Purpose,Net amount\nAcme,Supplier name,n/a\nBeacon,Beds,5.50",
    "Supplier,Date,Net amount\nAcme,01/06/2025,5.50",
  ])("leaves headings of one row alone: %s", (csv) => {
    const sheet = cellsOfCsv(csv, "S");
    expect(joinHeadings(sheet, VOCABULARY).cells).toBe(sheet);
  });
});

describe("what is said once for several lines", () => {
  const HEAD = "Service,Supplier,Date,Net amount";
  const unfolded = (head: string, rows: readonly string[]) => {
    const cells = cellsOfCsv([head, ...rows].join("\n"), "S");
    const found = recogniseSheet(cells, VOCABULARY);
    if ("notSpend" in found) throw new Error(found.notSpend.finding.code);
    return fillDown(cells, found.reading);
  };
  const filled = (rows: readonly string[], head = HEAD): unknown[] => column(unfolded(head, rows).cells, 0).slice(1);

  it("holds for the lines below it, to the next total", () => {
    const rows = ["Adults,A,1/6/2025,1", ",B,1/6/2025,2", "Adults total,,,3", "Parks,C,1/6/2025,4", ",D,1/6/2025,5"];
    expect(filled(rows)).toEqual(["Adults", "Adults", "Adults total", "Parks", "Parks"]);
  });

  it.each<[string, string, readonly unknown[]]>([
    ["a heading without an amount", "Parks,,,", ["Adults", "Adults", "Parks", "Parks", "Parks"]],
    ["a line in suspense", "Parks,X,1/6/2025,TBC", ["Adults", "Adults", "Parks", "Parks", "Parks"]],
    [
      "no payee with “total” in its name",
      ",Total Gas & Power,1/6/2025,9",
      ["Adults", "Adults", "Adults", "Adults", "Adults"],
    ],
  ])("ends at %s", (_, between, expected) => {
    const rows = ["Adults,A,1/6/2025,1", ",B,1/6/2025,2", between, ",C,1/6/2025,4", ",D,1/6/2025,5"];
    const last = ["Roads,E,1/6/2025,6", ",F,1/6/2025,7"];
    expect(filled([...rows, ...last])).toEqual([...expected, "Roads", "Roads"]);
  });

  it.each<[string, readonly string[]]>([
    [
      "a text comes back",
      ["Adults,A,1/6/2025,1", ",B,1/6/2025,2", ",B,1/6/2025,2", "Adults,C,1/6/2025,4", ",D,1/6/2025,5"],
    ],
    ["the first line says nothing", [",A,1/6/2025,1", "Adults,B,1/6/2025,2", ",C,1/6/2025,3", "Parks,D,1/6/2025,4"]],
    ["few lines are blank", ["Adults,A,1/6/2025,1", "Parks,B,1/6/2025,2", ",C,1/6/2025,3", "Roads,D,1/6/2025,4"]],
    [
      "a sort put the blank ones last",
      ["Adults,A,1/6/2025,1", "Parks,B,1/6/2025,2", ",C,1/6/2025,3", ",D,1/6/2025,4", ",E,1/6/2025,5"],
    ],
  ])("is not filled where %s", (_, rows) => {
    expect(filled(rows)).toEqual(rows.map((line) => line.split(",")[0] || null));
  });

  it.each(["Agency", "Theme", "COFOG"])("is not filled where it is the %s", (heading) => {
    const head = `${heading},Service,Supplier,Date,Net amount`;
    const rows = ["First,S,A,1/6/2025,1", ",S,B,1/6/2025,2", "Second,S,C,1/6/2025,4", ",S,D,1/6/2025,5"];
    expect(filled(rows, head)).toEqual(["First", null, "Second", null]);
  });

  it("says of bodies that they are not read for the lines below", () => {
    const rows = ["County,A,1/6/2025,1", ",B,1/6/2025,2", "District,,,", ",D,1/6/2025,5"];
    const { cells, findings } = unfolded("Agency,Supplier,Date,Net amount", rows);
    expect(column(cells, 0)).toEqual(["Agency", "County", null, "District", null]);
    expect(findings).toMatchObject([{ code: "body-said-once", severity: "look", column: 0, params: { rows: 2 } }]);
  });

  it("says how many lines it was read for", () => {
    const rows = ["Adults,A,1/6/2025,1", ",B,1/6/2025,2", "Parks,C,1/6/2025,4", ",D,1/6/2025,5", ",E,1/6/2025,6"];
    const { findings } = unfolded(HEAD, rows);
    expect(findings).toMatchObject([{ code: "filled-down", column: 0, params: { field: "service", rows: 3 } }]);
  });
});

describe("a summary below the payments", () => {
  const PAYMENTS = ["Service,Supplier,Date,Net amount", "Adults,A,1/6/2025,10.00", "Parks,B,1/6/2025,5.50"];

  it("is left out where it comes to the same, each of two as well, and is said", () => {
    const csv = [...PAYMENTS, "", "By service", "Adults,,,10.00", "Parks,,,5.50", "", "Q1,,,7.50", "Q2,,,8.00"].join(
      "\n",
    );
    const reading = readingOf(csv);
    expect(sumInPence(reading)).toBe(1550);
    expect(rowsOf(reading).slice(4)).toEqual([
      "note: summary of the rows above",
      "note: summary of the rows above",
      "blank: blank row",
      "note: summary of the rows above",
      "note: summary of the rows above",
    ]);
    expect(reading.findings.filter(({ code }) => code === "block-is-summary").map(({ row: at }) => at)).toEqual([5, 8]);
  });

  it("is counted where it comes to something else, or names who was paid", () => {
    expect(sumInPence(readingOf([...PAYMENTS, "", "Adults,,,10.00", "Parks,,,6.50"].join("\n")))).toBe(3200);
    expect(sumInPence(readingOf([...PAYMENTS, "", "Adults,C,,10.00", "Parks,D,,5.50"].join("\n")))).toBe(3100);
  });
});

describe("a summary of payments in thousands", () => {
  const summary = (adults: string): string =>
    [
      "Service,Supplier,Date,Amount £000",
      "Adults,A,1/6/2025,10.000",
      "Parks,B,1/6/2025,5.500",
      "",
      `Adults,,,${adults}`,
      "Parks,,,5.500",
    ].join("\n");

  it("comes to the same to the penny: £4 apart is no summary", () => {
    expect(readingOf(summary("10.000")).kinds).toEqual(["line", "line", "blank", "note", "note"]);
    expect(readingOf(summary("10.004")).kinds).toEqual(["line", "line", "blank", "line", "line"]);
  });
});

describe("pages that hand their sum on", () => {
  it.each(["Carried forward", "Total c/f", "Balance brought forward"])("%s is a subtotal", (label) => {
    const rows = [
      "Supplier,Date,Net amount",
      "A,1/6/2025,10.00",
      "B,1/6/2025,5.50",
      `${label},,15.50`,
      "C,2/6/2025,1.00",
    ];
    expect(rowsOf(readingOf(rows.join("\n")))).toEqual([10, 5.5, `subtotal: ${label}`, 1]);
  });
});
