import type { ChartRange, ChartSeries } from "#workbench/model/chart";
import { seriesName } from "#workbench/model/chart-preview";
import { HostError, invalid } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asNumber, asText } from "../batch/method-arguments.ts";
import { WHOLE_SHEET } from "../cells/address.ts";
import { newSeries } from "../charts/new-chart.ts";
import { facet, makeChartFill, makeChartLine } from "./chart-format.ts";
import { barsOf, needChangeable, type OfChart, type OfChartSeries } from "./chart-target.ts";
import { asRange } from "./range-navigation.ts";

/** Words of a series' name that Excel takes at most. */
const LONGEST_NAME = 255;
const WIDEST_GAP = 500;

/** `ChartSeriesCollection`. */
export const makeChartSeriesCollection = defineHostClass<OfChart>({
  name: "ChartSeriesCollection",
  getters: { Count: (self) => barsOf(self).series.length },
  items: (self) => barsOf(self).series.map((series) => makeChartSeries({ ...self, series })),
  indexer: (self, index) => makeChartSeries({ ...self, series: needSeries(self, index) }),
  methods: {
    GetCount: (self) => barsOf(self).series.length,
    GetItemAt: (self, args) => makeChartSeries({ ...self, series: needSeries(self, args.integer(0)) }),
    Add: (self, args) => {
      needChangeable(self);
      const { series: all } = barsOf(self);
      const at = args.optionalInteger(1) ?? all.length;
      if (at < 0 || at > all.length) throw invalid();
      const series = newSeries(args.optionalText(0) ?? `Series${all.length + 1}`);
      all.splice(at, 0, series);
      return makeChartSeries({ ...self, series });
    },
  },
});

function needSeries(self: OfChart, index: unknown): ChartSeries {
  const series = typeof index === "number" ? barsOf(self).series[index] : undefined;
  if (series) return series;
  throw new HostError("ItemNotFound");
}

/** `ChartSeries` of a chart of bars; gap and overlap are the whole chart's, though they are asked of a series. */
export const makeChartSeries = defineHostClass<OfChartSeries>({
  name: "ChartSeries",
  getters: {
    Name: ({ book, series }) => seriesName(book.model, series.name),
    GapWidth: (self) => barsOf(self).gapWidth,
    Overlap: (self) => barsOf(self).overlap,
    PlotOrder: (self) => barsOf(self).series.indexOf(self.series),
    InvertIfNegative: ({ series }) => series.invertIfNegative,
  },
  setters: {
    Name: (self, value) => {
      needChangeable(self);
      const name = asText(value);
      if (name.length > LONGEST_NAME) throw invalid();
      self.series.name = name;
    },
    GapWidth: (self, value) => {
      needChangeable(self);
      barsOf(self).gapWidth = needBetween(asNumber(value), 0, WIDEST_GAP);
    },
    Overlap: (self, value) => {
      needChangeable(self);
      barsOf(self).overlap = needBetween(asNumber(value), -100, 100);
    },
    InvertIfNegative: (self, value) => {
      needChangeable(self);
      self.series.invertIfNegative = asFlag(value);
    },
  },
  links: { Format: (self) => makeSeriesFormat(self) },
  methods: {
    SetValues: (self, args) => {
      needChangeable(self);
      self.series.values = rangeOf(self, args.any(0));
    },
    SetXAxisValues: (self, args) => {
      needChangeable(self);
      self.series.categories = rangeOf(self, args.any(0));
    },
    Delete: (self) => {
      needChangeable(self);
      const { series } = barsOf(self);
      series.splice(series.indexOf(self.series), 1);
    },
  },
});

const makeSeriesFormat = defineHostClass<OfChartSeries>({
  name: "ChartSeriesFormat",
  links: {
    Fill: ({ series }) => makeChartFill(facet(series, "fill")),
    Line: ({ series }) => makeChartLine(facet(series, "line")),
  },
});

function rangeOf(self: OfChartSeries, argument: unknown): ChartRange {
  const { sheet, area } = asRange({ ...self, area: WHOLE_SHEET }, argument);
  return { sheetId: sheet.id, area };
}

function needBetween(value: number, least: number, most: number): number {
  if (value < least || value > most) throw invalid();
  return value;
}
