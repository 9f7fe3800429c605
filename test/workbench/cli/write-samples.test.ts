import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import { writeSamples } from "#workbench/cli/write-samples";
import { readSheetTable } from "#test/e2e/sheet-table";

const SHEETS = "fordshire-sheets.xlsx";
const COUNTED = "fordshire-counted.xlsx";

describe("the workbooks to try it with", () => {
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "samples-")));
  const read = (folder: string, name: string) => readFileSync(join(folder, name));
  beforeAll(async () => {
    for (const folder of folders) await writeSamples(folder);
  });
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  it("are the same bytes each time", () => {
    const [first = "", second = ""] = folders;
    expect(readdirSync(first).sort()).toEqual([COUNTED, SHEETS]);
    for (const name of [COUNTED, SHEETS]) expect(read(first, name).equals(read(second, name))).toBe(true);
  });

  it("are sheets as councils send them, each with its total, and none of ours", () => {
    const { sheets } = openXlsx(read(folders[0] ?? "", SHEETS));
    expect(sheets.map(({ name }) => name)).toEqual(["County budget", "District budget", "Payments Apr-Jun 2025"]);
    const valueAt = (sheet: number, row: number, column: number) => sheets[sheet]?.columns[column]?.values[row - 1];
    expect([valueAt(0, 1, 0), valueAt(0, 4, 1), valueAt(0, 11, 0)]).toEqual([
      "Fordshire County Council",
      "Service",
      "Total",
    ]);
    // 200,000 + 120,000 + 300,000 + 8,000 + 2,000 + 40,000; the district 25,000 + 12,000.
    expect([valueAt(0, 11, 5), valueAt(1, 7, 5)]).toEqual([670_000, 37_000]);
  });

  it("show every word in its column, whole", () => {
    const { sheets } = openXlsx(read(folders[0] ?? "", SHEETS));
    // Excel measures columns by figures of 7 pixels, 5.25 points: “Housing and homelessness”, “REDACTED PERSONAL DATA”.
    expect(sheets[1]?.columnWidths.get(1)).toBeGreaterThan(24 * 5.25);
    expect(sheets[2]?.columnWidths.get(1)).toBeGreaterThan(22 * 5.25);
  });

  it("are a count with the total of the worked example", () => {
    const book = openXlsx(read(folders[0] ?? "", COUNTED));
    expect(readSheetTable(book, "TP Bridge", "Line").value("Total place spend", "£")).toBe(2_638_880_000);
  });
});
