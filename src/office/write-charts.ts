import type { ChartKind, ChartPlan } from "#sheets/plan/chart-plan";
import { cellAddress } from "./a1.ts";
import { sameName } from "./check-source-columns.ts";
import { CALL_BYTES } from "./chunks.ts";
import { CHART_FONT_SIZE, CHART_LINES, PIECE_LOOKS, type PieceLook } from "./styles/chart-looks.ts";
import { COLOURS, FONT } from "./styles/look.ts";
import { enterSeriesName } from "./input-text.ts";
import type { WriteQueue } from "./write-queue.ts";
import type { OpenSheet } from "./write-tables.ts";

/** Charts of ours begin so; what a person has drawn on one of our sheets does not, and is never touched. */
const OURS = "TP ";
const KINDS = {
  columns: "ColumnStacked",
  bars: "BarStacked",
  "bars of 100 %": "BarStacked100",
} as const satisfies Record<ChartKind, string>;

/** A sheet that may have charts, with those that stand on it (their names are known after the next sync). */
export interface ChartsAsked {
  readonly open: OpenSheet;
  readonly plans: readonly ChartPlan[];
  readonly standing: Excel.ChartCollection;
}

/** A chart that is there, and its series (known after the next sync). */
interface ChartOnItsWay {
  readonly open: OpenSheet;
  readonly plan: ChartPlan;
  readonly chart: Excel.Chart;
  readonly series: Excel.ChartSeriesCollection;
}

/** Asks which charts stand on the sheets that may have some; the answer comes with the next request that is sent anyway. */
export async function askForCharts(
  queue: WriteQueue,
  sheets: readonly { readonly open: OpenSheet; readonly charts: readonly ChartPlan[] | undefined }[],
): Promise<readonly ChartsAsked[]> {
  const asked: ChartsAsked[] = [];
  for (const { open, charts: plans } of sheets) {
    if (plans === undefined) continue;
    const run = (): void => {
      const standing = open.sheet.charts;
      standing.load("items/name");
      asked.push({ open, plans, standing });
    };
    await queue.add({ sheet: open.name, bytes: 2 * CALL_BYTES, run });
  }
  return asked;
}

/**
 * Makes the charts or refills those of the last Recount: three syncs at most, whatever their number.
 *
 * They come when every cell is in and computed: Excel tells headings and categories from figures by what the cells hold.
 * What it made of them is then set to the plan series by series, so that nothing rests on its guess.
 */
export async function writeCharts(queue: WriteQueue, asked: readonly ChartsAsked[]): Promise<void> {
  if (asked.length === 0) return;
  await queue.send();
  const charts: ChartOnItsWay[] = [];
  for (const one of asked) await placeCharts(queue, one, charts);
  await queue.send();
  for (const chart of charts) {
    const bytes = (40 + 14 * chart.plan.series.length) * CALL_BYTES;
    await queue.add({ sheet: chart.open.name, bytes, run: () => fillChart(chart) });
  }
}

/** Takes away charts of ours that are planned no more, and sees that each planned one is there, over its data. */
async function placeCharts(
  queue: WriteQueue,
  { open, plans, standing }: ChartsAsked,
  charts: ChartOnItsWay[],
): Promise<void> {
  const ours = standing.items.filter(({ name }) => name.startsWith(OURS));
  const kept = plans.map((plan) => ours.find(({ name }) => sameName(name, plan.name)));
  await queue.add({
    sheet: open.name,
    bytes: (ours.length + 8 * plans.length) * CALL_BYTES,
    run: () => {
      for (const chart of ours) if (!kept.includes(chart)) chart.delete();
      plans.forEach((plan, at) => {
        const chart = placeChart(open, plan, kept[at]);
        const { series } = chart;
        series.load("items/name");
        charts.push({ open, plan, chart, series });
      });
    },
  });
}

/** ChartCollection.add, Chart.setData, Chart.name: ExcelApi 1.1; Chart.chartType: 1.7. */
function placeChart({ sheet }: OpenSheet, plan: ChartPlan, standing: Excel.Chart | undefined): Excel.Chart {
  const data = sheet.getRange(plan.data).untrack();
  if (standing) {
    standing.chartType = KINDS[plan.kind];
    standing.setData(data, "Columns");
    return standing;
  }
  const chart = sheet.charts.add(KINDS[plan.kind], data, "Columns");
  chart.name = plan.name;
  return chart;
}

/** Everything here is in ExcelApi 1.9 or lower, below the 1.14 that the manifest asks for. */
function fillChart({ open: { sheet }, plan, chart, series }: ChartOnItsWay): void {
  chart.setPosition(cellAddress(plan.row, plan.column));
  chart.width = plan.width;
  chart.height = plan.height;
  // A person who hides the columns of data keeps the chart.
  chart.plotVisibleOnly = false;
  chart.title.visible = false;
  chart.legend.visible = plan.legend !== "none";
  if (plan.legend === "bottom") chart.legend.position = "Bottom";
  setFrame(chart);
  setAxes(chart.axes, plan);
  fillSeries(sheet, plan, series);
}

function setFrame({ format }: Excel.Chart): void {
  format.border.lineStyle = "None";
  format.fill.setSolidColor(`#${COLOURS.white}`);
  format.font.name = FONT;
  format.font.size = CHART_FONT_SIZE;
  format.font.color = `#${COLOURS.ink}`;
}

function setAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, plan: ChartPlan): void {
  // "" lets Excel choose, which it does below nought only where figures lie there.
  valueAxis.minimum = plan.fromNought ? 0 : "";
  valueAxis.numberFormat = plan.axisFormat;
  valueAxis.format.line.lineStyle = "None";
  valueAxis.format.font.color = `#${COLOURS.grey}`;
  valueAxis.majorGridlines.visible = true;
  setLine(valueAxis.majorGridlines.format.line, CHART_LINES.gridline);
  categoryAxis.reversePlotOrder = plan.reversed;
  categoryAxis.tickLabelPosition = "Low";
  setLine(categoryAxis.format.line, CHART_LINES.categoryAxis);
  for (const axis of [valueAxis, categoryAxis]) {
    axis.majorTickMark = "None";
    axis.minorTickMark = "None";
  }
}

function setLine(line: Excel.ChartLineFormat, { colour, weight }: { colour: string; weight: number }): void {
  line.color = `#${colour}`;
  line.weight = weight;
}

/** The planned series in their order. A heading that Excel took from its cell stays linked to it. */
function fillSeries(sheet: Excel.Worksheet, plan: ChartPlan, standing: Excel.ChartSeriesCollection): void {
  const { items } = standing;
  for (const extra of items.slice(plan.series.length).reverse()) extra.delete();
  plan.series.forEach(({ name, values, colour }, at) => {
    const series = items[at] ?? standing.add(enterSeriesName(name));
    if (items[at] && items[at].name !== name) series.name = enterSeriesName(name);
    series.setValues(sheet.getRange(values).untrack());
    series.setXAxisValues(sheet.getRange(plan.categories).untrack());
    series.invertIfNegative = false;
    // Of the whole chart, though Excel asks it of a series.
    if (at === 0) {
      series.gapWidth = plan.gap;
      series.overlap = 100;
    }
    setPiece(series.format, PIECE_LOOKS[colour]);
  });
}

function setPiece({ fill, line }: Excel.ChartSeriesFormat, look: PieceLook | null): void {
  if (look === null) {
    fill.clear();
    line.lineStyle = "None";
    return;
  }
  fill.setSolidColor(`#${look.fill}`);
  line.lineStyle = "Continuous";
  setLine(line, { colour: look.line, weight: CHART_LINES.piece });
}
