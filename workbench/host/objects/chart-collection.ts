import type { ChartModel } from "#workbench/model/chart";
import { HostError } from "../batch/host-error.ts";
import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import { asWord, type MethodArguments } from "../batch/method-arguments.ts";
import { WHOLE_SHEET } from "../cells/address.ts";
import { needUnprotected } from "../cells/permission.ts";
import { newBarChart, SERIES_BY, seriesOver } from "../charts/new-chart.ts";
import { hasId, makeChart } from "./chart.ts";
import { readChartType } from "./chart-type.ts";
import { asRange } from "./range-navigation.ts";
import type { OfSheet } from "./target.ts";

/** Points: what Excel gives a new chart, and where it puts it. */
const NEW_SIZE = { width: 360, height: 216 } as const;
const NEW_PLACE = { row: 1, column: 1, down: 0, right: 0 } as const;

/** `ChartCollection` of a sheet. A chart is found by its name, in any case of letters. */
export const makeCharts = defineHostClass<OfSheet>({
  name: "ChartCollection",
  getters: { Count: ({ sheet }) => sheet.charts.length },
  items: (self) => self.sheet.charts.map((chart) => makeChart({ ...self, chart })),
  indexer: (self, key) =>
    objectOf(self, self.sheet.charts.find((chart) => hasId(chart, key)) ?? find(self, key)) ?? refuse(),
  methods: {
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (self, args) => objectOf(self, find(self, args.any(0))) ?? refuse(),
    GetItemAt: (self, args) => objectOf(self, self.sheet.charts[args.integer(0)]) ?? refuse(),
    GetItemOrNullObject: (self, args) => objectOf(self, find(self, args.any(0))),
    Add: addChart,
  },
});

function find({ sheet }: OfSheet, name: unknown): ChartModel | undefined {
  const wanted = typeof name === "string" ? name.toLowerCase() : undefined;
  return sheet.charts.find((chart) => chart.name.toLowerCase() === wanted);
}
function objectOf(self: OfSheet, chart: ChartModel | undefined): HostObject | null {
  return chart ? makeChart({ ...self, chart }) : null;
}
function refuse(): never {
  throw new HostError("ItemNotFound");
}

function addChart(self: OfSheet, args: MethodArguments): HostObject {
  const { book, sheet } = self;
  needUnprotected(book, sheet, "allowEditObjects");
  const kind = readChartType(args.any(0));
  const source = asRange({ ...self, area: WHOLE_SHEET }, args.any(1));
  const bars = newBarChart(kind);
  bars.series = seriesOver(source.sheet, source.area, asWord(args.any(2) ?? "Auto", SERIES_BY));
  const chart: ChartModel = { name: freeName(self), anchor: NEW_PLACE, ...NEW_SIZE, bars };
  sheet.charts.push(chart);
  return makeChart({ ...self, chart });
}

function freeName(self: OfSheet): string {
  let number = 1;
  while (find(self, `Chart ${number}`)) number++;
  return `Chart ${number}`;
}
