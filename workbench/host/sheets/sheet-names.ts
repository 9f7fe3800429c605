import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { quoteSheet } from "#workbench/model/address";
import { HostError, invalid } from "../batch/host-error.ts";

const LONGEST_NAME = 31;

/** @throws InvalidArgument for a name that no sheet may have, ItemAlreadyExists for another sheet's. */
export function needSheetName(model: WorkbookModel, name: string, own?: SheetModel): void {
  const bad = name === "" || name.length > LONGEST_NAME || /[:\\/?*[\]]|^'|'$/.test(name) || /^history$/i.test(name);
  if (bad) throw invalid(`The argument is invalid or missing or has an incorrect format: sheet name "${name}"`);
  const other = model.sheet(name);
  if (other && other !== own) throw new HostError("ItemAlreadyExists");
}

/** Renames a sheet, in its tables, in names and in every formula that names it. */
export function renameSheet(model: WorkbookModel, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  for (const table of model.tables) if (table.sheet === before) table.sheet = name;
  const rename = sheetRenamer(before, name);
  for (const defined of model.names) {
    if (defined.sheet === before) defined.sheet = name;
    defined.formula = rename(defined.formula);
  }
  for (const other of model.sheets) renameInFormulas(model, other, rename);
  model.structureChanged();
}

/** Changes a sheet's name where a formula has it before a "!", outside texts. */
function sheetRenamer(before: string, after: string): (formula: string) => string {
  const plain = before.toLowerCase();
  return (formula) =>
    formula.replace(
      /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\w.\\]+)!/g,
      (piece: string, quoted?: string, bare?: string) => {
        const name = quoted?.replaceAll("''", "'") ?? bare;
        return name?.toLowerCase() === plain ? `${quoteSheet(after)}!` : piece;
      },
    );
}

function renameInFormulas(model: WorkbookModel, sheet: SheetModel, rename: (formula: string) => string): void {
  sheet.columns.forEach((cells, column) => {
    if (!cells) return;
    for (const [row, { text }] of [...cells.formulas]) {
      const renamed = rename(text);
      if (renamed !== text) model.setFormula(sheet, row, column, renamed);
    }
  });
}
