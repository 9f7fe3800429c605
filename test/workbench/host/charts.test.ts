import type { ExcelSession } from "#workbench/host/open-session";
import type { ChartModel } from "#workbench/model/chart";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openWorkbook, refusalOf, sheet1 } from "./workbook.ts";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe("charts", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("A1:C3").values = [
        ["Theme", "Council", "Police"],
        ["Care", 10, 1],
        ["Roads", 20, 2],
      ];
      await context.sync();
    });
  });
  afterEach(() => session.close());

  const charts = (): readonly ChartModel[] => model.sheet("Sheet1")!.charts;
  const range = (top: number, left: number, bottom: number, right: number) => ({
    sheetId: model.sheet("Sheet1")!.id,
    area: area(top, left, bottom, right),
  });
  const add = async (type: "BarStacked" | "ColumnStacked" | "BarStacked100" = "BarStacked", by?: "Columns" | "Rows") =>
    session.Excel.run(async (context) => {
      const chart = sheet1(context).charts.add(type, sheet1(context).getRange("A1:C3"), by);
      chart.load("name,chartType");
      chart.series.load("items/name");
      await context.sync();
      return [chart.name, chart.chartType, chart.series.items.map(({ name }) => name)];
    });

  it("take headings and categories from the cells, one series a column or a row", async () => {
    expect(await add("BarStacked", "Columns")).toEqual(["Chart 1", "BarStacked", ["Council", "Police"]]);
    expect(charts()[0]!.bars!.series[1]).toMatchObject({
      name: range(0, 2, 0, 2),
      values: range(1, 2, 2, 2),
      categories: range(1, 0, 2, 0),
    });
    expect(await add("ColumnStacked", "Rows")).toEqual(["Chart 2", "ColumnStacked", ["Care", "Roads"]]);
    expect(charts()[1]!.bars!.series[0]).toMatchObject({ values: range(1, 1, 1, 2), categories: range(0, 1, 0, 2) });
  });

  it("hold what is set on them", async () => {
    await add();
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      const chart = sheet.charts.getItem("chart 1");
      chart.name = "TP Themes";
      chart.setPosition("B5");
      chart.width = 300;
      chart.height = 150;
      chart.plotVisibleOnly = false;
      chart.title.visible = false;
      chart.legend.position = "Bottom";
      chart.format.border.lineStyle = "None";
      chart.format.fill.setSolidColor("#FFFFFF");
      chart.format.font.name = "Arial";
      chart.format.font.size = 8;
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.numberFormat = "#,##0,,";
      valueAxis.majorGridlines.format.line.color = "#D9D9D9";
      valueAxis.majorGridlines.format.line.weight = 0.5;
      valueAxis.format.line.lineStyle = "None";
      categoryAxis.reversePlotOrder = true;
      categoryAxis.majorTickMark = "None";
      categoryAxis.tickLabelPosition = "Low";
      const first = chart.series.getItemAt(0);
      first.gapWidth = 40;
      first.overlap = 100;
      first.format.fill.clear();
      first.format.line.lineStyle = "None";
      const second = chart.series.getItemAt(1);
      second.setValues(sheet.getRange("B2:B3"));
      second.setXAxisValues(sheet.getRange("A2:A3"));
      second.format.fill.setSolidColor("#12436d");
      second.format.line.color = "#FFFFFF";
      second.format.line.weight = 0.5;
      await context.sync();
    });
    expect(charts()[0]).toMatchObject({
      name: "TP Themes",
      anchor: { row: 4, column: 1, down: 0, right: 0 },
      width: 300,
      height: 150,
      bars: {
        direction: "bar",
        grouping: "stacked",
        gapWidth: 40,
        overlap: 100,
        plotVisibleOnly: false,
        title: { visible: false },
        legend: { visible: true, position: "bottom" },
        border: "none",
        fill: "FFFFFF",
        font: { name: "Arial", size: 8 },
        valueAxis: {
          minimum: 0,
          numberFormat: "#,##0,,",
          majorGridlines: { colour: "D9D9D9", weight: 0.5 },
          line: "none",
        },
        categoryAxis: { reversed: true, majorTickMark: "none", tickLabels: "low" },
        series: [
          { fill: "none", line: "none" },
          { fill: "12436D", line: { colour: "FFFFFF", weight: 0.5 }, values: range(1, 1, 2, 1) },
        ],
      },
    });
  });

  it("lie in points on the sheet, moving with its cells", async () => {
    await add();
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("A:A").format.columnWidth = 100;
      sheet.getRange("1:1").format.rowHeight = 30;
      const chart = sheet.charts.getItemAt(0);
      chart.setPosition("B2", "C3");
      chart.load("left,top,width,height");
      await context.sync();
      // A column is 48 points wide and a row 15 high where nothing else is said.
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([100, 30, 96, 30]);
      chart.left = 110;
      chart.top = 0;
      await context.sync();
    });
    expect(charts()[0]!.anchor).toEqual({ row: 0, column: 1, down: 0, right: 10 });
  });

  it("are found by name in any case of letters, or are the null object", async () => {
    await add();
    await session.Excel.run(async (context) => {
      const { charts: collection } = sheet1(context);
      const found = collection.getItemOrNullObject("CHART 1").load("name");
      const missing = collection.getItemOrNullObject("Chart 2");
      const count = collection.getCount();
      collection.load("items/name");
      await context.sync();
      expect([found.name, missing.isNullObject, count.value]).toEqual(["Chart 1", true, 1]);
      collection.items[0]!.delete();
      await context.sync();
    });
    expect(charts()).toEqual([]);
    const missing = await refusalOf(session, (context) => void sheet1(context).charts.getItem("Chart 1").load("name"));
    expect(missing.code).toBe("ItemNotFound");
  });

  it("gain and lose series; new data leave the looks of those that stay", async () => {
    await add();
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      const chart = sheet.charts.getItemAt(0);
      chart.series.getItemAt(0).format.fill.setSolidColor("red");
      chart.series.add("More").setValues(sheet.getRange("C2:C3"));
      await context.sync();
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Council", "Police", "More"]);
      chart.series.items[1]!.delete();
      await context.sync();
    });
    expect(charts()[0]!.bars!.series.map(({ name }) => name)).toEqual([range(0, 1, 0, 1), "More"]);
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.charts.getItemAt(0).setData(sheet.getRange("A1:B3"), "Columns");
      await context.sync();
    });
    expect(charts()[0]!.bars!.series).toMatchObject([{ name: range(0, 1, 0, 1), fill: "FF0000" }]);
  });

  it("refuse what is not in the tables, and kinds that are not held", async () => {
    await add();
    const labels = await refusalOf(
      session,
      (context) => (sheet1(context).charts.getItemAt(0).dataLabels.showValue = true),
    );
    expect(labels).toMatchObject({ code: "ApiNotFound", location: "Chart.dataLabels" });
    const pie = await refusalOf(session, (context) =>
      sheet1(context).charts.add("Pie", sheet1(context).getRange("A1:B3")),
    );
    expect(pie.code).toBe("NotImplemented");
    const gap = await refusalOf(
      session,
      (context) => (sheet1(context).charts.getItemAt(0).series.getItemAt(0).gapWidth = 501),
    );
    expect(gap.code).toBe("InvalidArgument");
  });

  it("of another kind have a name and a place, and can go", async () => {
    model.sheet("Sheet1")!.charts.push({
      name: "Council's pie",
      anchor: { row: 1, column: 1, down: 0, right: 0 },
      width: 100,
      height: 100,
      bars: undefined,
    });
    await session.Excel.run(async (context) => {
      const chart = sheet1(context).charts.getItem("Council's pie").load();
      await context.sync();
      expect([chart.name, chart.chartType, chart.left]).toEqual(["Council's pie", "Invalid", 48]);
    });
    const series = await refusalOf(session, (context) => void sheet1(context).charts.getItemAt(0).series.load("count"));
    expect(series.code).toBe("NotImplemented");
  });

  it("stay as they are on a protected sheet", async () => {
    await add();
    await session.Excel.run(async (context) => {
      sheet1(context).protection.protect();
      await context.sync();
    });
    const moved = await refusalOf(session, (context) => (sheet1(context).charts.getItemAt(0).left = 5));
    expect(moved.code).toBe("AccessDenied");
  });
});

describe("page breaks", () => {
  it("stand above the cell that is given, in order, once", async () => {
    const { session, model } = await openWorkbook();
    await session.Excel.run(async (context) => {
      const { horizontalPageBreaks } = sheet1(context);
      for (const cell of ["A30", "B12", "A30"]) horizontalPageBreaks.add(cell);
      await context.sync();
    });
    expect(model.sheet("Sheet1")!.page.rowBreaks).toEqual([11, 29]);
    expect((await refusalOf(session, (context) => sheet1(context).horizontalPageBreaks.add("A1"))).code).toBe(
      "InvalidArgument",
    );
    await session.Excel.run(async (context) => {
      const { horizontalPageBreaks } = sheet1(context);
      const count = horizontalPageBreaks.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(model.sheet("Sheet1")!.page.rowBreaks).toBeUndefined();
    session.close();
  });
});
