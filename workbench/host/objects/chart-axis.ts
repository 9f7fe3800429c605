import type { ChartAxis, TickLabels, TickMark } from "#workbench/model/chart";
import { defineHostClass } from "../batch/host-object.ts";
import { asFlag, asNumber, asText, asWord } from "../batch/method-arguments.ts";
import { facet, makeChartFont, makeChartLine } from "./chart-format.ts";
import { barsOf, needChangeable, type OfChart, type OfChartAxis } from "./chart-target.ts";

const TICK_MARKS: Readonly<Record<string, TickMark>> = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };
const TICK_LABELS: Readonly<Record<string, TickLabels>> = {
  None: "none",
  Low: "low",
  High: "high",
  NextToAxis: "nextTo",
};

/** `ChartAxes`: a chart of bars has no series axis. */
export const makeChartAxes = defineHostClass<OfChart>({
  name: "ChartAxes",
  links: {
    CategoryAxis: (self) => makeChartAxis({ ...self, axis: barsOf(self).categoryAxis }),
    ValueAxis: (self) => makeChartAxis({ ...self, axis: barsOf(self).valueAxis }),
  },
});

/** `ChartAxis`: of a scale its ends, its format and its direction; titles, units and time scales are not there. */
export const makeChartAxis = defineHostClass<OfChartAxis>({
  name: "ChartAxis",
  getters: {
    /** "" = as Excel chooses. */
    Minimum: ({ axis }) => axis.minimum ?? "",
    Maximum: ({ axis }) => axis.maximum ?? "",
    NumberFormat: ({ axis }) => axis.numberFormat ?? "General",
    ReversePlotOrder: ({ axis }) => axis.reversed,
    Visible: ({ axis }) => axis.visible,
    MajorTickMark: ({ axis }) => wordOf(TICK_MARKS, axis.majorTickMark),
    MinorTickMark: ({ axis }) => wordOf(TICK_MARKS, axis.minorTickMark),
    TickLabelPosition: ({ axis }) => wordOf(TICK_LABELS, axis.tickLabels),
  },
  setters: {
    Minimum: changing(({ axis }, value) => setEnd(axis, "minimum", value)),
    Maximum: changing(({ axis }, value) => setEnd(axis, "maximum", value)),
    NumberFormat: changing(({ axis }, value) => void (axis.numberFormat = asText(value))),
    ReversePlotOrder: changing(({ axis }, value) => void (axis.reversed = asFlag(value))),
    Visible: changing(({ axis }, value) => void (axis.visible = asFlag(value))),
    MajorTickMark: changing(({ axis }, value) => void (axis.majorTickMark = read(TICK_MARKS, value))),
    MinorTickMark: changing(({ axis }, value) => void (axis.minorTickMark = read(TICK_MARKS, value))),
    TickLabelPosition: changing(({ axis }, value) => void (axis.tickLabels = read(TICK_LABELS, value))),
  },
  links: {
    Format: (self) => makeAxisFormat(self),
    MajorGridlines: (self) => makeGridlines(self),
  },
});

const makeAxisFormat = defineHostClass<OfChartAxis>({
  name: "ChartAxisFormat",
  links: {
    Line: ({ axis }) => makeChartLine(facet(axis, "line")),
    Font: ({ axis }) => makeChartFont(facet(axis, "font")),
  },
});

const makeGridlines = defineHostClass<OfChartAxis>({
  name: "ChartGridlines",
  getters: { Visible: ({ axis }) => axis.majorGridlines !== undefined },
  setters: {
    Visible: changing(({ axis }, value) => {
      if (asFlag(value)) axis.majorGridlines ??= null;
      else delete axis.majorGridlines;
    }),
  },
  links: { Format: (self) => makeGridlinesFormat(self) },
});

const makeGridlinesFormat = defineHostClass<OfChartAxis>({
  name: "ChartGridlinesFormat",
  links: {
    Line: ({ axis }) =>
      makeChartLine({
        get: () => axis.majorGridlines ?? undefined,
        set: (line) => void (axis.majorGridlines = line ?? null),
      }),
  },
});

function changing(set: (self: OfChartAxis, value: unknown) => void): (self: OfChartAxis, value: unknown) => void {
  return (self, value) => {
    needChangeable(self);
    set(self, value);
  };
}

function setEnd(axis: ChartAxis, end: "minimum" | "maximum", value: unknown): void {
  if (value === "") Reflect.deleteProperty(axis, end);
  else axis[end] = asNumber(value);
}

function read<V>(words: Readonly<Record<string, V>>, value: unknown): V {
  return words[asWord(value, Object.keys(words))]!;
}
function wordOf<V>(words: Readonly<Record<string, V>>, value: V): string | undefined {
  return Object.keys(words).find((word) => words[word] === value);
}
