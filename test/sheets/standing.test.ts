import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { CellValue } from "#workbench/model/cell";
import type { WorkbookModel } from "#workbench/model/workbook";
import { countAndSave, countFixture, fileOf, type SavedReturn } from "#test/support/run-job";

/** 22/11/2026 as Excel counts days. */
const DAY = 46_348;

/** Where a table's cell stands: the row that begins with these words (or the first), under a heading. */
function cellIn(model: WorkbookModel, table: string, heading: string, key: readonly string[] = []) {
  const { area, sheet: name } = { ...model.table(table)!, sheet: table.replace("_", " ") };
  const sheet = model.sheet(name)!;
  let column = area.left;
  while (column <= area.right && sheet.value(area.top, column) !== heading) column++;
  if (column > area.right) throw new Error(`${table} has no column ${heading}`);
  for (let row = area.top + 1; row <= area.bottom; row++)
    if (key.every((word, at) => (sheet.value(row, area.left + at) ?? "") === word)) return { sheet, row, column };
  throw new Error(`${table} has no row ${key.join()}`);
}

describe("what people wrote on our sheets stands after a Recount", () => {
  const PAIR: string[] = [];
  const edits: (readonly [string, string, readonly string[], CellValue])[] = [
    ["TP_Transfers", "Explained by", PAIR, "A. Clark"],
    ["TP_Transfers", "Explained on", PAIR, DAY],
    ["TP_Transfers", "Kind", PAIR, "grant"],
    ["TP_Transfers", "Note", PAIR, "agreed by letter"],
    ["TP_Checks", "Explained by", ["D4"], "B. Mason"],
    ["TP_Checks", "On", ["D4"], DAY],
    ["TP_Rules", "Words", [], "care|home"],
    ["TP_Rules", "Theme", [], "Older people"],
    ["TP_Rules", "Order", [], 3],
  ];
  let recounted: SavedReturn;
  beforeAll(async () => {
    const model = openXlsx((await countFixture("fordshire")).bytes);
    const { area } = model.table("TP_Transfers")!;
    const transfers = model.sheet("TP Transfers")!;
    // The last pair, so that a cell put back by place instead of by key would be seen in the first.
    PAIR.push(...[0, 1, 2].map((at) => String(transfers.value(area.bottom, at) ?? "")));
    for (const [table, heading, key, value] of edits) {
      const { sheet, row, column } = cellIn(model, table, heading, key);
      model.setValue(sheet, row, column, value);
    }
    recounted = await countAndSave([fileOf("book.xlsx", saveXlsx(model))]);
  });

  it.each(edits)("%s, %s", (table, heading, key, value) => {
    const { sheet, row, column } = cellIn(openXlsx(recounted.bytes), table, heading, key);
    expect(sheet.value(row, column)).toBe(value);
  });

  it("and in no other row", () => {
    const model = openXlsx(recounted.bytes);
    for (const [table, heading] of [
      ["TP_Transfers", "Explained by"],
      ["TP_Checks", "Explained by"],
    ] as const) {
      const { sheet, column } = cellIn(model, table, heading);
      const { area } = model.table(table)!;
      const rows = Array.from({ length: area.bottom - area.top }, (_, at) => sheet.value(area.top + 1 + at, column));
      expect(rows.filter((cell) => cell !== null && cell !== "")).toHaveLength(1);
    }
  });
});
