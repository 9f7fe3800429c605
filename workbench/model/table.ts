import type { Area } from "./address.ts";
import type { ColumnFilters } from "./filter.ts";

/** An Excel table ("list object"). `area` includes the header row and, where shown, the totals row. */
export interface TableModel {
  id: number;
  name: string;
  sheet: string;
  area: Area;
  /** Column headings, left to right, as structured references name them. */
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string | null;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** Absent = no column is filtered. */
  columnFilters?: ColumnFilters;
}

/** A defined name. `formula` without the leading "="; `sheet` set where its scope is one sheet. */
export interface DefinedName {
  name: string;
  formula: string;
  sheet?: string;
  hidden?: boolean;
}
