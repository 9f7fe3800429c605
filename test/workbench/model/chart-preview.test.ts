import { newBarChart } from "#workbench/host/charts/new-chart";
import { CellError } from "#workbench/model/cell";
import type { ChartModel, ChartRange } from "#workbench/model/chart";
import { chartPreview } from "#workbench/model/chart-preview";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";

const rangeOf = ({ id }: SheetModel, top: number, left: number, bottom = top): ChartRange => ({
  sheetId: id,
  area: { top, left, bottom, right: left },
});

function bookWithChart(): { model: WorkbookModel; sheet: SheetModel; chart: ChartModel } {
  const model = new WorkbookModel();
  const sheet = model.addSheet("TP Bridge");
  [
    ["Step", "Base", "Figure"],
    ["Reported\n3.0", 0, 3],
    ["Outside\n(1.0)", 2, null],
  ].forEach((row, r) => row.forEach((value, c) => model.setValue(sheet, r, c, value)));
  const categories = rangeOf(sheet, 1, 0, 2);
  const bars = {
    ...newBarChart({ direction: "column", grouping: "stacked" }),
    series: [
      {
        name: rangeOf(sheet, 0, 1),
        values: rangeOf(sheet, 1, 1, 2),
        categories,
        fill: "none",
        invertIfNegative: false,
      },
      { name: "Words", values: rangeOf(sheet, 1, 2, 2), categories, fill: "12436D", invertIfNegative: false },
    ],
  };
  const chart = { name: "TP Bridge", anchor: { row: 9, column: 0, down: 0, right: 0 }, width: 500, height: 300, bars };
  sheet.charts.push(chart);
  return { model, sheet, chart };
}

it("gives a chart as plain data, its figures read from the cells", () => {
  const { model, chart } = bookWithChart();
  const preview = chartPreview(model, chart);
  expect(JSON.parse(JSON.stringify(preview))).toMatchObject({
    name: "TP Bridge",
    kind: { direction: "column", grouping: "stacked" },
    categories: ["Reported\n3.0", "Outside\n(1.0)"],
    series: [
      { name: "Base", values: [0, 2], colour: null },
      { name: "Words", values: [3, null], colour: "12436D" },
    ],
    legend: "bottom",
    width: 500,
    height: 300,
  });
});

it("follows the cells, a renamed sheet too; an error is drawn as nothing", () => {
  const { model, sheet, chart } = bookWithChart();
  sheet.name = "Bridge";
  model.setValue(sheet, 1, 1, 7);
  model.setValue(sheet, 2, 1, CellError.of("#N/A"));
  expect(chartPreview(model, chart)?.series[0]).toMatchObject({ name: "Base", values: [7, null] });
});

it("has no figures where the sheet has gone, and is none of a kind that is not held", () => {
  const { model, sheet, chart } = bookWithChart();
  model.addSheet("Other");
  model.removeSheet(sheet);
  expect(chartPreview(model, chart)?.series[0]).toMatchObject({ name: "", values: [] });
  expect(chartPreview(model, { ...chart, bars: undefined })).toBeUndefined();
});
