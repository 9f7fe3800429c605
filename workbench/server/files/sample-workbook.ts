import { readFileSync } from "node:fs";
import { addCsvSheet } from "#workbench/files/csv-sheet";
import { readCsv } from "#workbench/files/read-csv";
import { areaColumns, areaRows } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { type CellStyle, PLAIN_STYLE } from "#workbench/model/style";
import { WorkbookModel } from "#workbench/model/workbook";
import { OpenWorkbook } from "../open-workbook.ts";

const COUNT_LINES = new URL("../../samples/fordshire/count-lines.csv", import.meta.url);

const BORDER = { style: "thin", colour: "8C8C8C" } as const;
const HEADING: CellStyle = {
  ...PLAIN_STYLE,
  font: { ...PLAIN_STYLE.font, bold: true },
  fill: "E9EFF5",
  borders: { bottom: BORDER },
  vertical: "center",
  wrap: true,
};
const FIGURE: CellStyle = { ...PLAIN_STYLE, numberFormat: "#,##0" };
const TEXT: CellStyle = { ...PLAIN_STYLE, numberFormat: "@" };
/** A code, not a figure: 10.2 stands among 09.1 and 07.4. */
const CODE_COLUMN = "cofog";

/** Points. */
const WIDTHS = { narrow: 60, usual: 78, wide: 190 } as const;
const MOST_CHARACTERS = { narrow: 9, usual: 16 } as const;

/**
 * The sample place Fordshire as a council would have it before anything is counted: its count lines on a sheet of its
 * own, with headings in bold and figures with thousands, and nothing of ours.
 */
export function sampleWorkbook(): OpenWorkbook {
  const model = new WorkbookModel();
  const { rows } = readCsv(readFileSync(COUNT_LINES));
  const sheet = addCsvSheet(model, "Count lines", rows);
  dress(model, sheet);
  return new OpenWorkbook(model, "Fordshire.xlsx");
}

function dress(model: WorkbookModel, sheet: SheetModel): void {
  const used = sheet.usedArea()!;
  model.setStyle(sheet, { ...used, bottom: used.top }, model.styles.indexOf(HEADING));
  const figure = model.styles.indexOf(FIGURE);
  for (let column = used.left; column < used.left + areaColumns(used); column++) {
    const values = Array.from({ length: areaRows(used) }, (_, at) => sheet.value(used.top + at, column));
    const longest = Math.max(...values.slice(1).map((value) => (value === null ? 0 : String(value).length)));
    sheet.columnWidths.set(column, widthFor(longest));
    const body = { ...used, top: used.top + 1, left: column, right: column };
    if (values[0] === CODE_COLUMN) {
      model.setStyle(sheet, body, model.styles.indexOf(TEXT));
      values.forEach((value, at) => value !== null && model.setValue(sheet, used.top + at, column, String(value)));
    }
    const large = values.some((value) => typeof value === "number" && value >= 1000);
    if (large) model.setStyle(sheet, body, figure);
  }
  sheet.rowHeights.set(used.top, 30);
  sheet.freeze = { rows: 1, columns: 0 };
}

/** Points that a column takes for so many characters: one of three widths, as somebody who lays a sheet out by hand. */
export function widthFor(characters: number): number {
  if (characters <= MOST_CHARACTERS.narrow) return WIDTHS.narrow;
  return characters <= MOST_CHARACTERS.usual ? WIDTHS.usual : WIDTHS.wide;
}
