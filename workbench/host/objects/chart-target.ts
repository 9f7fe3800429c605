import type { BarChart, ChartAxis, ChartModel, ChartSeries } from "#workbench/model/chart";
import { HostError, notModelled } from "../batch/host-error.ts";
import { needUnprotected } from "../cells/permission.ts";
import type { OfSheet } from "./target.ts";

export interface OfChart extends OfSheet {
  readonly chart: ChartModel;
}
export interface OfChartSeries extends OfChart {
  readonly series: ChartSeries;
}
export interface OfChartAxis extends OfChart {
  readonly axis: ChartAxis;
}

/** The parts of a bar or column chart; of other kinds only name and place are held. */
export function barsOf({ chart }: Pick<OfChart, "chart">): BarChart {
  if (chart.bars) return chart.bars;
  throw notModelled(`what the chart ${chart.name} is made of: it is no bar or column chart`);
}

/** @throws ItemNotFound where the chart has been deleted since; AccessDenied on a protected sheet. */
export function needChangeable(self: OfChart): void {
  if (!self.sheet.charts.includes(self.chart)) throw new HostError("ItemNotFound");
  needUnprotected(self.book, self.sheet, "allowEditObjects");
}
