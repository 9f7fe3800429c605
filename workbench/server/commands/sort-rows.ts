import { shiftFormula, splitFormula } from "#workbench/host/cells/formula-references";
import { type Area, areaRows } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

export interface SortOrder {
  /** Column of the sheet that is looked at. */
  readonly column: number;
  readonly descending: boolean;
}

/**
 * Sorts the rows of an area as Excel does: numbers before texts (case apart) before FALSE and TRUE before errors, empty
 * cells last either way; rows that are alike keep their order, and hidden rows keep their place. Values, formulas and
 * looks move together; a formula reads afterwards as if it had been copied to its new row.
 */
export function sortRows(model: WorkbookModel, sheet: SheetModel, area: Area, { column, descending }: SortOrder): void {
  const rows = Array.from({ length: areaRows(area) }, (_, down) => area.top + down).filter(
    (row) => !sheet.hiddenRows.has(row),
  );
  const sorted = rows
    .map((row) => ({ row, value: sheet.value(row, column) }))
    .sort((a, b) => compareForSort(a.value, b.value, descending))
    .map(({ row }) => row);
  model.writeArea(sheet, area, () => {
    for (let at = area.left; at <= area.right; at++) moveCells(sheet, at, { from: sorted, to: rows });
  });
}

function moveCells(sheet: SheetModel, column: number, rows: { from: readonly number[]; to: readonly number[] }): void {
  const cells = sheet.ensureColumn(column);
  const moved = rows.from.map((row) => ({
    row,
    value: cells.values[row] ?? null,
    style: cells.styles.get(row) ?? 0,
    formula: cells.formulas.get(row),
  }));
  moved.forEach(({ row: from, value, style, formula }, index) => {
    const to = rows.to[index]!;
    cells.values[to] = value;
    cells.styles.set(to, style);
    if (formula) cells.formulas.set(to, { ...formula, text: movedFormula(formula.text, to - from) });
    else cells.formulas.delete(to);
  });
}

function movedFormula(text: string, rows: number): string {
  return rows === 0 ? text : shiftFormula(splitFormula(text), rows, 0);
}

/** The order of one cell before another; empty cells come last however the rest is ordered. */
export function compareForSort(a: CellValue, b: CellValue, descending: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order = rankOf(a) - rankOf(b) || compareAlike(a, b);
  return descending ? -order : order;
}

function rankOf(value: Exclude<CellValue, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

const BY_WORDS = new Intl.Collator("en-GB", { sensitivity: "accent" });

function compareAlike(a: Exclude<CellValue, null>, b: Exclude<CellValue, null>): number {
  if (a instanceof CellError || b instanceof CellError) return 0;
  if (typeof a === "string" || typeof b === "string") return BY_WORDS.compare(String(a), String(b));
  return Number(a) - Number(b);
}
