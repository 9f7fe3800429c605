import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { newBarChart } from "#workbench/host/charts/new-chart";
import type { ChartModel, ChartRange } from "#workbench/model/chart";
import { chartPreview } from "#workbench/model/chart-preview";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";
import { breaches } from "./chart-schema.ts";
import { edited, SHEET } from "./edited.ts";
import { councilWorkbook, differing, type Parts, partsOf, zipOf } from "./parts.ts";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const NEW_CHART = "xl/charts/chart2.xml";
const COUNCIL_CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";

const rangeOf = ({ id }: SheetModel, top: number, left: number, bottom = top): ChartRange => ({
  sheetId: id,
  area: { top, left, bottom, right: left },
});

/** A chart over two figures in column B and their names in column A, with every part that the house sets. */
function addChart(sheet: SheetModel, name = "TP Bridge: a waterfall"): ChartModel {
  const bars = newBarChart({ direction: "bar", grouping: "stacked" });
  const axis = { line: "none", majorTickMark: "none", font: { colour: "595959" } } as const;
  const chart: ChartModel = {
    name,
    anchor: { row: 24, column: 0, down: 0, right: 1.5 },
    width: 527,
    height: 299,
    bars: {
      ...bars,
      title: { visible: false },
      font: { name: "Arial", size: 8 },
      border: "none",
      fill: "FFFFFF",
      gapWidth: 40,
      plotVisibleOnly: false,
      valueAxis: {
        ...bars.valueAxis,
        ...axis,
        minimum: 0,
        numberFormat: "#,##0,,",
        majorGridlines: { colour: "D9D9D9", weight: 0.5 },
      },
      categoryAxis: { ...bars.categoryAxis, reversed: true, tickLabels: "low" },
      series: [
        {
          name: rangeOf(sheet, 0, 1),
          values: rangeOf(sheet, 1, 1, 2),
          categories: rangeOf(sheet, 1, 0, 2),
          fill: "12436D",
          line: { colour: "FFFFFF", weight: 0.5 },
          invertIfNegative: false,
        },
      ],
    },
  };
  sheet.charts.push(chart);
  return chart;
}

function newBook(): { model: WorkbookModel; sheet: SheetModel } {
  const model = new WorkbookModel();
  const sheet = model.addSheet("TP Bridge & more");
  [
    ["Step", "Figure <£>"],
    ["Reported\n3.2", 3_200_000.5],
    ["Total", -7],
  ].forEach((row, r) => row.forEach((value, c) => model.setValue(sheet, r, c, value)));
  return { model, sheet };
}

