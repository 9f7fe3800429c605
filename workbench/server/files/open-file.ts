import { extname } from "node:path";
import { addCsvSheet } from "#workbench/files/csv-sheet";
import { FileError } from "#workbench/files/file-error";
import { openXlsx } from "#workbench/files/open-xlsx";
import { readCsv } from "#workbench/files/read-csv";
import { sheetNameFor } from "#intake/sheet-name";
import { WorkbookModel } from "#workbench/model/workbook";
import { OpenWorkbook } from "../open-workbook.ts";
import { Refusal } from "../refusal.ts";

const WORKBOOKS: readonly string[] = [".xlsx", ".xlsm"];
const TEXTS: readonly string[] = [".csv", ".txt", ".tsv"];

/**
 * Opens a file as the workbook of a session: .xlsx as it is, .csv as a workbook with one sheet.
 * @throws Refusal, worded, for a file that is empty, damaged or of another kind.
 */
export function openFile(name: string, bytes: Uint8Array): OpenWorkbook {
  const kind = extname(name).toLowerCase();
  try {
    if (WORKBOOKS.includes(kind)) return new OpenWorkbook(needSheetInSight(openXlsx(bytes), name), name);
    if (TEXTS.includes(kind)) return new OpenWorkbook(openText(name, bytes), `${name.slice(0, -kind.length)}.xlsx`);
  } catch (thrown) {
    if (thrown instanceof FileError) throw new Refusal(`${name}: ${thrown.message}`, { cause: thrown });
    throw thrown;
  }
  throw new Refusal(`${name} is neither .xlsx nor .csv. Save it as one of these and open it again.`);
}

function openText(name: string, bytes: Uint8Array): WorkbookModel {
  const { rows } = readCsv(bytes);
  const model = new WorkbookModel();
  addCsvSheet(model, sheetNameFor(name, []), rows);
  return model;
}

function needSheetInSight(model: WorkbookModel, name: string): WorkbookModel {
  if (model.sheets.some(({ visibility }) => visibility === "visible")) return model;
  throw new Refusal(`${name} shows no worksheet. Open it in Excel, unhide one, and save it again.`);
}

/** A workbook with one empty sheet, as Excel's New gives it. */
export function newWorkbook(): OpenWorkbook {
  const model = new WorkbookModel();
  model.addSheet("Sheet1");
  return new OpenWorkbook(model, "Book1.xlsx");
}
