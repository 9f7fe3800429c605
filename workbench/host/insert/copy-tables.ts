import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import type { WorkbookModel } from "#workbench/model/workbook";

/** Copies the tables of sheets that are brought along. @returns the names that had to change, by the old in lower case. */
export function copyTables(
  source: WorkbookModel,
  model: WorkbookModel,
  added: ReadonlyMap<SheetModel, SheetModel>,
): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const table of source.tables) {
    const home = source.sheet(table.sheet);
    const sheet = home && added.get(home);
    if (!sheet) continue;
    const name = freeName(model, table.name);
    if (name !== table.name) renamed.set(table.name.toLowerCase(), name);
    model.addTable({ ...withoutId(table), columns: [...table.columns], name, sheet: sheet.name });
  }
  return renamed;
}

function withoutId({ id: _id, ...table }: TableModel): Omit<TableModel, "id"> {
  return table;
}

function freeName(model: WorkbookModel, name: string): string {
  const isTaken = (candidate: string): boolean =>
    model.table(candidate) !== undefined ||
    model.names.some((each) => each.name.toLowerCase() === candidate.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}_${number}`;
  return free;
}
