import type { CellBlock, PlannedValue, SheetPlan, TablePlan } from "./sheet-plan.ts";
import type { StyleName } from "./style-names.ts";
import { linesOf, type TypeSize } from "./text-lines.ts";

/** Points that an indent of 1 takes. */
const INDENT = 9;

/** The type of text that wraps. */
interface Wrapping extends TypeSize {
  readonly indent?: number;
  /** Points that stay free below the words. */
  readonly below?: number;
}

const HEAD: Wrapping = { size: 9, bold: true };
/** Points that Excel's filter button takes at the bottom of a heading (17 pixels). */
const OVER_BUTTON: Wrapping = { ...HEAD, below: 13 };

/** Styles whose text wraps, with their type. @source sheets-style.md 2 */
const WRAPPING: Readonly<Partial<Record<StyleName, Wrapping>>> = {
  "TP Heading": HEAD,
  "TP Heading figure": HEAD,
  "TP Heading beside": { ...HEAD, indent: INDENT },
  "TP Heading over button": OVER_BUTTON,
  "TP Heading figure over button": OVER_BUTTON,
  "TP Heading beside over button": { ...OVER_BUTTON, indent: INDENT },
  "TP Ours tag head over button": OVER_BUTTON,
  "TP Ours figure head over button": OVER_BUTTON,
  "TP Label": { size: 9 },
  "TP Note": { size: 8 },
  "TP Label beside": { size: 9, indent: INDENT },
  "TP Note beside": { size: 8, indent: INDENT },
  "TP Input": { size: 9, indent: INDENT },
  "TP Working word": { size: 9 },
  "TP Working word beside": { size: 9, indent: INDENT },
  "TP Run-in head": { size: 9.5, bold: true },
};
/** A line of text, in parts of its size; and what a row keeps free. */
const LINE = 1.2;
const FREE = 5;

type Planned = Pick<SheetPlan, "blocks" | "tables" | "merges" | "columnWidths">;

/**
 * Heights of the rows whose words take more than one line, points by 0-based row; other rows keep the sheet's height.
 *
 * A host may or may not fit rows to wrapped text, and merged text never grows: so the height is stated. What a formula
 * will say is not known here, so cells with formulas do not count.
 */
export function heightsOfWrappedRows(plan: Planned): Record<number, number> {
  const heights: Record<number, number> = {};
  const merged = mergedCells(plan.merges);
  const see = (row: number, column: number, { value, style }: { value: PlannedValue; style: StyleName }): void => {
    const type = WRAPPING[style];
    const width = plan.columnWidths[column];
    if (typeof value !== "string" || !type || width === undefined || merged(row, column)) return;
    const height = heightIn(value, width, type);
    if (height > 0) heights[row] = Math.max(heights[row] ?? 0, height);
  };
  for (const block of plan.blocks) seeBlock(block, see);
  for (const table of plan.tables) seeTable(table, see);
  return heights;
}

/** Points that a text takes in a column of its style; 0 where the sheet's height does. */
function heightIn(text: string, width: number, { indent = 0, below = 0, ...type }: Wrapping): number {
  const lines = linesOf(text, width - indent, type);
  return lines > 1 || below > 0 ? heightOfLines(lines, type.size) + below : 0;
}

/** Excel has no higher row. */
const HIGHEST = 409;

/** Points that a row of so many lines takes. */
export function heightOfLines(lines: number, size: number): number {
  return Math.min(HIGHEST, Math.ceil(lines * size * LINE + FREE));
}

type See = (row: number, column: number, cell: { value: PlannedValue; style: StyleName }) => void;

function seeBlock({ row, column, cells }: CellBlock, see: See): void {
  cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (cell) see(row + r, column + c, cell);
    }),
  );
}

function seeTable({ row, column, columns }: TablePlan, see: See): void {
  columns.forEach(({ heading, headStyle, style, rowLooks, cells }, c) => {
    see(row, column + c, { value: heading, style: headStyle });
    if (cells.kind !== "values") return;
    let r = 0;
    for (const value of cells.values) {
      see(row + 1 + r, column + c, { value, style: rowLooks?.[r]?.style ?? style });
      r++;
    }
  });
}

/** Merged cells by their row and columns: "A5:H5". */
function mergedCells(merges: readonly string[]): (row: number, column: number) => boolean {
  const areas = merges.flatMap((merge) => {
    const [, left = "", top = "", right = ""] = /^([A-Z])(\d+):([A-Z])\2$/.exec(merge) ?? [];
    return top === "" ? [] : [{ row: Number(top) - 1, left: left.charCodeAt(0) - 65, right: right.charCodeAt(0) - 65 }];
  });
  return (row, column) => areas.some((area) => area.row === row && column >= area.left && column <= area.right);
}
