import { openXlsx } from "#workbench/files/open-xlsx";
import { readCsv } from "#workbench/files/read-csv";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { SheetModel } from "#workbench/model/sheet";
import { differing, rawPartsOf } from "./parts.ts";
import { sharedFile, workbooksIn } from "./real-workbooks.ts";
import { contentOf } from "./same-book.ts";

const books = [
  "data/workbooks",
  "data/singles",
  "data/place-eastlondon-2020-21",
  "prototypes/workbook-model",
  "design/sheets",
].flatMap(workbooksIn);

/** A cell that holds a value and no formula; the first cell of an empty sheet. */
function firstConstant(sheet: SheetModel): { row: number; column: number } {
  for (const [column, cells] of sheet.columns.entries()) {
    const row = cells?.values.findIndex((value, at) => (value ?? null) !== null && !cells.formulas.has(at)) ?? -1;
    if (row >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}

if (books.length === 0) it.skip("the shared workbooks are not beside this project", () => undefined);
else
  describe.each(books)("%s", (_path, read) => {
    const bytes = read();

    test("opens; saved unchanged it is the same file", () => {
      expect(Buffer.compare(saveXlsx(openXlsx(bytes)), bytes)).toBe(0);
    });

    test("a changed cell changes its own sheet, the strings and no other part, and reads back", () => {
      const model = openXlsx(bytes);
      const sheet = model.sheets.at(-1)!;
      const { row, column } = firstConstant(sheet);
      model.setValue(sheet, row, column, "Total Place <&>");
      const saved = saveXlsx(model);
      const changed = differing(rawPartsOf(bytes), rawPartsOf(saved));
      // Where the file had no shared strings, their part is announced; where it held formulas we do not compute, Excel is
      // asked to; where the cell was a formula (a sheet of nothing else), the calculation chain goes.
      const lists = [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/workbook.xml",
        "xl/calcChain.xml",
      ];
      const others = changed.filter((path) => !lists.some((list) => list.toLowerCase() === path.toLowerCase()));
      expect(others).toHaveLength(1);
      expect(others[0]).toMatch(/^\/?xl\/worksheets\//);
      expect(contentOf(openXlsx(saved))).toEqual(contentOf(model));
    });
  });

interface Truth {
  path: string;
  sheet: string | null;
  headerRow: number;
  mapping: { amount: { header: string; index: number } };
  rows: number;
  totalRecords: number;
  sum: string;
  encoding: string;
  delimiter: string | null;
}

const reading = sharedFile("data/truth/reading.json");
const truth = reading ? (JSON.parse(new TextDecoder().decode(reading)) as Truth[]) : [];
const fileOf = ({ path }: Truth): Uint8Array => sharedFile(`data/${path}`)!;

/** Sum of the numbers in a column below its header, to the penny. */
function columnSum(sheet: SheetModel, column: number, headerRow: number): string {
  let pence = 0;
  sheet.columns[column]!.values.forEach((value, row) => {
    if (row >= headerRow && typeof value === "number") pence += Math.round(value * 100);
  });
  return (pence / 100).toFixed(2);
}

if (truth.length === 0) it.skip("the truth of the shared files is not beside this project", () => undefined);
else {
  const workbooks = truth
    .filter(({ path }) => path.endsWith(".xlsx"))
    .map((each): [string, Truth] => [`${each.path} ${each.sheet!}`, each]);
  test.each(workbooks)("%s has the rows and the sum that a careful reader found", (_name, each) => {
    const sheet = openXlsx(fileOf(each)).sheet(each.sheet!)!;
    const { index, header } = each.mapping.amount;
    expect(sheet.usedArea()!.bottom + 1).toBe(each.totalRecords);
    expect(String(sheet.value(each.headerRow - 1, index)).trim()).toBe(header);
    // In this one the amounts change columns half way; twelve-files.md states what its column F alone gives.
    const sum = each.path.endsWith("fire-2022-23.xlsx") ? "13539464.68" : each.sum;
    expect(columnSum(sheet, index, each.headerRow)).toBe(sum);
  });

  const csvs = truth.filter(({ path }) => path.endsWith(".csv")).map((each): [string, Truth] => [each.path, each]);
  test.each(csvs)("%s has the records, header, delimiter and encoding that a careful reader found", (_name, each) => {
    const { rows, delimiter, encoding } = readCsv(fileOf(each));
    expect(rows).toHaveLength(each.totalRecords);
    expect(delimiter).toBe(each.delimiter);
    expect(rows[each.headerRow - 1]![each.mapping.amount.index]!.trim()).toBe(each.mapping.amount.header.trim());
    expect(encoding).toBe(each.encoding === "ascii" ? "utf-8" : each.encoding);
  });
}
