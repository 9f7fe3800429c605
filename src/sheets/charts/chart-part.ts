import { cell, formula, rowBlock } from "../plan/cells.ts";
import type { ChartPlan } from "../plan/chart-plan.ts";
import { columnLetters } from "../plan/address.ts";
import type { CellBlock } from "../plan/sheet-plan.ts";
import { linesOf } from "../plan/text-lines.ts";

/** What one chart adds to its sheet: the words above it, the cells it is drawn from, the chart. */
export interface ChartPart {
  readonly blocks: readonly CellBlock[];
  readonly merges: readonly string[];
  /** points by 0-based row */
  readonly heights: Readonly<Record<number, number>>;
  readonly chart: ChartPlan;
  /** Row of the words above the chart, and the last row under it, as the sheet numbers them. */
  readonly headRow: number;
  readonly lastRow: number;
}

/** Points of a row that says no height of its own. */
const ROW_HEIGHT = 15;
const RUN_IN = { size: 9.5, bold: true } as const;

/** Rows that a chart of this height covers. */
export function rowsUnder(height: number): number {
  return Math.ceil(height / ROW_HEIGHT);
}

/** The words above a chart: what they say, where they stand, and how wide the sheet's columns are. */
export interface ChartHead {
  /** Formula text without "=". */
  readonly text: string;
  /** As the words come out, roughly: a formula's text is not known before it is computed, and merged rows never grow. */
  readonly sample: string;
  readonly row: number;
  readonly widths: readonly number[];
  /** Points of the chart under them: the words run over as many columns as it covers. */
  readonly width: number;
}

/**
 * The run-in head that states a chart's finding, over one merged row.
 *
 * @source sheets-style.md 4 (merged text: lines × 12.6 + 7 points) and 8
 */
export function planChartHead({ text, sample, row, widths, width }: ChartHead): Omit<ChartPart, "chart" | "lastRow"> {
  let columns = 0;
  let room = 0;
  while (columns < widths.length && room + widths[columns]! <= width) room += widths[columns++]!;
  return {
    blocks: [rowBlock(row - 1, 0, [cell(formula(`=${text}`), "TP Run-in head")])],
    merges: [`A${String(row)}:${columnLetters(columns - 1)}${String(row)}`],
    heights: { [row - 1]: linesOf(sample, room, RUN_IN) * 12.6 + 7 },
    headRow: row,
  };
}

export function heightsOfHeads(parts: readonly ChartPart[]): Readonly<Record<number, number>> {
  return Object.fromEntries(parts.flatMap(({ heights }) => Object.entries(heights)));
}
