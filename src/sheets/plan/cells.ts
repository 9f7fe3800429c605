import type { CellBlock, PlannedCell, PlannedValue } from "./sheet-plan.ts";
import type { StyleName } from "./style-names.ts";

/** A planned cell; `format` overrides the style's number format. */
export function cell(value: PlannedValue, style: StyleName, format?: string): PlannedCell {
  return format === undefined ? { value, style } : { value, style, format };
}

/** A formula as a planned value; `text` begins with "=". */
export function formula(text: string): { readonly formula: string } {
  return { formula: text };
}

/** One row of cells with its left end at (row, column), 0-based. */
export function rowBlock(row: number, column: number, cells: readonly (PlannedCell | undefined)[]): CellBlock {
  return { row, column, cells: [cells] };
}

/** Whole pence as the pounds a cell holds; null stays empty. */
export function poundsCell(pence: number | null): number | null {
  return pence === null ? null : pence / 100;
}
