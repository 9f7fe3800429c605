import type { TableModel } from "#workbench/model/table";
import { HostError } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { WHOLE_SHEET } from "../cells/address.ts";
import { eventMethods } from "../events/event-methods.ts";
import { EVENT } from "../events/event-types.ts";
import { addTable } from "../tables/change-table.ts";
import { asRange } from "./range-navigation.ts";
import type { OfBook } from "./target.ts";

interface OfTables extends OfBook {
  readonly among: (table: TableModel) => boolean;
  /** What its handlers listen to: a sheet's id, or the workbook. */
  readonly target: string;
}

/** `TableCollection` of a workbook or a sheet, and the tables that meet a range. A table is found by name or id. */
export const makeTables = defineHostClass<OfTables>({
  name: "TableCollection",
  getters: { Count: (self) => tables(self).length },
  items: (self) => tables(self).map((table) => self.book.objects.table(table)),
  indexer: (self, key) => self.book.objects.table(needTable(find(self, key))),
  methods: {
    ...eventMethods<OfTables>(
      { DataChanged: EVENT.tableChanged, Added: EVENT.tableAdded, Deleted: EVENT.tableDeleted },
      ({ target }) => target,
    ),
    Add: ({ book }, args) => {
      const place = asRange({ book, sheet: book.activeSheet, area: WHOLE_SHEET }, args.any(0));
      return book.objects.table(addTable(place, args.flag(1, false)));
    },
    GetCount: (self) => tables(self).length,
    GetFirst: (self) => self.book.objects.table(needTable(tables(self)[0])),
    GetItem: (self, args) => self.book.objects.table(needTable(find(self, args.any(0)))),
    GetItemAt: (self, args) => self.book.objects.table(needTable(tables(self)[args.integer(0)])),
    GetItemOrNullObject: (self, args) => {
      const table = find(self, args.any(0));
      return table ? self.book.objects.table(table) : null;
    },
  },
});

function tables({ book, among }: OfTables): TableModel[] {
  return book.model.tables.filter(among);
}
function find(self: OfTables, key: unknown): TableModel | undefined {
  const wanted = String(key).toLowerCase();
  const among = tables(self);
  return among.find(({ name }) => name.toLowerCase() === wanted) ?? among.find(({ id }) => String(id) === wanted);
}
function needTable(table: TableModel | undefined): TableModel {
  if (!table) throw new HostError("ItemNotFound");
  return table;
}
