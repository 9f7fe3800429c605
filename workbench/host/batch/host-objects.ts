import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { DefinedName, TableModel } from "#workbench/model/table";
import type { HostObject } from "./host-object.ts";

/** How one class of host objects leads to another without importing it: every maker, in one place. */
export interface HostObjects {
  workbook(): HostObject;
  worksheet(sheet: SheetModel): HostObject;
  range(sheet: SheetModel, area: Area): HostObject;
  table(table: TableModel): HostObject;
  /** All tables, or those that `among` keeps; `target` is the id of the sheet whose collection it is. */
  tables(among?: (table: TableModel) => boolean, target?: string): HostObject;
  /** The names of the workbook, or of one sheet. */
  names(sheet?: SheetModel): HostObject;
  name(name: DefinedName): HostObject;
}
