import type { Area } from "./address.ts";

/** Cells that a chart is drawn from. The sheet is named by its id, which survives a change of its name. */
export interface ChartRange {
  readonly sheetId: string;
  readonly area: Area;
}

/** A line: undefined = as the application chooses; "none" = not drawn. Colour RRGGBB, weight in points. */
export type ChartLine = "none" | { readonly colour?: string; readonly weight?: number };

/** RRGGBB of a solid fill, "none" for no fill; undefined = as the application chooses. */
export type ChartFill = string;

export interface ChartFont {
  readonly name?: string;
  /** points */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** RRGGBB */
  readonly colour?: string;
}

export type ChartGrouping = "clustered" | "stacked" | "percentStacked";

/** One row of bars. Its name is words, or the cell that holds them. */
export interface ChartSeries {
  name: string | ChartRange | undefined;
  values: ChartRange | undefined;
  categories: ChartRange | undefined;
  fill?: ChartFill;
  line?: ChartLine;
  invertIfNegative: boolean;
}

export type TickMark = "none" | "in" | "out" | "cross";
export type TickLabels = "none" | "low" | "high" | "nextTo";

export interface ChartAxis {
  visible: boolean;
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  reversed: boolean;
  majorTickMark: TickMark;
  minorTickMark: TickMark;
  tickLabels: TickLabels;
  line?: ChartLine;
  font: ChartFont;
  /** undefined = no gridlines; null = drawn as the application chooses. */
  majorGridlines?: ChartLine | null;
}

/** What bar and column charts are made of. */
export interface BarChart {
  /** Columns stand up, bars lie. */
  direction: "column" | "bar";
  grouping: ChartGrouping;
  series: ChartSeries[];
  /** Per cent of a bar's width. */
  gapWidth: number;
  overlap: number;
  title: { visible: boolean; text?: string };
  legend: { visible: boolean; position: "bottom" | "top" | "left" | "right" | "corner" };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  font: ChartFont;
  fill?: ChartFill;
  border?: ChartLine;
  /** False: cells in hidden rows and columns are drawn as well. */
  plotVisibleOnly: boolean;
}

/** Where a chart's top left corner is: points right of and below the corner of a cell (0-based). */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** A chart on a sheet. Plain data: bar and column charts are held whole, of other kinds only name and place. */
export interface ChartModel {
  name: string;
  anchor: ChartAnchor;
  /** points */
  width: number;
  height: number;
  bars: BarChart | undefined;
}
