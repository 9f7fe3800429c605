import type { SheetModel } from "#workbench/model/sheet";
import { HostError, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asText } from "../batch/method-arguments.ts";
import { needUnprotected } from "../cells/permission.ts";
import { eventMethods } from "../events/event-methods.ts";
import { EVENT } from "../events/event-types.ts";
import {
  type PlacedTable,
  removeTable,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
} from "../tables/change-table.ts";
import { bodyArea, headerRow, totalRow } from "../tables/table-areas.ts";
import { listOfTable } from "../filters/filter-list.ts";
import { makeAutoFilter } from "./auto-filter.ts";
import { asRange } from "./range-navigation.ts";
import { makeTableColumns } from "./table-columns.ts";
import { makeTableRows } from "./table-rows.ts";
import type { OfTable } from "./target.ts";

/** `Table`. Sorting and the event of its selection are not there yet: `ApiNotFound`. */
export const makeTable = defineHostClass<OfTable>({
  name: "Table",
  identity: ({ table }) => ({ Id: String(table.id) }),
  getters: {
    Id: ({ table }) => String(table.id),
    Name: ({ table }) => table.name,
    ShowHeaders: ({ table }) => table.showHeaders,
    ShowTotals: ({ table }) => table.showTotals,
    Style: ({ table }) => table.style ?? "",
    ShowBandedRows: ({ table }) => table.showBandedRows,
    ShowFilterButton: ({ table }) => table.showFilterButton,
    HighlightFirstColumn: () => false,
    HighlightLastColumn: () => false,
    ShowBandedColumns: () => false,
  },
  setters: {
    Name: ({ book, table }, value) => renameTable(book, table, asText(value)),
    ShowHeaders: ({ table }, value) => showHeaders(table, asFlag(value)),
    ShowTotals: (self, value) => showTotals(placed(self), asFlag(value)),
    Style: (self, value) => {
      changeable(self).table.style = asText(value) || null;
    },
    ShowBandedRows: (self, value) => {
      changeable(self).table.showBandedRows = asFlag(value);
    },
    ShowFilterButton: (self, value) => {
      changeable(self).table.showFilterButton = asFlag(value);
    },
    HighlightFirstColumn: (_, value) => needOff(value),
    HighlightLastColumn: (_, value) => needOff(value),
    ShowBandedColumns: (_, value) => needOff(value),
  },
  links: {
    Columns: (self) => makeTableColumns(self),
    Rows: (self) => makeTableRows(self),
    Worksheet: (self) => self.book.objects.worksheet(sheetOf(self)),
    AutoFilter: (self) => {
      const sheet = sheetOf(self);
      return makeAutoFilter({ book: self.book, sheet, list: () => listOfTable(sheet, self.table) });
    },
  },
  methods: {
    GetRange: (self) => self.book.objects.range(sheetOf(self), self.table.area),
    GetDataBodyRange: (self) => self.book.objects.range(sheetOf(self), bodyArea(self.table)),
    GetHeaderRowRange: (self) => self.book.objects.range(sheetOf(self), headerRow(self.table)),
    GetTotalRowRange: (self) => self.book.objects.range(sheetOf(self), totalRow(self.table)),
    Resize: (self, args) => {
      const sheet = sheetOf(self);
      const target = asRange({ book: self.book, sheet, area: self.table.area }, args.any(0));
      if (target.sheet !== sheet) throw new HostError("InvalidArgument");
      resizeTable(placed(self), target.area);
    },
    ...eventMethods<OfTable>({ DataChanged: EVENT.tableChanged }, ({ table }) => String(table.id)),
    Delete: (self) => removeTable(placed(self), true),
    ConvertToRange: (self) => {
      const sheet = sheetOf(self);
      removeTable(placed(self), false);
      return self.book.objects.range(sheet, self.table.area);
    },
  },
});

/** @throws ItemNotFound where the table or its sheet has gone since. */
export function sheetOf({ book, table }: OfTable): SheetModel {
  const sheet = book.model.sheet(table.sheet);
  if (!sheet || !book.model.tables.includes(table)) throw new HostError("ItemNotFound");
  return sheet;
}
function placed(self: OfTable): PlacedTable {
  return { ...self, sheet: sheetOf(self) };
}
function changeable(self: OfTable): OfTable {
  needUnprotected(self.book, sheetOf(self));
  return self;
}
function needOff(value: unknown): void {
  if (asFlag(value)) throw notModelled("highlighted or banded columns of a table");
}
