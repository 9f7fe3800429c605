import type { SheetModel } from "#workbench/model/sheet";
import { HostError } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { asText } from "../batch/method-arguments.ts";
import { listOfTable } from "../filters/filter-list.ts";
import { makeColumnFilter } from "./auto-filter.ts";
import { readValues } from "../cells/read-cells.ts";
import { renameColumn } from "../tables/change-table.ts";
import { bodyArea, columnOf, headerRow, totalRow } from "../tables/table-areas.ts";
import type { OfTable } from "./target.ts";

interface OfColumn extends OfTable {
  readonly index: number;
}

/** `TableColumnCollection`: a column is found by its heading or its id. New columns come by `Table.resize`. */
export const makeTableColumns = defineHostClass<OfTable>({
  name: "TableColumnCollection",
  getters: { Count: ({ table }) => table.columns.length },
  items: (self) => self.table.columns.map((_, index) => makeColumn({ ...self, index })),
  indexer: (self, key) => find(self, key) ?? missing(),
  methods: {
    GetCount: ({ table }) => table.columns.length,
    GetItem: (self, args) => find(self, args.any(0)) ?? missing(),
    GetItemAt: (self, args) => at(self, args.integer(0)) ?? missing(),
    GetItemOrNullObject: (self, args) => find(self, args.any(0)),
  },
});

function missing(): never {
  throw new HostError("ItemNotFound");
}
function at(self: OfTable, index: number): HostObject | null {
  return self.table.columns[index] === undefined ? null : makeColumn({ ...self, index });
}
/** Ids are the positions from 1 on. A number is an id; so is its text where no heading reads so. */
function find(self: OfTable, key: unknown): HostObject | null {
  if (typeof key === "number") return at(self, key - 1);
  const name = asText(key).toLowerCase();
  const index = self.table.columns.findIndex((heading) => heading.toLowerCase() === name);
  if (index >= 0) return at(self, index);
  return /^\d+$/.test(name) ? at(self, Number(name) - 1) : null;
}

const makeColumn = defineHostClass<OfColumn>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  getters: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => table.columns[index],
    Values: (self) =>
      readValues({ ...self, sheet: sheetOf(self), area: columnOf(self.table, self.table.area, self.index) }),
  },
  setters: {
    Name: (self, value) => renameColumn({ ...self, sheet: sheetOf(self) }, self.index, asText(value)),
  },
  links: {
    Filter: (self) => {
      const sheet = sheetOf(self);
      const list = () => listOfTable(sheet, self.table);
      return makeColumnFilter({ book: self.book, sheet, list, offset: self.index });
    },
  },
  methods: {
    GetRange: (self) => part(self, self.table.area),
    GetDataBodyRange: (self) => part(self, bodyArea(self.table)),
    GetHeaderRowRange: (self) => part(self, headerRow(self.table)),
    GetTotalRowRange: (self) => part(self, totalRow(self.table)),
  },
});

function part(self: OfColumn, area: OfTable["table"]["area"]): HostObject {
  return self.book.objects.range(sheetOf(self), columnOf(self.table, area, self.index));
}
function sheetOf({ book, table }: OfTable): SheetModel {
  return book.model.sheet(table.sheet) ?? missing();
}
