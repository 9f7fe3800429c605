import { findBesideTables } from "#domain/ledger/beside-tables";
import { describeFinding } from "#domain/findings/words";
import { recogniseSheet } from "#domain/ledger/recognise";
import { VOCABULARY } from "#reference/vocabulary";
import { keepToTable } from "#application/keep-to-table";
import { cellsOfCsv } from "./csv-cells.ts";

const HEAD = ["Supplier,Date,Amount", "Acme,01/06/2025,10", "Beacon,02/06/2025,5"];

/** Findings for a sheet whose table is its first three rows and columns. */
function findings(...below: string[]): string[] {
  const cells = cellsOfCsv([...HEAD, ...below].join("\n"), "Spend");
  const table = { name: "County", top: 0, left: 0, bottom: 2, right: 2, showTotals: false };
  const found = recogniseSheet(keepToTable(cells, table), VOCABULARY);
  if ("notSpend" in found) throw new Error(found.notSpend.finding.code);
  return findBesideTables(cells, [{ table, reading: found.reading }], VOCABULARY).map(describeFinding);
}

describe("what stands beside a table", () => {
  it("payments right below it are said, since the table did not grow over them", () => {
    expect(findings("Cedar,03/06/2025,7", "Delta,04/06/2025,8")).toEqual([
      expect.stringContaining("Rows 4 to 5 of Sheet “Spend” stand below table County, and 2 of them look like spend"),
    ]);
  });

  it("payments further down are said as well, past empty rows and totals", () => {
    expect(findings("", "Cedar,03/06/2025,7", "", "", "Total,x,22", "Delta,04/06/2025,8")).toEqual([
      expect.stringContaining("Rows 5 to 9 of Sheet “Spend” stand below table County, and 2 of them look like spend"),
    ]);
  });

  it("a total below it, and a note, are nothing to say", () => {
    expect(findings(",,15", "Grand Total,x,15")).toEqual([]);
    expect(findings("", "Source: the ledger")).toEqual([]);
  });

  it("a block with headings of its own is said, and its summary is not", () => {
    const block = ["", "Payee,Purpose,Net amount", "Ebony,Beds,3", "Fern,Beds,4"];
    expect(findings(...block)).toEqual([expect.stringContaining("Spend!A5 begins 2 rows that look like spend")]);
    expect(findings("", "Payee,Purpose,Net amount", "Acme,Beds,10", "Beacon,Beds,5")).toEqual([]);
  });
});
