import { readFileSync } from "node:fs";
import { extname, sep } from "node:path";
import { addCsvSheet } from "#workbench/files/csv-sheet";
import { FileError } from "#workbench/files/file-error";
import { openXlsx } from "#workbench/files/open-xlsx";
import { readCsv } from "#workbench/files/read-csv";
import { sheetNameFor } from "#intake/sheet-name";
import { WorkbookModel } from "#workbench/model/workbook";
import { bringInSheets } from "./bring-in-sheets.ts";
import { JobFailure } from "./job-failure.ts";

/** The workbook with every other file brought in as new sheets. */
export interface OpenedInputs {
  readonly model: WorkbookModel;
  /** Sheets that came from a named file: sheet name -> path as given. Sheets of the workbook itself are not listed. */
  readonly paths: ReadonlyMap<string, string>;
  /** Records of the text file that a sheet came from, by sheet name: blank ones at its end stand on no row of a sheet. */
  readonly records: ReadonlyMap<string, number>;
  /** Paths in the order of the command line; the workbook's own first where it is one. */
  readonly inputs: readonly string[];
  /** The workbook that the first .xlsx is, or null where a new one was made. */
  readonly workbook: string | null;
}

/**
 * Opens the inputs: the first .xlsx is the workbook, every other file comes in as a new sheet laid out as it was.
 *
 * @throws JobFailure, worded, for a file that is missing, empty, corrupt or of another kind.
 */
export function openInputs(inputs: readonly string[]): OpenedInputs {
  const workbook = inputs.find((path) => kindOf(path) === ".xlsx") ?? null;
  const model = workbook === null ? new WorkbookModel() : reading(workbook, () => openXlsx(bytesOf(workbook)));
  const paths = new Map<string, string>();
  const records = new Map<string, number>();
  for (const path of inputs) {
    if (path === workbook) continue;
    const names = model.sheets.map((sheet) => sheet.name);
    if (kindOf(path) === ".csv") {
      const { rows } = reading(path, () => readCsv(bytesOf(path)));
      const sheet = reading(path, () => addCsvSheet(model, sheetNameFor(path, names), rows));
      paths.set(sheet.name, path);
      records.set(sheet.name, rows.length);
    } else {
      for (const name of reading(path, () => bringInSheets(model, openXlsx(bytesOf(path)), path)))
        paths.set(name, path);
    }
  }
  return { model, paths, records, inputs, workbook };
}

/** The path a sheet was brought in from; for sheets of the workbook itself nothing was named but the workbook. */
export function pathOf(opened: OpenedInputs, sheet: string): string {
  return (opened.paths.get(sheet) ?? "").split(sep).join("/");
}

function kindOf(path: string): ".xlsx" | ".csv" {
  const extension = extname(path).toLowerCase();
  if (extension === ".xlsx" || extension === ".xlsm") return ".xlsx";
  if (extension === ".csv" || extension === ".txt" || extension === ".tsv") return ".csv";
  throw new JobFailure(`${path} is neither .xlsx nor .csv. Save it as one of these and try again.`);
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new JobFailure(`${path} cannot be opened. Check the name and that you may read the file.`, { cause });
  }
}

function reading<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof FileError) throw new JobFailure(`${path}: ${cause.message}`, { cause });
    throw cause;
  }
}
