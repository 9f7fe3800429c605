import { HostError, invalid } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { WHOLE_SHEET } from "../cells/address.ts";
import { asRange } from "./range-navigation.ts";
import type { OfSheet } from "./target.ts";

interface OfBreak extends OfSheet {
  readonly row: number;
}

/** `PageBreakCollection` of rows: the breaks that a person or an add-in has set. */
export const makeHorizontalPageBreaks = defineHostClass<OfSheet>({
  name: "PageBreakCollection",
  items: (self) => rows(self).map((row) => makePageBreak({ ...self, row })),
  indexer: (self, index) => {
    const row = typeof index === "number" ? rows(self)[index] : undefined;
    if (row === undefined) throw new HostError("ItemNotFound");
    return makePageBreak({ ...self, row });
  },
  methods: {
    GetCount: (self) => rows(self).length,
    /** The page breaks above the cell that is given. */
    Add: (self, args) => {
      const { sheet, area } = asRange({ ...self, area: WHOLE_SHEET }, args.any(0));
      if (sheet !== self.sheet || area.top === 0) throw invalid();
      self.sheet.page.rowBreaks = [...new Set([...rows(self), area.top])].sort((a, b) => a - b);
      return makePageBreak({ ...self, row: area.top });
    },
    RemovePageBreaks: ({ sheet }) => {
      delete sheet.page.rowBreaks;
    },
  },
});

function rows({ sheet }: OfSheet): readonly number[] {
  return sheet.page.rowBreaks ?? [];
}

const makePageBreak = defineHostClass<OfBreak>({
  name: "PageBreak",
  getters: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  methods: {
    GetCellAfterBreak: ({ book, sheet, row }) =>
      book.objects.range(sheet, { top: row, left: 0, bottom: row, right: 0 }),
    Delete: (self) => {
      const left = rows(self).filter((row) => row !== self.row);
      if (left.length > 0) self.sheet.page.rowBreaks = left;
      else delete self.sheet.page.rowBreaks;
    },
  },
});
