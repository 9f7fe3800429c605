import { splitAddress } from "#workbench/host/cells/address";
import { areaOfFormula } from "#workbench/host/sheets/named-areas";
import { bodyArea } from "#workbench/host/tables/table-areas";
import { type Area, parseArea } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

export interface FoundPlace {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The place that a text names: `B4`, `'TP Checks'!A5`, a defined name or a table; undefined where it names none. */
export function findPlace(model: WorkbookModel, from: SheetModel, text: string): FoundPlace | undefined {
  const wanted = text.trim().replace(/^[#=]/, "");
  const { sheet: name, local } = splitAddress(wanted);
  const sheet = name === undefined ? from : model.sheet(name);
  const area = sheet && parseArea(local);
  if (area) return { sheet, area };
  return findNamed(model, from, wanted);
}

function findNamed(model: WorkbookModel, from: SheetModel, name: string): FoundPlace | undefined {
  const table = model.table(name);
  const sheet = table && model.sheet(table.sheet);
  if (sheet) return { sheet, area: bodyArea(table) };
  const named = model.names.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const found = named.find((each) => each.sheet === from.name) ?? named.find((each) => each.sheet === undefined);
  return found && areaOfFormula(model, found.formula);
}
