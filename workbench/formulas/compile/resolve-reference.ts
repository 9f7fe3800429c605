import { CellError } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import type { AreaExpression, Corner, StructuredExpression, TablePart } from "../syntax/expression.ts";
import { NotComputed } from "../values/operand.ts";
import { type Bound, Reference } from "./reference.ts";
import { dataRows, type FormulaScope } from "./scope.ts";

const REF = CellError.of("#REF!");

/**
 * The cells that an A1 or structured reference names; #REF! where its sheet, table, column or part is not there.
 * @throws NotComputed for other workbooks and for blocks through several sheets.
 */
export function resolveReference(
  expression: AreaExpression | StructuredExpression,
  scope: FormulaScope,
): Reference | CellError {
  return expression.kind === "area" ? resolveArea(expression, scope) : resolveStructured(expression, scope);
}

function resolveArea(area: AreaExpression, scope: FormulaScope): Reference | CellError {
  if (area.outside !== undefined) throw new NotComputed(`reference outside the workbook or through sheets`);
  const sheet = area.sheet === undefined ? scope.sheet : scope.model.sheet(area.sheet);
  if (!sheet) return REF;
  const { from, to } = area;
  return new Reference(sheet, {
    top: rowBound(from, scope),
    left: columnBound(from, scope),
    bottom: rowBound(to, scope),
    right: columnBound(to, scope),
  });
}

function rowBound({ row, rowFixed }: Corner, scope: FormulaScope): Bound {
  return { at: rowFixed ? row : row - scope.row, relative: !rowFixed };
}
function columnBound({ column, columnFixed }: Corner, scope: FormulaScope): Bound {
  return { at: columnFixed ? column : column - scope.column, relative: !columnFixed };
}
function fixed(at: number): Bound {
  return { at, relative: false };
}

function resolveStructured(reference: StructuredExpression, scope: FormulaScope): Reference | CellError {
  const table = reference.table === undefined ? scope.table : scope.model.table(reference.table);
  const sheet = table && scope.model.sheet(table.sheet);
  if (!table || !sheet) return REF;
  const columns = columnsOf(table, reference);
  if (!columns) return REF;
  const span = { left: fixed(columns.first), right: fixed(columns.last) };
  if (reference.parts.includes("this row")) {
    const own = { at: 0, relative: true };
    return new Reference(sheet, { ...span, top: own, bottom: own }, dataRows(table));
  }
  return spanOfParts(sheet, table, reference.parts, span);
}

function spanOfParts(
  sheet: SheetModel,
  table: TableModel,
  parts: readonly TablePart[],
  span: { left: Bound; right: Bound },
): Reference | CellError {
  const rows = (parts.length === 0 ? (["data"] as const) : parts).map((part) => rowsOf(table, part));
  if (rows.some((part) => part.first > part.last)) return REF;
  const top = fixed(Math.min(...rows.map((part) => part.first)));
  const bottom = fixed(Math.max(...rows.map((part) => part.last)));
  return new Reference(sheet, { ...span, top, bottom });
}

function columnsOf(
  table: TableModel,
  { first, last }: StructuredExpression,
): { first: number; last: number } | undefined {
  if (first === undefined) return { first: table.area.left, last: table.area.right };
  const from = columnOf(table, first);
  const to = last === undefined ? from : columnOf(table, last);
  if (from < 0 || to < 0) return undefined;
  return { first: table.area.left + Math.min(from, to), last: table.area.left + Math.max(from, to) };
}

/** Headings may hold line breaks where a formula holds blanks; case does not matter. */
function columnOf(table: TableModel, name: string): number {
  const wanted = name.toLowerCase();
  const exact = table.columns.findIndex((heading) => heading.toLowerCase() === wanted);
  return exact >= 0 ? exact : table.columns.findIndex((heading) => plain(heading) === plain(name));
}
function plain(heading: string): string {
  return heading.replace(/\s+/g, " ").trim().toLowerCase();
}

const NONE = { first: 0, last: -1 };

function rowsOf(table: TableModel, part: TablePart): { first: number; last: number } {
  const { top, bottom } = table.area;
  switch (part) {
    case "all":
      return { first: top, last: bottom };
    case "headers":
      return table.showHeaders ? { first: top, last: top } : NONE;
    case "totals":
      return table.showTotals ? { first: bottom, last: bottom } : NONE;
    case "data":
    case "this row":
      return dataRows(table);
  }
}
