import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { HostError } from "../batch/host-error.ts";
import type { OpenBook } from "../open-book.ts";
import { looksOf } from "../formats/restyle.ts";
import { needSheet } from "./address.ts";

/** @throws AccessDenied where the sheet is protected and one of the cells is locked. */
export function needWritable(book: OpenBook, sheet: SheetModel, area: Area): void {
  needSheet(book.model.sheets, sheet);
  if (sheet.protection && looksOf({ book, sheet, area }).some(({ locked }) => locked)) {
    throw new HostError("AccessDenied");
  }
}

/** For formats, tables, layout: @throws AccessDenied where the sheet is protected without the option that allows it. */
export function needUnprotected(book: OpenBook, sheet: SheetModel, option?: string): void {
  needSheet(book.model.sheets, sheet);
  const allowed = option !== undefined && book.protections.get(sheet)?.options[option] === true;
  if (sheet.protection && !allowed) throw new HostError("AccessDenied");
}

/** For sheets that come, go, move or change their name: @throws AccessDenied in a workbook with protected structure. */
export function needOpenStructure(book: OpenBook): void {
  if (book.model.structureProtected) throw new HostError("AccessDenied");
}
