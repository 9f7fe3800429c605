import { renderText } from "#workbench/host/cells/render-text";
import { type ChartPreview, chartPreview } from "#workbench/model/chart-preview";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { ChartView } from "../protocol/book.ts";

/** The charts of a sheet with their figures. */
export function describeCharts(model: WorkbookModel, sheet: SheetModel): ChartView[] {
  return sheet.charts.map((chart, index) => {
    const preview = chartPreview(model, chart);
    const { row, column, right, down } = chart.anchor;
    return {
      id: `${String(index)} ${chart.name}`,
      anchor: { row, column, right: pixels(right), down: pixels(down) },
      ...(preview && { preview }),
      ticks: preview ? ticksOf(preview, model.date1904) : [],
      width: pixels(chart.width),
      height: pixels(chart.height),
    };
  });
}

function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** About how many steps the value axis has. */
const STEPS = 5;

function ticksOf(preview: ChartPreview, date1904: boolean): ChartView["ticks"] {
  const [least, most] = extentOf(preview);
  const step = niceStep((most - least) / STEPS);
  const from = preview.axis.minimum ?? Math.floor(least / step) * step;
  const to = preview.axis.maximum ?? Math.ceil(most / step) * step;
  const format = preview.kind.grouping === "percentStacked" ? "0%" : (preview.axis.numberFormat ?? "General");
  const count = Math.max(1, Math.round((to - from) / step));
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = Number((from + ((to - from) * index) / count).toPrecision(12));
    return { value, text: renderText(value, format, date1904).trim() };
  });
}

/** The least and the most that any bar reaches; 0 is always among them. */
function extentOf({ kind, series, categories }: ChartPreview): [least: number, most: number] {
  if (kind.grouping === "percentStacked") return [0, 1];
  const reach = categories.flatMap((_, at) => {
    const values = series.map(({ values }) => values[at] ?? 0);
    if (kind.grouping === "clustered") return values;
    const sum = (sign: 1 | -1): number => values.reduce((all, value) => (value * sign > 0 ? all + value : all), 0);
    return [sum(1), sum(-1)];
  });
  const [least, most] = [Math.min(0, ...reach), Math.max(0, ...reach)];
  return least === most ? [0, 1] : [least, most];
}

/** 1, 2 or 5 times a power of ten, at least as large as asked. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((part) => part * power).find((step) => step >= least * 0.999) ?? 10 * power;
}
