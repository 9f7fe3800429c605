import type { Area } from "./address.ts";

/** What of a column a filter lets through. */
export type ColumnFilter =
  /** Cells that show one of these texts, whatever their case; "" = empty cells. */
  | { readonly kind: "values"; readonly texts: readonly string[] }
  /** A condition, a colour, a top ten: kept as the file has it and judged by nobody here. */
  | { readonly kind: "other"; readonly xml: string };

/** The filters of a list, by offset of the column. */
export type ColumnFilters = Readonly<Record<number, ColumnFilter>>;

/** The one filter that a sheet may have beside those of its tables. `area` includes the heading row. */
export interface SheetFilter {
  readonly area: Area;
  readonly columns: ColumnFilters;
}
