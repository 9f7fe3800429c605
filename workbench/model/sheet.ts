import type { Area } from "./address.ts";
import type { CellValue } from "./cell.ts";
import { CellStyles } from "./cell-styles.ts";
import type { ChartModel } from "./chart.ts";
import type { SheetFilter } from "./filter.ts";

/** A formula in a cell. The text is en-US, with the leading "=", relative to the cell it stands in. */
export interface FormulaCell {
  readonly text: string;
  /** True where a function or syntax is outside the closed list: the cached value stands and is shown as such. */
  notComputed?: boolean;
}

export interface PageSetup {
  orientation?: "portrait" | "landscape";
  paperSize?: "A4";
  fitToWidth?: number;
  fitToHeight?: number;
  /** millimetres */
  margins?: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  printArea?: Area;
  /** 0-based, inclusive */
  titleRows?: { first: number; last: number };
  titleColumns?: { first: number; last: number };
  centreHorizontally?: boolean;
  /** 0-based rows that begin a new page, in order. */
  rowBreaks?: readonly number[];
  footer?: { left?: string; centre?: string; right?: string };
}

export interface ConditionalFormat {
  area: Area;
  /** Relative to the top left cell of the area, with leading "=". */
  formula: string;
  font?: { bold?: boolean; italic?: boolean; colour?: string };
  fill?: string;
  numberFormat?: string;
  border?: { colour: string };
}

export interface ListValidation {
  area: Area;
  /** Comma separated, as typed: "count,detail,control". */
  list: string;
  errorText?: string;
}

export interface Hyperlink {
  row: number;
  column: number;
  /** e.g. 'TP Checks'!A5 */
  documentReference: string;
}

/** A column of cells: values, looks and formulas by row. Only rows in use have entries. */
export class ColumnCells {
  readonly values: CellValue[] = [];
  readonly styles = new CellStyles();
  readonly formulas = new Map<number, FormulaCell>();
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** One worksheet. Reads are plain; writes go through WorkbookModel so that a calculator can follow them. */
export class SheetModel {
  readonly id: string;
  name: string;
  visibility: SheetVisibility = "visible";
  tabColour: string | undefined;
  showGridlines = true;
  protection: { readonly locked: true } | undefined;
  freeze: { rows: number; columns: number } = { rows: 0, columns: 0 };
  /** points, by 0-based column */
  readonly columnWidths = new Map<number, number>();
  /** points, by 0-based row */
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Whose rows it hides stand among `hiddenRows`. */
  filter: SheetFilter | undefined;
  merges: Area[] = [];
  page: PageSetup = {};
  conditionalFormats: ConditionalFormat[] = [];
  validations: ListValidation[] = [];
  hyperlinks: Hyperlink[] = [];
  readonly columns: (ColumnCells | undefined)[] = [];
  /** In the order in which they lie on one another. Pictures and the like that we keep but do not model stay in the package. */
  charts: ChartModel[] = [];

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  value(row: number, column: number): CellValue {
    return this.columns[column]?.values[row] ?? null;
  }
  formula(row: number, column: number): FormulaCell | undefined {
    return this.columns[column]?.formulas.get(row);
  }
  styleIndex(row: number, column: number): number {
    return this.columns[column]?.styles.get(row) ?? 0;
  }
  /** The column's cells, made on first use. For the workbook, the file reader and the calculator only. */
  ensureColumn(column: number): ColumnCells {
    return (this.columns[column] ??= new ColumnCells());
  }
  /** Smallest block that holds every value and formula; undefined for an empty sheet. */
  usedArea(): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.columns.forEach((cells, column) => {
      if (!cells) return;
      const [first, last] = extent(cells);
      if (last < 0) return;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}

function extent(cells: ColumnCells): [number, number] {
  let first = 0;
  let last = cells.values.length - 1;
  const empty = (row: number): boolean => (cells.values[row] ?? null) === null && !cells.formulas.has(row);
  for (const row of cells.formulas.keys()) last = Math.max(last, row);
  while (last >= 0 && empty(last)) last--;
  while (first <= last && empty(first)) first++;
  return [first, last];
}
