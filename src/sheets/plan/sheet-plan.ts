import type { ChartPlan } from "./chart-plan.ts";
import type { StyleName } from "./style-names.ts";

/** What a planned cell holds that is no formula. */
export type PlainValue = null | number | string | boolean;

/** What a planned cell holds. A formula is en-US A1 text with "="; text is always written as text. */
export type PlannedValue = PlainValue | { readonly formula: string };

/** A cell with its style by name; `format` overrides the style's number format. */
export interface PlannedCell {
  readonly value: PlannedValue;
  readonly style: StyleName;
  readonly format?: string;
}

/** Cells placed with their top left at (row, column), 0-based. Rows may be ragged; undefined = not written. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (PlannedCell | undefined)[])[];
}

/** The values of a column from the top: a list, or worked out row by row as they are asked for. */
export interface ColumnValues extends Iterable<PlainValue> {
  readonly length: number;
  /** undefined beyond the last. */
  at(row: number): PlainValue | undefined;
}

/** One column of a table or of the block beside a source: values one by one, or one formula for every row. */
export interface ColumnPlan {
  readonly heading: string;
  readonly headStyle: StyleName;
  readonly style: StyleName;
  readonly format?: string;
  /** points; undefined = leave */
  readonly width?: number;
  /** Looks of single rows (0-based within the column) that differ from the column's: a group row, a number among words. */
  readonly rowLooks?: Readonly<Record<number, { readonly style?: StyleName; readonly format?: string }>>;
  readonly cells:
    | { readonly kind: "values"; readonly values: ColumnValues }
    /** Written for the first row and filled down: relative A1 references shift, `[@Col]` reads its own row. */
    | { readonly kind: "formula"; readonly formula: string }
    /** A formula a row, where rows differ in form (kept rare). */
    | { readonly kind: "formulas"; readonly formulas: readonly PlannedValue[] };
}

/** An Excel table of ours. `rows` >= 1: an empty register has one empty row. */
export interface TablePlan {
  readonly name: string;
  /** Header cell, 0-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: readonly ColumnPlan[];
  /** Headings with Excel's filter buttons, for a list that people go through. */
  readonly hasFilter?: boolean;
}

export interface PagePlan {
  readonly orientation: "portrait" | "landscape";
  /** Pages wide; tall 0 = as many as it takes. */
  readonly fitWide: number;
  readonly fitTall: number;
  /** 0-based inclusive rows that repeat on each page; null = none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** A1 text such as "A1:H58". */
  readonly printArea?: string;
  /** 0-based rows that begin a new page. */
  readonly breaksBefore?: readonly number[];
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string } | null;
  /** millimetres; the house's margins where absent. */
  readonly topAndBottomMargin?: number;
  /** Centred between the side margins. */
  readonly centred?: boolean;
}

export interface ConditionalFormatPlan {
  /** A1 text, e.g. "H5:H90". */
  readonly range: string;
  /** Relative to the top left cell, with "=". */
  readonly formula: string;
  readonly look: ConditionalLook;
}
export type ConditionalLook =
  | "check-ties"
  | "check-fails"
  | "check-look"
  | "not-proven"
  | "not-used"
  | "stop"
  | "difference"
  | "stamp-draft"
  | "stamp-signed"
  | "not-nil"
  | "not-agreed"
  | "problem"
  | "shared"
  | "strong";

export interface ListPlan {
  readonly range: string;
  readonly choices: readonly string[];
}

export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  /** 'TP Checks'!A5 */
  readonly to: string;
}

export type SheetGroup = "output" | "checks" | "input" | "working";

/** One sheet of ours as plain data: the port writes it, `renderPlanText` prints it for tests. */
export interface SheetPlan {
  readonly name: string;
  readonly group: SheetGroup;
  readonly blocks: readonly CellBlock[];
  readonly tables: readonly TablePlan[];
  /** points, from column A on; undefined entries are left alone. */
  readonly columnWidths: readonly (number | undefined)[];
  /** points, by 0-based row */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly merges: readonly string[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly lists: readonly ListPlan[];
  readonly links: readonly LinkPlan[];
  /** Given, though empty, by every sheet that may have charts: those of an earlier count then go. */
  readonly charts?: readonly ChartPlan[];
  readonly page: PagePlan;
}

/** The TP columns beside one source. Nothing left of `firstColumn` is ever written. 0-based. */
export interface SourceColumnsPlan {
  readonly sheet: string;
  /** The council's table that grows to the right, or null for a plain range. */
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly columns: readonly ColumnPlan[];
  /** Its rows are about to say what a person has said just now, and no register holds it; absent = they say what they said. */
  readonly saysNew?: true;
  /** Over our own columns only. */
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
}

/** What is to be written: our sheets in tab order, and the TP columns beside each source. */
export interface BookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly sourceColumns: readonly SourceColumnsPlan[];
}