describe("a chart that is made in memory", () => {
  const { model, sheet } = newBook();
  const chart = addChart(sheet);
  const bytes = saveXlsx(model);
  const parts = partsOf(bytes);

  test("is written as the schema asks for it", () => {
    expect(breaches(parts[COUNCIL_CHART]!)).toEqual([]);
    expect(breaches(parts[DRAWING]!)).toEqual([]);
  });

  test("points to its cells, with what they hold beside it", () => {
    const xml = parts[COUNCIL_CHART]!;
    expect(xml).toContain(
      "<c:tx><c:strRef><c:f>'TP Bridge &amp; more'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/>" +
        '<c:pt idx="0"><c:v>Figure &lt;£&gt;</c:v></c:pt></c:strCache></c:strRef></c:tx>',
    );
    expect(xml).toContain("<c:f>'TP Bridge &amp; more'!$A$2:$A$3</c:f>");
    expect(xml).toContain('<c:pt idx="0"><c:v>Reported\n3.2</c:v></c:pt>');
    expect(xml).toContain(
      "<c:f>'TP Bridge &amp; more'!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
        '<c:ptCount val="2"/><c:pt idx="0"><c:v>3200000.5</c:v></c:pt><c:pt idx="1"><c:v>-7</c:v></c:pt>',
    );
  });

  test("is tied into the package", () => {
    expect(parts["[Content_Types].xml"]).toContain(
      `<Override PartName="/${COUNCIL_CHART}" ContentType="${CHART_TYPE}"/>`,
    );
    expect(parts["[Content_Types].xml"]).toContain(`<Override PartName="/${DRAWING}" ContentType="${DRAWING_TYPE}"/>`);
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toMatch(
      /Id="rId1" Type="[^"]*\/relationships\/drawing" Target="\.\.\/drawings\/drawing1\.xml"/,
    );
    expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toMatch(
      /Id="rId1" Type="[^"]*\/relationships\/chart" Target="\.\.\/charts\/chart1\.xml"/,
    );
    // After the page set-up, before the tables: the order of CT_Worksheet.
    expect(parts[SHEET]).toMatch(/<drawing xmlns:r="[^"]*" r:id="rId1"\/><\/worksheet>$/);
    // 12,700 EMU to a point; 0.5 points of line are 6,350.
    expect(parts[DRAWING]).toContain("<xdr:colOff>19050</xdr:colOff><xdr:row>24</xdr:row>");
    expect(parts[DRAWING]).toContain('<xdr:ext cx="6692900" cy="3797300"/>');
    expect(parts[DRAWING]).toContain('name="TP Bridge: a waterfall" descr="TP Bridge: a waterfall"');
    expect(parts[COUNCIL_CHART]).toContain('<a:ln w="6350"><a:solidFill><a:srgbClr val="FFFFFF"/>');
  });

  test("is read back as it was, and saved again to the byte", () => {
    const again = openXlsx(bytes);
    const [read] = again.sheets[0]!.charts;
    expect(chartPreview(again, read!)).toEqual(chartPreview(model, chart));
    expect({ ...read, bars: undefined }).toEqual({ ...chart, bars: undefined });
    expect(read!.bars!.categoryAxis).toEqual(chart.bars!.categoryAxis);
    expect(read!.bars!.valueAxis).toEqual(chart.bars!.valueAxis);
    expect(saveXlsx(again)).toEqual(bytes);
  });

  test("is written anew when its cells change: Excel is not the only reader", () => {
    const again = openXlsx(bytes);
    again.setValue(again.sheets[0]!, 2, 1, 99);
    const after = partsOf(saveXlsx(again));
    expect(differing(parts, after)).toEqual([COUNCIL_CHART, SHEET]);
    expect(after[COUNCIL_CHART]).toBe(parts[COUNCIL_CHART]!.replace("<c:v>-7</c:v>", "<c:v>99</c:v>"));
  });

  test("follows a new name of its sheet", () => {
    const again = openXlsx(bytes);
    again.sheets[0]!.name = "Bridge";
    expect(partsOf(saveXlsx(again))[COUNCIL_CHART]).toContain("<c:f>Bridge!$B$2:$B$3</c:f>");
  });

  test("goes with its part, its type and its relationship", () => {
    const again = openXlsx(bytes);
    again.sheets[0]!.charts = [];
    const after = partsOf(saveXlsx(again));
    expect(after[COUNCIL_CHART]).toBeUndefined();
    expect(after["[Content_Types].xml"]).not.toContain("chart1.xml");
    expect(after["xl/drawings/_rels/drawing1.xml.rels"]).not.toContain("rId1");
    expect(after[DRAWING]).not.toContain("oneCellAnchor");
  });

  test("a second one of the same sheet shares the drawing", () => {
    const again = openXlsx(bytes);
    addChart(again.sheets[0]!, "TP Bridge: another");
    const after = partsOf(saveXlsx(again));
    expect(differing(parts, after)).toEqual([
      ...["[Content_Types].xml", NEW_CHART, "xl/drawings/_rels/drawing1.xml.rels", DRAWING],
    ]);
    expect(after[DRAWING]).toContain('<xdr:cNvPr id="3" name="TP Bridge: another"');
    expect(breaches(after[DRAWING]!)).toEqual([]);
    expect(openXlsx(zipOf(after)).sheets[0]!.charts.map(({ name }) => name)).toEqual([
      ...["TP Bridge: a waterfall", "TP Bridge: another"],
    ]);
  });
});

