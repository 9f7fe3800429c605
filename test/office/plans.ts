import type {
  CellBlock,
  ColumnPlan,
  PlannedValue,
  SheetPlan,
  SourceColumnsPlan,
  TablePlan,
} from "#sheets/plan/sheet-plan";
import type { StyleName } from "#sheets/plan/style-names";

/** A column of values or of one formula, styled as a tag or a figure. */
export function column(heading: string, cells: readonly (null | number | string | boolean)[] | string): ColumnPlan {
  const isFormula = typeof cells === "string";
  return {
    heading,
    headStyle: isFormula ? "TP Ours figure head" : "TP Ours tag head",
    style: isFormula ? "TP Ours figure" : "TP Tag",
    width: 60,
    cells: isFormula ? { kind: "formula", formula: cells } : { kind: "values", values: cells },
  };
}

export function table(name: string, rows: number, columns: readonly ColumnPlan[], row = 3): TablePlan {
  return { name, row, column: 0, rows, columns };
}

export function block(
  row: number,
  column: number,
  values: readonly (readonly PlannedValue[])[],
  style: StyleName = "TP Label",
): CellBlock {
  return { row, column, cells: values.map((line) => line.map((value) => ({ value, style }))) };
}

/** What marks a sheet without a table as ours, in the last of its three columns. */
export function mark(name: string): CellBlock {
  return block(0, 2, [[`OUTPUT · ${name}`]], "TP Kind");
}

export function sheetPlan(name: string, parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    group: "output",
    blocks: [],
    tables: [],
    columnWidths: [120, 60, 60],
    rowHeights: { 0: 24, 3: 27 },
    freeze: { rows: 4, columns: 1 },
    merges: [],
    conditionalFormats: [],
    lists: [],
    links: [],
    page: {
      orientation: "landscape",
      fitWide: 1,
      fitTall: 0,
      titleRows: { first: 0, last: 3 },
      footer: { left: "Fordshire", centre: "See TP Method", right: "&P of &N" },
    },
    ...parts,
  };
}

/** TP columns beside a plain range or a table whose headings stand in row 1. */
export function sourcePlan(
  sheet: string,
  columns: readonly ColumnPlan[],
  where: { readonly firstColumn: number; readonly rows: number; readonly table?: string },
): SourceColumnsPlan {
  const { firstColumn, rows, table: name = null } = where;
  return { sheet, table: name, headerRow: 0, firstRow: 1, lastRow: rows, firstColumn, columns };
}
