import type { Area } from "#workbench/model/address";
import type { ChartPreview } from "#workbench/model/chart-preview";

/** How a cell looks, as the page draws it: what is left out is as in a plain cell. Colours RRGGBB, sizes in points. */
export interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly lines?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", { style: string; colour: string }>>>;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "across";
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  readonly shrink?: true;
  readonly indent?: number;
}

/** What a cell holds, as far as its place in the cell depends on it. */
export type CellKind = "text" | "number" | "centred";

/** A cell that is not empty and plain. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  /** As displayed. */
  readonly text: string;
  /** Key of a `Look`; 0 is the plain one. */
  readonly look: number;
  readonly kind: CellKind;
  /** Why its figure is none of ours; absent where it was computed or holds no formula. */
  readonly notComputed?: string;
  /** It leads to a place in the workbook. */
  readonly link?: true;
}

/** A block of one sheet's cells. */
export interface CellBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly CellView[];
}

/** Headings that offer sorting and filtering. */
export interface FilterRange {
  readonly id: string;
  /** With the heading row. */
  readonly area: Area;
  readonly headings: readonly string[];
  /** Offsets of the columns that hide rows now. */
  readonly filtered: readonly number[];
  readonly rowsShown: number;
  readonly rows: number;
  /** Name of the table; absent for a filter laid over a plain range. */
  readonly table?: string;
}

/** What the page draws of a sheet beside its cells. Sizes in CSS pixels; 0 = hidden. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly tabColour?: string;
  readonly showGridlines: boolean;
  readonly isProtected: boolean;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Those that differ from `DEFAULT_SIZE`, by ascending index. */
  readonly columnWidths: readonly (readonly [column: number, pixels: number])[];
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  readonly merges: readonly Area[];
  readonly filters: readonly FilterRange[];
  readonly charts: readonly ChartView[];
  /** Last row and column in use; -1 where the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const DEFAULT_SIZE = { columnWidth: 64, rowHeight: 20 } as const;

/** A chart as the page previews it, with its figures as they stand. */
export interface ChartView {
  readonly id: string;
  /** Its corner: CSS pixels right of and below the corner of a cell. */
  readonly anchor: { readonly row: number; readonly column: number; readonly right: number; readonly down: number };
  /** Left out for kinds of charts that the workbench keeps but does not draw. */
  readonly preview?: ChartPreview;
  /** Marks of the value axis, in its number format; the first and the last are its ends. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
  /** The cell that typing goes to; within the area. */
  readonly active: { readonly row: number; readonly column: number };
}

/** The cell that typing goes to, as the formula bar and the status line tell of it. */
export interface ActiveCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What editing begins with: the formula, or the value as it would be typed. */
  readonly content: string;
  /** As displayed. */
  readonly text: string;
  readonly notComputed?: string;
  /** Place that a click leads to, e.g. `'TP Checks'!A5`. */
  readonly link?: string;
  /** What a list offers for this cell. */
  readonly choices?: readonly string[];
}

/** The figures of a selection of more than one cell. */
export interface SelectionSummary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: string;
  readonly average: string;
}
