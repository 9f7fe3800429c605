import { FORMATS } from "./formats.ts";
import type { ColumnPlan, ColumnValues, PlannedValue, TablePlan } from "./sheet-plan.ts";
import type { StyleName } from "./style-names.ts";

/** How a table column looks: the style of its cells, a format over it, and whether its heading stands right, over figures. */
export interface ColumnLook {
  readonly style: StyleName;
  readonly format?: string;
  readonly figure?: boolean;
  readonly rowLooks?: ColumnPlan["rowLooks"];
}

/** Looks that recur: what a person types, what is reckoned, what is printed. */
export const LOOK = {
  input: { style: "TP Input" },
  /** A date that a person types; words in its place stay words. */
  inputDate: { style: "TP Input", format: FORMATS.date },
  inputFigure: { style: "TP Input figure", figure: true },
  label: { style: "TP Label" },
  note: { style: "TP Note" },
  key: { style: "TP Note line" },
  word: { style: "TP Working word" },
} as const satisfies Record<string, ColumnLook>;

/** A reckoned figure that nobody types over. */
export function workingLook(format: string): ColumnLook {
  return { style: "TP Working", figure: true, format };
}

/** A column of values; null cells stay empty. */
export function valueColumn(heading: string, values: ColumnValues, look: ColumnLook): ColumnPlan {
  return plan(heading, look, { kind: "values", values });
}

/** A column with one formula for every row. */
export function formulaColumn(heading: string, formula: string, look: ColumnLook): ColumnPlan {
  return plan(heading, look, { kind: "formula", formula });
}

/** A column whose rows differ in form. */
export function mixedColumn(heading: string, formulas: readonly PlannedValue[], look: ColumnLook): ColumnPlan {
  return plan(heading, look, { kind: "formulas", formulas });
}

/** A table of ours below the sheet's three title rows; a register without rows keeps one empty one. */
export function tablePlan(
  name: string,
  columns: readonly ColumnPlan[],
  at: { readonly row: number; readonly column: number } = { row: 3, column: 0 },
): TablePlan {
  const rows = Math.max(1, ...columns.map(({ cells }) => lengthOf(cells)));
  return {
    name,
    ...at,
    rows,
    columns: columns.map((column, at) => ({
      ...standingApart(column, columns[at - 1]),
      cells: padded(column.cells, rows),
    })),
  };
}

/** What words look like right of a figure: set apart from it. What a person types stands a little apart everywhere. */
const BESIDE: Readonly<Partial<Record<StyleName, StyleName>>> = {
  "TP Label": "TP Label beside",
  "TP Note": "TP Note beside",
  "TP Working word": "TP Working word beside",
};

/**
 * A column of words right of a column of figures stands apart from it, its heading too; right of boxes to type in its words
 * do, so that none touches the box. @source sheets-style.md 2
 */
function standingApart(column: ColumnPlan, left: ColumnPlan | undefined): ColumnPlan {
  if (column.headStyle !== "TP Heading") return column;
  const style = BESIDE[column.style] ?? column.style;
  if (left?.headStyle === "TP Heading figure") return { ...column, headStyle: "TP Heading beside", style };
  return left?.style === "TP Input" ? { ...column, style } : column;
}

/** A cell of the same row of a table, as it stands in a file and in Office.js alike. */
export function thisRow(table: string): (heading: string) => string {
  return (heading) => `${table}[[#This Row],[${heading}]]`;
}

function plan(heading: string, look: ColumnLook, cells: ColumnPlan["cells"]): ColumnPlan {
  return {
    heading,
    headStyle: look.figure ? "TP Heading figure" : "TP Heading",
    style: look.style,
    ...(look.format === undefined ? {} : { format: look.format }),
    ...(look.rowLooks === undefined ? {} : { rowLooks: look.rowLooks }),
    cells,
  };
}

function lengthOf(cells: ColumnPlan["cells"]): number {
  switch (cells.kind) {
    case "values":
      return cells.values.length;
    case "formulas":
      return cells.formulas.length;
    case "formula":
      return 0;
  }
}

function padded(cells: ColumnPlan["cells"], rows: number): ColumnPlan["cells"] {
  switch (cells.kind) {
    case "values":
      return { kind: "values", values: cells.values.length === rows ? cells.values : pad(cells.values, rows) };
    case "formulas":
      return { kind: "formulas", formulas: pad(cells.formulas, rows) };
    case "formula":
      return cells;
  }
}

function pad<T>(values: Iterable<T> & { readonly length: number }, rows: number): readonly (T | null)[] {
  return [...values, ...new Array<null>(rows - values.length).fill(null)];
}
