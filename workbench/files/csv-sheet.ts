import type { CellValue } from "../model/cell.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { WorkbookModel } from "../model/workbook.ts";

/** Numbers whose digits a double keeps and whose text says no more than the number: no leading zero, no sign but minus. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_DIGITS = 15;

/**
 * Puts the records of a CSV on a new sheet, one a row, laid out as they were.
 *
 * Every field stays the text it is (`£4,800.00`, `07`, dates, `=A1` – never a formula); only plain decimal numbers of
 * up to 15 digits become numbers. Empty fields are empty cells.
 */
export function addCsvSheet(model: WorkbookModel, name: string, rows: string[][]): SheetModel {
  const sheet = model.addSheet(name);
  const right = rows.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  const area = { top: 0, left: 0, bottom: rows.length - 1, right };
  model.writeArea(sheet, area, () => {
    rows.forEach((fields, row) => {
      fields.forEach((text, column) => {
        if (text !== "") sheet.ensureColumn(column).values[row] = csvValue(text);
      });
    });
  });
  return sheet;
}

/** The cell value of one CSV field. */
export function csvValue(text: string): CellValue {
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").length;
  // Adding 0 makes -0 plain.
  return PLAIN_NUMBER.test(text) && digits <= MOST_DIGITS ? Number(text) + 0 : text;
}
