import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { HostError, invalid } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { WHOLE_SHEET } from "../cells/address.ts";
import { asRange } from "./range-navigation.ts";
import type { OfSheet } from "./target.ts";

/** `WorksheetFreezePanes`: what is frozen begins at A1. */
export const makeFreezePanes = defineHostClass<OfSheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (self, args) => {
      const { area, sheet } = asRange({ ...self, area: WHOLE_SHEET }, args.any(0));
      if (sheet !== self.sheet || area.top !== 0 || area.left !== 0) throw invalid();
      const rows = area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1;
      const columns = area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1;
      self.sheet.freeze = { rows, columns };
    },
    FreezeRows: ({ sheet }, args) => {
      sheet.freeze = { rows: needCount(args.optionalInteger(0) ?? 1), columns: 0 };
    },
    FreezeColumns: ({ sheet }, args) => {
      sheet.freeze = { rows: 0, columns: needCount(args.optionalInteger(0) ?? 1) };
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze = { rows: 0, columns: 0 };
    },
    GetLocation: (self) => {
      const location = frozen(self);
      if (!location) throw new HostError("ItemNotFound");
      return location;
    },
    GetLocationOrNullObject: frozen,
  },
});

function needCount(count: number): number {
  if (count < 1) throw invalid();
  return count;
}

function frozen({ book, sheet }: OfSheet): HostObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const bottom = rows === 0 ? MAX_ROWS - 1 : rows - 1;
  const right = columns === 0 ? MAX_COLUMNS - 1 : columns - 1;
  return book.objects.range(sheet, { top: 0, left: 0, bottom, right });
}
