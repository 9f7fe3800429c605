/** What a chart is: steps of columns, bars by size, or bars that each add up to the whole. Pieces always stand on one another. */
export type ChartKind = "columns" | "bars" | "bars of 100 %";

/**
 * A chart's colours by what they say. `none` is the empty base that a floating piece stands on. Bodies go by size: the six
 * largest, darkest first, then the rest in white with a grey line.
 */
export const CHART_COLOURS = [
  "none",
  "figure",
  "taken away",
  "body 1",
  "body 2",
  "body 3",
  "body 4",
  "body 5",
  "body 6",
  "other bodies",
] as const;
export type ChartColour = (typeof CHART_COLOURS)[number];

/** One row of pieces of a colour: its heading in words, and the cells with its figures (A1, on the chart's own sheet). */
export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: string;
  readonly colour: ChartColour;
}

/** A chart on a sheet of ours, drawn over cells that stand on the same sheet. Sizes in points. */
export interface ChartPlan {
  /**
   * By this the next Recount finds it again, and a screen reader calls it so: Excel's API gives a chart no other
   * alternative text. Begins `TP `, once a sheet; the finding itself stands in words above the chart.
   */
  readonly name: string;
  readonly kind: ChartKind;
  /** The whole block of data, its headings above and its categories on the left: A1. */
  readonly data: string;
  readonly categories: string;
  readonly series: readonly ChartSeriesPlan[];
  /** Number format of the value axis. */
  readonly axisFormat: string;
  /** The value axis begins at nought. False only where figures lie below it: an axis is never cut. */
  readonly fromNought: boolean;
  /** Space between the columns, per cent of a column's width. */
  readonly gap: number;
  /** First category at the top. */
  readonly reversed: boolean;
  readonly legend: "bottom" | "none";
  /** Cell under its top left corner, 0-based. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}
