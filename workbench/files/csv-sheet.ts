import { OneOfEach } from "#domain/columns/one-of-each";
import { cellOfText } from "#intake/cell-of-text";
import type { SheetModel } from "../model/sheet.ts";
import type { WorkbookModel } from "../model/workbook.ts";

/**
 * Puts the records of a CSV on a new sheet, one a row, laid out as they were.
 *
 * Every field stays the text it is (never a formula); only plain decimal numbers become numbers. Empty fields are empty
 * cells.
 */
export function addCsvSheet(model: WorkbookModel, name: string, rows: string[][]): SheetModel {
  const sheet = model.addSheet(name);
  const right = rows.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  const area = { top: 0, left: 0, bottom: rows.length - 1, right };
  const words = Array.from({ length: right + 1 }, () => new OneOfEach(ownText));
  model.writeArea(sheet, area, () => {
    rows.forEach((fields, row) => {
      fields.forEach((text, column) => {
        if (text !== "") sheet.ensureColumn(column).values[row] = words[column]!.of(cellOfText(text));
      });
    });
  });
  return sheet;
}

/** A text cut out of a longer one is no copy: one field of it would hold the whole file in memory. */
function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
