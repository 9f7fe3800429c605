import type { ChartPlan } from "#sheets/plan/chart-plan";
import type { SheetPlan } from "#sheets/plan/sheet-plan";
import type { ChartModel } from "#workbench/model/chart";
import { chartPreview } from "#workbench/model/chart-preview";
import { valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { block, mark, sheetPlan } from "./plans.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;
const SPEND = { name: "Spend", rows: [["Payee", "Amount"]] };

const CHART: ChartPlan = {
  name: "TP A: spending",
  kind: "bars",
  data: "E4:G6",
  categories: "E5:E6",
  series: [
    { name: "Hart Council", values: "F5:F6", colour: "none" },
    { name: "Other bodies", values: "G5:G6", colour: "other bodies" },
  ],
  axisFormat: "#,##0,,",
  fromNought: true,
  gap: 40,
  reversed: true,
  legend: "bottom",
  row: 9,
  column: 0,
  width: 500,
  height: 200,
};
/** Data as formulas, which are not computed before the sync that writes them. */
const DATA = block(3, 4, [
  ["Theme", "Hart Council", "Other bodies"],
  [{ formula: '="Care"&CHAR(10)&"1"' }, { formula: "=1*1" }, { formula: "=2*1" }],
  [{ formula: '="Roads"' }, { formula: "=3*1" }, { formula: "=4*1" }],
]);

function withCharts(...charts: readonly ChartPlan[]): SheetPlan {
  return sheetPlan("TP A", { blocks: [mark("TP A"), DATA], charts });
}

describe("charts of ours", () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice([SPEND]);
  });
  afterEach(() => office.session.close());

  const charts = (): readonly ChartModel[] => office.model.sheet("TP A")!.charts;
  const write = async (...plans: readonly SheetPlan[]): Promise<void> => {
    valueOf(await office.port.writeSheets(plans));
  };

  test("bear a body's name as text, though it begin like a formula", async () => {
    const [first, second] = CHART.series;
    const series = [first!, { ...second!, name: "=Spend!A1" }, { ...second!, name: "@SUM(1)" }];
    await write(withCharts({ ...CHART, series }));
    expect(
      charts()[0]!
        .bars!.series.map(({ name }) => name)
        .slice(1),
    ).toEqual([" =Spend!A1", " @SUM(1)"]);
  });

  test("stand over their data in the looks of the house", async () => {
    await write(withCharts(CHART));
    expect(charts()).toHaveLength(1);
    expect(charts()[0]).toMatchObject({
      name: "TP A: spending",
      anchor: { row: 9, column: 0, down: 0, right: 0 },
      width: 500,
      height: 200,
      bars: {
        direction: "bar",
        grouping: "stacked",
        gapWidth: 40,
        overlap: 100,
        title: { visible: false },
        legend: { visible: true, position: "bottom" },
        font: { name: "Arial", size: 8, colour: "1A1A1A" },
        border: "none",
        plotVisibleOnly: false,
        valueAxis: {
          minimum: 0,
          numberFormat: "#,##0,,",
          line: "none",
          font: { colour: "595959" },
          majorGridlines: { colour: "D9D9D9", weight: 0.5 },
          majorTickMark: "none",
        },
        categoryAxis: { reversed: true, line: { colour: "8C8C8C", weight: 0.75 }, majorTickMark: "none" },
        series: [
          { fill: "none", line: "none", invertIfNegative: false },
          { fill: "FFFFFF", line: { colour: "595959", weight: 0.5 } },
        ],
      },
    });
    expect(chartPreview(office.model, charts()[0]!)).toMatchObject({
      categories: ["Care\n1", "Roads"],
      series: [
        { name: "Hart Council", values: [1, 3] },
        { name: "Other bodies", values: [2, 4] },
      ],
    });
    // The heading stays linked to its cell.
    expect(charts()[0]!.bars!.series[0]!.name).toMatchObject({ area: { top: 3, left: 5, bottom: 3, right: 5 } });
  });

  test("are refilled by the next run, not made again", async () => {
    await write(withCharts(CHART));
    const [made] = charts();
    const third = { ...CHART, categories: "E5:E5", gap: 45, fromNought: false, legend: "none" as const, row: 20 };
    await write(
      withCharts({ ...third, kind: "columns", series: [{ ...CHART.series[1]!, values: "G5:G5" }], data: "E4:F5" }),
    );
    expect(charts()).toEqual([made]);
    expect(made).toMatchObject({
      anchor: { row: 20 },
      bars: { direction: "column", gapWidth: 45, legend: { visible: false } },
    });
    expect(made!.bars!.valueAxis.minimum).toBeUndefined();
    expect(chartPreview(office.model, made!)?.series).toEqual([
      { name: "Other bodies", values: [2], colour: "FFFFFF", line: { colour: "595959", weight: 0.5 } },
    ]);
  });

  test("make do with what Excel sees in the cells, whatever that is", async () => {
    await write(withCharts({ ...CHART, data: "F5:F6" }));
    expect(chartPreview(office.model, charts()[0]!)).toMatchObject({
      categories: ["Care\n1", "Roads"],
      series: [
        { name: "Hart Council", values: [1, 3] },
        { name: "Other bodies", values: [2, 4] },
      ],
    });
  });

  test("go when they are planned no more; what a person drew on the sheet stays", async () => {
    await write(withCharts(CHART, { ...CHART, name: "TP A: shared" }));
    const theirs: ChartModel = { ...structuredClone(charts()[0]!), name: "Chart 7" };
    office.model.sheet("TP A")!.charts.push(theirs);
    await write(withCharts({ ...CHART, name: "TP A: shared" }));
    expect(charts().map(({ name }) => name)).toEqual(["TP A: shared", "Chart 7"]);
    await write(withCharts());
    expect(charts().map(({ name }) => name)).toEqual(["Chart 7"]);
    expect(charts()[0]).toEqual(theirs);
  });

  test("cost two syncs, however many they are; a book without them none", async () => {
    const syncsOf = async (plan: SheetPlan): Promise<number> => {
      const before = office.session.counters.syncs;
      await write(plan);
      return office.session.counters.syncs - before;
    };
    await write(withCharts(CHART));
    const { charts: _, ...without } = withCharts();
    const plain = await syncsOf(without);
    expect(await syncsOf(withCharts(CHART))).toBe(plain + 2);
    const many = Array.from({ length: 9 }, (_each, at) => ({ ...CHART, name: `TP A: ${String(at)}` }));
    expect(await syncsOf(withCharts(...many))).toBe(plain + 2);
  });

  test("leave the page break before them where the plan has it, once", async () => {
    const { page } = withCharts(CHART);
    const plan = { ...withCharts(CHART), page: { ...page, breaksBefore: [8] } };
    await write(plan);
    await write({ ...plan, page: { ...page, breaksBefore: [7] } });
    expect(office.model.sheet("TP A")!.page.rowBreaks).toEqual([7]);
  });
});
