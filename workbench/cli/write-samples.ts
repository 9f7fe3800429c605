import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countSample } from "#workbench/server/files/count-sample";
import { widthFor } from "#workbench/server/files/sample-workbook";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { type SampleSheet, sampleSheets } from "./sample-sheets.ts";

/** The moment at which the sample is said to have been counted: one version is always the same bytes. */
const COUNTED = "01/04/2026 09:00:00";

/**
 * Writes the workbooks that a tester opens in Excel: the made-up place's sheets before a count, and its lines counted.
 *
 * @param folder - made where it is missing.
 */
export async function writeSamples(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "fordshire-sheets.xlsx"), saveXlsx(workbookOf(sampleSheets())));
  writeFileSync(join(folder, "fordshire-counted.xlsx"), await countSample(COUNTED));
}

function workbookOf(sheets: readonly SampleSheet[]): WorkbookModel {
  const model = new WorkbookModel();
  for (const { name, rows } of sheets) {
    const sheet = model.addSheet(name);
    const right = Math.max(...rows.map(({ length }) => length)) - 1;
    model.writeArea(sheet, { top: 0, left: 0, bottom: rows.length - 1, right }, () => {
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (cell !== null) sheet.ensureColumn(column).values[row] = cell;
        });
      });
    });
    for (let column = 0; column <= right; column++) sheet.columnWidths.set(column, widthFor(longestIn(rows, column)));
  }
  return model;
}

/** Of what stands below its heading and in it; titles reach over the columns beside theirs. */
function longestIn(rows: SampleSheet["rows"], column: number): number {
  const lines = rows.filter((cells) => cells.filter((cell) => cell !== null).length > 1);
  return Math.max(...lines.map((cells) => String(cells[column] ?? "").length));
}
