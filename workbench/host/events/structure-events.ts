import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { EventHub } from "./event-hub.ts";
import { EVENT } from "./event-types.ts";

interface KnownTable {
  readonly name: string;
  readonly sheetId: string;
}

/** `onAdded` and `onDeleted` of sheets and tables: the model says only that something came or went, so it is compared. */
export class StructureEvents {
  private readonly model: WorkbookModel;
  private readonly hub: EventHub;
  private sheets: ReadonlySet<SheetModel>;
  private tables: ReadonlyMap<TableModel, KnownTable>;

  constructor(model: WorkbookModel, hub: EventHub) {
    this.model = model;
    this.hub = hub;
    this.sheets = new Set(model.sheets);
    this.tables = this.readTables();
  }

  /** To be called when the model's structure has changed. */
  note(source: "Local" | "Remote"): void {
    const sheets = new Set(this.model.sheets);
    const tables = this.readTables();
    const { sheets: oldSheets, tables: oldTables } = this;
    this.sheets = sheets;
    this.tables = tables;
    for (const { id } of added(sheets, oldSheets)) {
      this.hub.raise(EVENT.worksheetAdded, id, () => ({ source, worksheetId: id }));
    }
    for (const { id } of added(oldSheets, sheets)) {
      this.hub.raise(EVENT.worksheetDeleted, id, () => ({ source, worksheetId: id }));
    }
    for (const table of added(tables.keys(), oldTables)) this.tell(EVENT.tableAdded, table, tables.get(table), source);
    for (const table of added(oldTables.keys(), tables)) {
      this.tell(EVENT.tableDeleted, table, oldTables.get(table), source);
    }
  }

  private tell(
    type: typeof EVENT.tableAdded | typeof EVENT.tableDeleted,
    { id }: TableModel,
    known: KnownTable | undefined,
    source: string,
  ): void {
    const { name = "", sheetId = "" } = known ?? {};
    const tableId = String(id);
    const facts = { source, tableId, tableName: name, worksheetId: sheetId };
    this.hub.raise(type, tableId, () => facts, [sheetId]);
  }
  private readTables(): Map<TableModel, KnownTable> {
    const { model } = this;
    return new Map(
      model.tables.map((table) => [table, { name: table.name, sheetId: model.sheet(table.sheet)?.id ?? "" }]),
    );
  }
}

function added<T>(now: Iterable<T>, before: { has(value: T): boolean }): T[] {
  return [...now].filter((value) => !before.has(value));
}
