import type { BridgeLine, BridgeRows } from "../layout/bridge-rows.ts";
import type { BookLayout } from "../layout/book-layout.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { headingCells } from "../plan/lines.ts";
import type { CellBlock } from "../plan/sheet-plan.ts";
import { type ChartPart, planChartHead, rowsUnder } from "./chart-part.ts";
import { type ChartScale, chartScale, figureInWords, figureOrNothing } from "./chart-scale.ts";

/** A column of the waterfall: a level, or what is taken away between the levels before and after it. */
interface Step {
  readonly label: string;
  readonly line: BridgeLine;
  readonly between?: readonly [before: BridgeLine, after: BridgeLine];
}

const STEPS: readonly Step[] = [
  { label: "Reported", line: "reported" },
  { label: "Outside place", line: "outside", between: ["reported", "placeShare"] },
  { label: "Place share", line: "placeShare" },
  { label: "Paid between", line: "paidBetween", between: ["placeShare", "total"] },
  { label: "Total", line: "total" },
  { label: "Outside income", line: "external", between: ["total", "net"] },
  { label: "Net", line: "net" },
];

/** Data stand in H:K beside the chart, a column apart from what is printed: none of it is level with a line of the bridge. */
const COLUMN = 7;
const NAMES = ["Base", "Figure", "Taken away"] as const;
export const BRIDGE_DATA_WIDTHS = [18, 130, 96, 96, 96] as const;
/** Height of the drawn chart to its width: 105 to 185 mm. */
const SHAPE = 105 / 185;
const LONGEST_FINDING =
  "From £9,999.9m reported to £9,999.9m total: £9,999.9m is outside the place, £999.9m is paid between bodies";

/**
 * The waterfall under TP Bridge: pieces on an empty base, as the columns of the bridge fall from R to N.
 *
 * The base of a fall is the lower of the levels beside it, so that a line that adds (a credit outside the place) floats
 * as well; below nought there is nothing to stand on, and the label's figure tells it.
 *
 * @param row - of the words above the chart, as the sheet numbers it.
 * @source sheets-style.md 8
 */
export function planBridgeChart(book: BookLayout, row: number, widths: readonly number[]): ChartPart {
  const { count } = book.input;
  const scale = chartScale(count.reportedPence);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const height = Math.round(width * SHAPE);
  const [first, last] = [row + 2, row + 1 + STEPS.length];
  const column = (letter: string): string => `${letter}${String(first)}:${letter}${String(last)}`;
  const head = planChartHead({ text: finding(book.bridge, scale), sample: LONGEST_FINDING, row, widths, width });
  return {
    ...head,
    blocks: [...head.blocks, ...dataBlocks(book.bridge, { row, scale })],
    lastRow: row + rowsUnder(height),
    chart: {
      name: "TP Bridge: from reported to net spend, a waterfall",
      kind: "columns",
      data: `H${String(first - 1)}:K${String(last)}`,
      categories: column("H"),
      series: (["none", "figure", "taken away"] as const).map((colour, at) => ({
        name: NAMES[at]!,
        values: column("IJK"[at]!),
        colour,
      })),
      axisFormat: scale.axisFormat,
      fromNought: [count.reportedPence, count.apportionedPence, count.totalPence, count.netPence].every((x) => x >= 0),
      gap: 45,
      reversed: false,
      legend: "none",
      row,
      column: 0,
      width,
      height,
    },
  };
}

/** The unit that the chart's axis and labels are in, as the sheet's source line says it. */
export function bridgeChartUnit({ input }: BookLayout): string {
  return chartScale(input.count.reportedPence).unit;
}

function finding({ row }: BridgeRows, scale: ChartScale): string {
  const at = (line: BridgeLine): string => `B${String(row[line])}`;
  return [
    `"From "&${figureInWords(at("reported"), scale)}`,
    `" reported to "&${figureInWords(at("total"), scale)}`,
    `" total: "&${figureOrNothing(`-${at("outside")}`, scale)}`,
    `" is outside the place, "&${figureOrNothing(`-${at("paidBetween")}`, scale)}`,
    '" is paid between bodies"',
  ].join("&");
}

/** @param row - of the words above the chart, as the sheet numbers it; the data begin level with them. */
function dataBlocks(bridge: BridgeRows, { row, scale }: { row: number; scale: ChartScale }): CellBlock[] {
  return [
    rowBlock(row - 1, COLUMN, [cell("What the chart is drawn from (£), not printed", "TP Source line")]),
    rowBlock(row, COLUMN, headingCells(["Step", ...NAMES], new Set([1, 2, 3]))),
    ...STEPS.map((step, at) => stepRow(bridge, step, { row: row + 2 + at, scale })),
  ];
}

function stepRow(
  { row: rows }: BridgeRows,
  { label, line, between }: Step,
  { row, scale }: { row: number; scale: ChartScale },
): CellBlock {
  const figure = `B${String(rows[line])}`;
  const levels = between?.map((level) => `B${String(rows[level])}`);
  const base = levels ? `MAX(0,MIN(${levels.join(",")}))` : "0";
  const taken = levels ? `ROUND(MAX(0,${levels.join(",")})-I${String(row)},2)` : "0";
  return rowBlock(row - 1, COLUMN, [
    cell(formula(`="${label}"&CHAR(10)&TEXT(${figure},${scale.labelFormat})`), "TP Chart data"),
    cell(formula(`=${base}`), "TP Chart data"),
    cell(formula(levels ? "=0" : `=${figure}`), "TP Chart data"),
    cell(formula(`=${taken}`), "TP Chart data"),
  ]);
}
