import { type Area, parseArea } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { splitAddress } from "../cells/address.ts";

/** The area that a name's formula is, where it is plainly one: `'My sheet'!$A$1:$B$2`. */
export function areaOfFormula(model: WorkbookModel, formula: string): { sheet: SheetModel; area: Area } | undefined {
  const { sheet: name, local } = splitAddress(formula.replace(/^=/, ""));
  const sheet = name === undefined ? undefined : model.sheet(name);
  const area = parseArea(local);
  return sheet && area ? { sheet, area } : undefined;
}

/** Whether a text may name a table or a range: no cell address, no blanks, none of Excel's own words. */
export function isAllowedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseArea(name) === undefined && !/^[rc]$/i.test(name) && !/^r\d*c\d*$/i.test(name);
}
