import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { FileError } from "#workbench/files/file-error";
import { openXlsx } from "#workbench/files/open-xlsx";
import { HostError, invalid, notModelled } from "../batch/host-error.ts";
import { asRecord, asText, asWord } from "../batch/method-arguments.ts";
import { needOpenStructure } from "../cells/permission.ts";
import type { OpenBook } from "../open-book.ts";
import { copySheet } from "./copy-sheet.ts";
import { copyNames } from "./copy-names.ts";
import { copyTables } from "./copy-tables.ts";
import { translateFormula } from "./translate-formula.ts";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/**
 * `Workbook.insertWorksheetsFromBase64`: copies sheets of a workbook file into this one, with their formulas, tables and
 * looks. A name that is taken becomes `Name (2)`. A formula that looks at a sheet that is not brought along comes as its
 * value, where Excel would link to the file.
 *
 * @returns the ids of the new sheets, in the order of the file.
 * @throws InvalidArgument for what is no workbook, ItemNotFound for a sheet that it does not have.
 */
export function insertWorksheets(book: OpenBook, base64: string, options: unknown): string[] {
  needOpenStructure(book);
  const { positionType, relativeTo, sheetNamesToInsert } = asRecord(options ?? {});
  const source = openBase64(base64);
  if (source.date1904 !== book.model.date1904) throw notModelled("sheets of a workbook with another date system");
  const wanted = wantedSheets(source, sheetNamesToInsert);
  const position = positionOf(book, asWord(positionType ?? "End", POSITIONS), relativeTo);
  const { model } = book;
  const added = new Map<SheetModel, SheetModel>();
  wanted.forEach((sheet, index) => {
    added.set(sheet, model.addSheet(freeName(model, sheet.name), position + index));
  });
  const tableNames = copyTables(source, model, added);
  const translate = (formula: string): string | undefined => translateFormula(formula, { source, added, tableNames });
  for (const [from, to] of added) copySheet({ from, to, source, model, translate });
  copyNames(source, model, { added, translate });
  model.structureChanged();
  return [...added.values()].map(({ id }) => id);
}

function openBase64(base64: string): WorkbookModel {
  if (base64 === "" || !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(base64)) throw invalid();
  try {
    return openXlsx(Buffer.from(base64, "base64"));
  } catch (error) {
    // What the file is like is for the person; the add-in learns as much as Excel tells it.
    if (error instanceof FileError) throw invalid(error.message);
    throw error;
  }
}

function wantedSheets(source: WorkbookModel, names: unknown): SheetModel[] {
  if (names === undefined || names === null) return [...source.sheets];
  if (!Array.isArray(names)) throw invalid();
  const wanted = new Set(names.map((name) => source.sheet(asText(name))));
  if (wanted.has(undefined)) throw new HostError("ItemNotFound");
  return source.sheets.filter((sheet) => wanted.has(sheet));
}

function positionOf(book: OpenBook, word: (typeof POSITIONS)[number], relativeTo: unknown): number {
  const { sheets } = book.model;
  if (word === "Beginning") return 0;
  if (word !== "Before" && word !== "After") return sheets.length;
  if (relativeTo === undefined || relativeTo === null) return word === "Before" ? 0 : sheets.length;
  const key = asText(relativeTo);
  const sheet = sheets.find(({ id }) => id === key) ?? book.model.sheet(key);
  if (!sheet) throw new HostError("ItemNotFound");
  return sheets.indexOf(sheet) + (word === "After" ? 1 : 0);
}

const LONGEST_NAME = 31;

/** "Spend" where it is free, else "Spend (2)". */
function freeName(model: WorkbookModel, name: string): string {
  let free = name;
  for (let number = 2; model.sheet(free); number++) {
    const ending = ` (${number})`;
    free = name.slice(0, LONGEST_NAME - ending.length) + ending;
  }
  return free;
}