describe("a council's own chart", () => {
  test("is known by name and place, and kept to the byte when its cells change", () => {
    const before = councilWorkbook();
    const { model, after } = edited(before, (book) => book.setValue(book.sheets[0]!, 1, 1, 5));
    expect(model.sheets[0]!.charts).toMatchObject([
      // Two-cell anchor G2:J10, columns of 48 points and rows of 15 but for the first.
      { name: "Chart 1", anchor: { row: 1, column: 6 }, width: 144, height: 120 },
    ]);
    expect(differing(before, after)).toEqual([SHEET]);
  });

  test("keeps its anchor and its part when ours joins it on the sheet", () => {
    const before = councilWorkbook();
    const { after } = edited(before, (book) => addChart(book.sheets[0]!));
    expect(differing(before, after)).toEqual([
      ...["[Content_Types].xml", NEW_CHART, "xl/drawings/_rels/drawing1.xml.rels", DRAWING],
    ]);
    const anchor = /<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>/s.exec(before[DRAWING]!)![0];
    expect(after[DRAWING]).toContain(`${anchor}<xdr:oneCellAnchor>`);
    expect(after["xl/drawings/_rels/drawing1.xml.rels"]).toContain('Id="rId2"');
    expect(after[SHEET]).toBe(before[SHEET]);
  });

  test("goes without what only it pointed to; its neighbours stay", () => {
    const before: Parts = {
      ...councilWorkbook(),
      "xl/charts/_rels/chart1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>',
      "xl/charts/style1.xml": "<cs:chartStyle xmlns:cs='http://schemas.microsoft.com/office/drawing/2012/chartStyle'/>",
    };
    const { after } = edited(before, ({ sheets }) => (sheets[0]!.charts = []));
    expect(Object.keys(after).filter((path) => path.includes("chart"))).toEqual([]);
    expect(after["xl/media/image1.png"]).toBe(before["xl/media/image1.png"]);
    expect(after["xl/drawings/vmlDrawing1.vml"]).toBe(before["xl/drawings/vmlDrawing1.vml"]);
  });

  test("of a kind that is not held has a name and a place only", () => {
    const before = councilWorkbook();
    before[COUNCIL_CHART] = before[COUNCIL_CHART]!.replaceAll("barChart", "lineChart");
    const { model, after } = edited(before, ({ sheets }) => {
      const [chart] = sheets[0]!.charts;
      chart!.name = "Council's line";
      sheets[0]!.charts[0]!.anchor = { row: 3, column: 3, down: 0, right: 0 };
    });
    expect(model.sheets[0]!.charts[0]!.bars).toBeUndefined();
    expect(differing(before, after)).toEqual([DRAWING]);
    expect(after[DRAWING]).toContain('name="Council\'s line"');
  });

  test("that is no XML does not keep the figures from being read", () => {
    const before = councilWorkbook();
    before[COUNCIL_CHART] = "<c:chartSpace";
    const { model, after } = edited(before, () => undefined);
    expect(model.sheets[0]!.value(1, 1)).toBe(1200.5);
    expect(after[COUNCIL_CHART]).toBe("<c:chartSpace");
  });
});

test("page breaks are read, and written in their place in the order of the sheet part", () => {
  const { model, sheet } = newBook();
  sheet.page.rowBreaks = [11, 29];
  addChart(sheet);
  const bytes = saveXlsx(model);
  expect(partsOf(bytes)[SHEET]).toMatch(
    /<rowBreaks count="2" manualBreakCount="2"><brk id="11" max="16383" man="1"\/><brk id="29" max="16383" man="1"\/><\/rowBreaks><drawing /,
  );
  const again = openXlsx(bytes);
  expect(again.sheets[0]!.page.rowBreaks).toEqual([11, 29]);
  delete again.sheets[0]!.page.rowBreaks;
  expect(partsOf(saveXlsx(again))[SHEET]).not.toContain("rowBreaks");
});
