import { areaRows } from "#workbench/model/address";
import { HostError } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { readValues } from "../cells/read-cells.ts";
import { bodyArea } from "../tables/table-areas.ts";
import type { OfTable } from "./target.ts";

/** `TableRowCollection`, for reading: rows come by writing below and `Table.resize`, since `rows.add` clashes with co-authors. */
export const makeTableRows = defineHostClass<OfTable>({
  name: "TableRowCollection",
  getters: { Count: count },
  items: (self) => Array.from({ length: count(self) }, (_, index) => makeRow({ ...self, index })),
  methods: {
    GetCount: count,
    GetItemAt: (self, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= count(self)) throw new HostError("ItemNotFound");
      return makeRow({ ...self, index });
    },
  },
});

function count({ table }: OfTable): number {
  return areaRows(bodyArea(table));
}

interface OfRow extends OfTable {
  readonly index: number;
}

const makeRow = defineHostClass<OfRow>({
  name: "TableRow",
  identity: ({ index }) => ({ _Index: index }),
  getters: {
    Index: ({ index }) => index,
    Values: (self) => readValues({ book: self.book, ...place(self) }),
  },
  methods: {
    GetRange: (self): HostObject => {
      const { sheet, area } = place(self);
      return self.book.objects.range(sheet, area);
    },
  },
});

function place({ book, table, index }: OfRow): Pick<Parameters<typeof readValues>[0], "sheet" | "area"> {
  const sheet = book.model.sheet(table.sheet);
  if (!sheet) throw new HostError("ItemNotFound");
  const body = bodyArea(table);
  return { sheet, area: { ...body, top: body.top + index, bottom: body.top + index } };
}
