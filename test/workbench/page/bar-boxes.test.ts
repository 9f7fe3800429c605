import type { ChartPreview } from "#workbench/model/chart-preview";
import { barBoxes } from "#workbench/page/charts/bar-boxes";

const plot = { box: { x: 0, y: 0, width: 200, height: 100 }, least: 0, most: 10 };
const chart = (kind: ChartPreview["kind"], series: readonly (readonly number[])[], gapWidth = 0) =>
  ({ kind, gapWidth, categories: ["a", "b"], series: series.map((values) => ({ values })) }) as unknown as ChartPreview;

describe("the bars of a chart", () => {
  it("stand on one another where they are stacked: a waterfall on its empty base", () => {
    const bars = barBoxes(chart({ direction: "column", grouping: "stacked" }, [[4, 0], [6, 5]]), plot); // prettier-ignore
    expect(bars.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [0, 60, 100, 40],
      [0, 0, 100, 60],
      [100, 50, 100, 50],
    ]);
  });

  it("stand beside one another where they are clustered, with the gap around them", () => {
    // A band of 100 pixels holds two bars and a gap of two bars' width (200 %): 25 pixels each, 25 on either side.
    const bars = barBoxes(chart({ direction: "column", grouping: "clustered" }, [[10], [5]], 200), plot);
    expect(bars.map(({ x, width, height }) => [x, width, height])).toEqual([
      [25, 25, 100],
      [50, 25, 50],
    ]);
  });

  it("lie with the first category at the bottom, or at the top where the order is turned", () => {
    const lying = chart({ direction: "bar", grouping: "clustered" }, [[10, 5]]);
    expect(barBoxes(lying, plot).map(({ y, width }) => [y, width])).toEqual([[50, 200], [0, 100]]); // prettier-ignore
    expect(barBoxes({ ...lying, reversed: true }, plot).map(({ y }) => y)).toEqual([0, 50]);
  });

  it("go down from nought where they are negative", () => {
    const bars = barBoxes(chart({ direction: "column", grouping: "clustered" }, [[-5]]), { ...plot, least: -10 });
    expect(bars[0]).toMatchObject({ y: 50, height: 25 });
  });
});
