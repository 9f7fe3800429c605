import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookSource } from "../workbook/workbook-source.ts";
import { copySheet } from "./copy-sheet.ts";
import { readRules } from "./read-rules.ts";
import { readRows } from "./read-rows.ts";
import { readSettings } from "./read-settings.ts";
import { scanSheet } from "./scan-sheet.ts";
import { SplitSheet } from "./split-sheet.ts";

export interface SheetReading {
  readonly source: WorkbookSource;
  readonly path: string;
  readonly entry: number;
  readonly styleOf: readonly number[];
  readonly date1904: boolean;
}

/** Reads a sheet part into `sheet`, and leaves a copy of it in the source to compare with at saving. */
export function readSheet(sheet: SheetModel, reading: SheetReading): void {
  const { source, path, entry, styleOf, date1904 } = reading;
  const split = new SplitSheet(source.file.pieces(path), path);
  const { prefix } = split;
  const rows = { part: path, prefix, strings: source.strings.texts, styleOf, date1904 };
  const shared = readRows(split.rows(), sheet, rows);
  const scanned = scanSheet(split.head + split.tail(), path);
  const { printArea, titleRows, titleColumns } = sheet.page;
  readSettings(scanned, sheet, source.styles.palette);
  Object.assign(sheet.page, defined({ printArea, titleRows, titleColumns }));
  readRules(scanned, sheet, source.styles);
  source.sheets.set(sheet.id, { path, entry, read: copySheet(sheet), shared });
}

function defined<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}
