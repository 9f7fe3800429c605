import type { TablePlan } from "./sheet-plan.ts";
import type { StyleName } from "./style-names.ts";

/** What headings look like above the button: Excel draws it over the bottom right of the cell, whatever the words. */
const OVER_BUTTON: Readonly<Partial<Record<StyleName, StyleName>>> = {
  "TP Heading": "TP Heading over button",
  "TP Heading figure": "TP Heading figure over button",
  "TP Heading beside": "TP Heading beside over button",
  "TP Ours tag head": "TP Ours tag head over button",
  "TP Ours figure head": "TP Ours figure head over button",
};

/**
 * A table that people go through row by row: it keeps Excel's filter buttons, and its headings stand above them, in a row
 * higher by the button (row-heights.ts). A short register is read at a glance and has none.
 */
export function withFilter(table: TablePlan): TablePlan {
  return {
    ...table,
    hasFilter: true,
    columns: table.columns.map((column) => ({
      ...column,
      headStyle: OVER_BUTTON[column.headStyle] ?? column.headStyle,
    })),
  };
}
