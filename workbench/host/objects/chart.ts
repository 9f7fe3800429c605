import type { BarChart, ChartModel } from "#workbench/model/chart";
import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { cellAt, columnWidth, leftOfColumn, rowHeight, topOfRow } from "#workbench/model/sheet-lengths";
import { invalid } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asNumber, asText, asWord } from "../batch/method-arguments.ts";
import { WHOLE_SHEET } from "../cells/address.ts";
import { SERIES_BY, seriesOver } from "../charts/new-chart.ts";
import { makeChartAxes } from "./chart-axis.ts";
import { facet, makeChartBorder, makeChartFill, makeChartFont } from "./chart-format.ts";
import { makeChartSeriesCollection } from "./chart-series.ts";
import { barsOf, needChangeable, type OfChart } from "./chart-target.ts";
import { chartType, readChartType } from "./chart-type.ts";
import { asRange } from "./range-navigation.ts";

const LEGEND = { Bottom: "bottom", Top: "top", Left: "left", Right: "right", Corner: "corner" } as const;
const LEGEND_WORDS = Object.keys(LEGEND) as (keyof typeof LEGEND)[];

const ids = new WeakMap<ChartModel, string>();
let nextId = 1;

function idOf(chart: ChartModel): string {
  const known = ids.get(chart) ?? `{00000000-000D-0000-0000-${String(nextId++).padStart(12, "0")}}`;
  ids.set(chart, known);
  return known;
}
export function hasId(chart: ChartModel, id: unknown): boolean {
  return idOf(chart) === id;
}

/** `Chart`: bar and column charts whole; of other kinds that a file holds only name and place. */
export const makeChart = defineHostClass<OfChart>({
  name: "Chart",
  identity: ({ chart }) => ({ Id: idOf(chart) }),
  getters: {
    Id: ({ chart }) => idOf(chart),
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => (chart.bars ? chartType(chart.bars) : "Invalid"),
    Left: ({ sheet, chart: { anchor } }) => leftOfColumn(sheet, anchor.column) + anchor.right,
    Top: ({ sheet, chart: { anchor } }) => topOfRow(sheet, anchor.row) + anchor.down,
    Width: ({ chart }) => chart.width,
    Height: ({ chart }) => chart.height,
    PlotVisibleOnly: ({ chart }) => chart.bars?.plotVisibleOnly ?? true,
  },
  setters: {
    Name: changing(({ chart }, value) => void (chart.name = asText(value))),
    ChartType: changing((self, value) => Object.assign(barsOf(self), readChartType(value))),
    Left: changing(({ sheet, chart }, value) => {
      const { index: column, rest: right } = cellAt(length(value), (at) => columnWidth(sheet, at), MAX_COLUMNS - 1);
      chart.anchor = { ...chart.anchor, column, right };
    }),
    Top: changing(({ sheet, chart }, value) => {
      const { index: row, rest: down } = cellAt(length(value), (at) => rowHeight(sheet, at), MAX_ROWS - 1);
      chart.anchor = { ...chart.anchor, row, down };
    }),
    Width: changing(({ chart }, value) => void (chart.width = length(value))),
    Height: changing(({ chart }, value) => void (chart.height = length(value))),
    PlotVisibleOnly: changing((self, value) => void (barsOf(self).plotVisibleOnly = asFlag(value))),
  },
  links: {
    Title: (self) => makeTitle(self),
    Legend: (self) => makeLegend(self),
    Axes: (self) => makeChartAxes(self),
    Series: (self) => makeChartSeriesCollection(self),
    Format: (self) => makeAreaFormat(self),
    Worksheet: ({ book, sheet }) => book.objects.worksheet(sheet),
  },
  methods: {
    Delete: (self) => {
      needChangeable(self);
      self.sheet.charts = self.sheet.charts.filter((other) => other !== self.chart);
    },
    SetData: (self, args) => {
      needChangeable(self);
      const { sheet, area } = asRange({ ...self, area: WHOLE_SHEET }, args.any(0));
      const by = asWord(args.any(1) ?? "Auto", SERIES_BY);
      setSeries(barsOf(self), seriesOver(sheet, area, by));
    },
    SetPosition: (self, args) => {
      needChangeable(self);
      setPosition(self, args.any(0), args.any(1));
    },
  },
});

function changing(set: (self: OfChart, value: unknown) => void): (self: OfChart, value: unknown) => void {
  return (self, value) => {
    needChangeable(self);
    set(self, value);
  };
}

function length(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalid();
  return points;
}

/** Series that stay where they are keep their looks. */
function setSeries(bars: BarChart, series: BarChart["series"]): void {
  bars.series = series.map((one, at) => ({ ...bars.series[at], ...one }));
}

/** To a cell's corner, its size kept; or over a whole block of cells. */
function setPosition({ book, sheet, chart }: OfChart, start: unknown, end: unknown): void {
  const first = asRange({ book, sheet, area: WHOLE_SHEET }, start);
  if (first.sheet !== sheet) throw invalid();
  const { top: row, left: column } = first.area;
  chart.anchor = { row, column, down: 0, right: 0 };
  if (end === undefined) return;
  const { area: last } = asRange({ book, sheet, area: WHOLE_SHEET }, end);
  chart.width = leftOfColumn(sheet, last.right + 1) - leftOfColumn(sheet, column);
  chart.height = topOfRow(sheet, last.bottom + 1) - topOfRow(sheet, row);
}

const makeTitle = defineHostClass<OfChart>({
  name: "ChartTitle",
  getters: {
    Visible: (self) => barsOf(self).title.visible,
    Text: (self) => barsOf(self).title.text ?? "",
  },
  setters: {
    Visible: changing((self, value) => void (barsOf(self).title.visible = asFlag(value))),
    Text: changing((self, value) => void (barsOf(self).title = { visible: true, text: asText(value) })),
  },
});

const makeLegend = defineHostClass<OfChart>({
  name: "ChartLegend",
  getters: {
    Visible: (self) => barsOf(self).legend.visible,
    Position: (self) => LEGEND_WORDS.find((word) => LEGEND[word] === barsOf(self).legend.position),
  },
  setters: {
    Visible: changing((self, value) => void (barsOf(self).legend.visible = asFlag(value))),
    Position: changing((self, value) => void (barsOf(self).legend.position = LEGEND[asWord(value, LEGEND_WORDS)])),
  },
});

const makeAreaFormat = defineHostClass<OfChart>({
  name: "ChartAreaFormat",
  links: {
    Fill: (self) => makeChartFill(facet(barsOf(self), "fill")),
    Border: (self) => makeChartBorder(facet(barsOf(self), "border")),
    Font: (self) => makeChartFont(facet(barsOf(self), "font")),
  },
});
