import { cell, rowBlock } from "../plan/cells.ts";
import type { CellBlock, PlannedCell, PlannedValue } from "../plan/sheet-plan.ts";

/** A paragraph of TP Method, or a table of it. */
export type MethodPart =
  | { readonly kind: "paragraph"; readonly head: string; readonly text: PlannedValue; readonly lines: number }
  | {
      readonly kind: "table";
      readonly head: string;
      readonly headings: readonly PlannedCell[];
      readonly rows: readonly (readonly PlannedCell[])[];
    };

/** How the parts stand on the sheet, from 0-based row 4 on. */
export interface MethodLayout {
  readonly blocks: readonly CellBlock[];
  readonly merges: readonly string[];
  readonly heights: Readonly<Record<number, number>>;
  /** 0-based first row below. */
  readonly end: number;
}

/** Merged text does not grow by itself: a line takes 12.6 points. */
const LINE = 12.6;

/** Lays the parts one below another: heads in A, text merged over B:H, tables from B. */
export function layOutMethod(parts: readonly MethodPart[]): MethodLayout {
  const blocks: CellBlock[] = [];
  const merges: string[] = [];
  const heights: Record<number, number> = { 3: 6 };
  let row = 4;
  for (const part of parts) {
    // A table that continues a paragraph and has no rows says nothing.
    if (part.kind === "table" && part.head === "" && part.rows.length === 0) continue;
    blocks.push(rowBlock(row, 0, [cell(part.head, "TP Run-in head")]));
    if (part.kind === "paragraph") {
      const rest = [1, 2, 3, 4, 5, 6].map(() => cell(null, "TP Prose"));
      blocks.push(rowBlock(row, 1, [cell(part.text, "TP Prose"), ...rest]));
      merges.push(`B${String(row + 1)}:H${String(row + 1)}`);
      heights[row] = part.lines * LINE + 7;
      row += 1;
    } else {
      blocks.push(rowBlock(row, 1, part.headings));
      part.rows.forEach((cells, at) => blocks.push(rowBlock(row + at + 1, 1, cells)));
      heights[row + part.rows.length + 1] = 8;
      row += part.rows.length + 2;
    }
  }
  return { blocks, merges, heights, end: row };
}
