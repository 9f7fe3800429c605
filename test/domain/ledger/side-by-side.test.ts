import { describeFinding } from "#domain/findings/words";
import { recogniseSheet } from "#domain/ledger/recognise";
import { splitBlocks } from "#domain/ledger/side-by-side";
import { VOCABULARY } from "#reference/vocabulary";
import { cellsOfCsv } from "./csv-cells.ts";
import { rowsOf } from "./read-sheet.ts";

/** The amounts of each block, and the columns that it uses (0-based). */
function blocksOf(...rows: string[]): unknown[] {
  return splitBlocks(cellsOfCsv(rows.join("\n")), VOCABULARY).blocks.map((block) => {
    const found = recogniseSheet(block, VOCABULARY);
    if ("notSpend" in found) return found.notSpend.finding.code;
    return [found.reading.firstColumn, found.reading.lastColumn, rowsOf(found.reading)];
  });
}

/** What is said of the blocks: severity, words. */
function saidOf(...rows: string[]): string[] {
  const { findings } = splitBlocks(cellsOfCsv(rows.join("\n"), "Spend"), VOCABULARY);
  return findings.map((finding) => `${finding.severity}: ${describeFinding(finding)}`);
}

describe("blocks of spend beside each other", () => {
  it("are parted by an empty column", () => {
    expect(
      blocksOf(
        "Fordshire,,,,Oxley,,",
        "Supplier,Date,Amount,,Supplier,Purpose,Net amount",
        "Acme,01/06/2025,10,,Beacon,Beds,5",
        "Cedar,02/06/2025,20,,,,",
      ),
    ).toEqual([
      [0, 2, [10, 20]],
      [4, 6, [5, "blank: blank row"]],
    ]);
  });

  it("may begin on different rows, and stand where they like", () => {
    expect(
      blocksOf(
        ",Supplier,Date,Amount,,,,",
        ",Acme,01/06/2025,10,,Supplier,Date,Amount",
        ",B,01/06/2025,11,,Cedar,03/06/2025,7",
      ),
    ).toEqual([
      [1, 3, [10, 11]],
      [5, 7, [7]],
    ]);
  });

  it("are parted where the headings begin again", () => {
    expect(
      blocksOf(
        "Supplier,Date,Amount,Supplier,Date,Amount",
        "Acme,01/06/2025,10,Beacon,01/06/2025,5",
        "B,02/06/2025,1,C,02/06/2025,2",
      ),
    ).toEqual([
      [0, 2, [10, 1]],
      [3, 5, [5, 2]],
    ]);
  });

  it("are not counted with their own summary", () => {
    expect(
      blocksOf(
        "Supplier,Date,Service,Amount,,Supplier,Service,Total",
        "Acme,01/06/2025,Care,10,,Acme,Care,15",
        "Acme,02/06/2025,Care,5,,Beacon,Roads,7",
        "Beacon,02/06/2025,Roads,7,,,,",
      ),
    ).toEqual([[0, 3, [10, 5, 7]]]);
  });

  it("are none where a table has an empty column in the middle, or a list stands beside it", () => {
    expect(
      blocksOf("Date,Supplier,,Reference,Net amount,,Gross", "01/06/2025,Acme,,T1,10,,12", "02/06/2025,B,,T2,5,,6"),
    ).toEqual([[0, 6, [10, 5]]]);
    expect(
      blocksOf("Supplier,Date,Amount,,Code,Meaning", "Acme,01/06/2025,10,,A,Adults", "B,02/06/2025,5,,C,Children"),
    ).toEqual([[0, 5, [10, 5]]]);
  });

  it("are counted where one line comes to the block beside it, and it is said", () => {
    const rows = [
      "Supplier,Date,Amount,,Supplier,Date,Amount",
      "Acme,01/06/2025,600,,Beacon,03/06/2025,1000",
      "Cedar,02/06/2025,400,,,,",
    ];
    expect(blocksOf(...rows)).toEqual([
      [0, 2, [600, 400]],
      [4, 6, [1000, "blank: blank row"]],
    ]);
    expect(saidOf(...rows)).toEqual([expect.stringMatching(/^look: Spend!E1 begins 1 rows? .*£1,000\.00/)]);
  });

  it("are both counted where lines come to the same under other names", () => {
    const rows = [
      "Supplier,Date,Amount,,Supplier,Date,Amount",
      "Acme,01/06/2025,600,,Beacon,03/06/2025,700",
      "Cedar,02/06/2025,300,,Delta,03/06/2025,300",
      "Acme,02/06/2025,100,,,,",
    ];
    expect(blocksOf(...rows)).toHaveLength(2);
  });

  it("say what their summary comes to, and stop at amounts that nobody read", () => {
    const block = [
      "Supplier,Date,Service,Amount,,Supplier,Date,Service,Amount",
      "Acme,01/06/2025,Care,100,,Beacon,03/06/2025,Care,7",
    ];
    const second = "Cedar,02/06/2025,Roads,50,,Delta,03/06/2025,Roads,8";
    const beside = (head: string, one: string, two: string): string[] =>
      saidOf(`${block[0]},,${head}`, `${block[1]},,${one}`, `${second},,${two}`);
    expect(beside("Service,Amount", "Care,107", "Roads,58")).toEqual([
      expect.stringMatching(/^look: Spend!K1 begins 2 rows .*£165\.00/),
    ]);
    expect(beside("Service,Amount", "Care,100000", "Roads,60000")).toEqual([
      expect.stringMatching(/^stop: Spend!K1 begins 2 rows .*£160,000\.00/),
    ]);
    expect(beside("Code,Meaning", "1,Adults", "2,Children")).toEqual([]);
  });
});
