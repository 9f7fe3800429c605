import { type Area, areaColumns, areaRows } from "#workbench/model/address";
import type { BarChart, ChartAxis, ChartRange, ChartSeries } from "#workbench/model/chart";
import type { SheetModel } from "#workbench/model/sheet";

type Kind = Pick<BarChart, "direction" | "grouping">;

const AXIS: ChartAxis = {
  visible: true,
  reversed: false,
  majorTickMark: "none",
  minorTickMark: "none",
  tickLabels: "nextTo",
  font: {},
};

/** A chart as Excel makes it: title and legend shown, gridlines on the value axis. */
export function newBarChart(kind: Kind): BarChart {
  return {
    ...kind,
    series: [],
    gapWidth: 150,
    overlap: kind.grouping === "clustered" ? 0 : 100,
    title: { visible: true },
    legend: { visible: true, position: "bottom" },
    categoryAxis: { ...AXIS, font: {} },
    valueAxis: { ...AXIS, font: {}, majorGridlines: null },
    font: {},
    plotVisibleOnly: true,
  };
}

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
export type SeriesBy = (typeof SERIES_BY)[number];

export function newSeries(name?: string): ChartSeries {
  return { name, values: undefined, categories: undefined, invertIfNegative: false };
}

/**
 * The series that Excel sees in a block of cells: one a column or a row, whichever are fewer where nothing is said. Words
 * in the first row and column are headings and categories; a block without words is all figures.
 */
export function seriesOver(sheet: SheetModel, area: Area, by: SeriesBy): ChartSeries[] {
  const asRows = by === "Rows" || (by === "Auto" && areaColumns(area) > areaRows(area));
  const cells = asRows ? turned(sheet, area) : straight(sheet, area);
  const last = { line: cells.lines - 1, place: cells.places - 1 };
  const headed = holdsWords(cells, { line: last.line, place: 0 });
  const named = holdsWords(cells, { line: 0, place: last.place });
  const first = { line: named ? 1 : 0, place: headed ? 1 : 0 };
  const categories = named ? cells.range({ line: 0, from: first.place, to: last.place }) : undefined;
  return Array.from({ length: cells.lines - first.line }, (_, at) => ({
    ...newSeries(),
    name: headed ? cells.range({ line: at + first.line, from: 0, to: 0 }) : undefined,
    values: cells.range({ line: at + first.line, from: first.place, to: last.place }),
    categories,
  }));
}

/** A block as lines of figures: its columns, or its rows. */
interface Lines {
  readonly lines: number;
  readonly places: number;
  value(at: { line: number; place: number }): unknown;
  range(of: { line: number; from: number; to: number }): ChartRange;
}

function straight(sheet: SheetModel, { top, left, bottom, right }: Area): Lines {
  return {
    lines: right - left + 1,
    places: bottom - top + 1,
    value: ({ line, place }) => sheet.value(top + place, left + line),
    range: ({ line, from, to }) => ({
      sheetId: sheet.id,
      area: { top: top + from, left: left + line, bottom: top + to, right: left + line },
    }),
  };
}

function turned(sheet: SheetModel, { top, left, bottom, right }: Area): Lines {
  return {
    lines: bottom - top + 1,
    places: right - left + 1,
    value: ({ line, place }) => sheet.value(top + line, left + place),
    range: ({ line, from, to }) => ({
      sheetId: sheet.id,
      area: { top: top + line, left: left + from, bottom: top + line, right: left + to },
    }),
  };
}

function holdsWords(cells: Lines, at: { line: number; place: number }): boolean {
  return typeof cells.value(at) === "string";
}
