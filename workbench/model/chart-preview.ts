import { areaColumns, areaRows } from "./address.ts";
import { CellError, type CellValue } from "./cell.ts";
import type { BarChart, ChartLine, ChartModel, ChartRange } from "./chart.ts";
import type { WorkbookModel } from "./workbook.ts";

/** A row of pieces with its figures, as they stand in the cells now. */
export interface SeriesPreview {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** RRGGBB; null where the pieces are not filled; undefined where the application chooses. */
  readonly colour: string | null | undefined;
  readonly line: ChartLine | undefined;
}

/** A bar or column chart as plain JSON, every reference resolved: all that a page needs to draw it. Sizes in points. */
export interface ChartPreview {
  readonly name: string;
  readonly kind: Pick<BarChart, "direction" | "grouping">;
  /** May hold line breaks. */
  readonly categories: readonly string[];
  readonly series: readonly SeriesPreview[];
  readonly gapWidth: number;
  readonly overlap: number;
  /** First category at the top, the value axis above. */
  readonly reversed: boolean;
  readonly axis: {
    readonly minimum: number | undefined;
    readonly maximum: number | undefined;
    readonly numberFormat: string | undefined;
    readonly gridlines: BarChart["valueAxis"]["majorGridlines"];
  };
  readonly title: string | undefined;
  readonly legend: BarChart["legend"]["position"] | undefined;
  readonly font: BarChart["font"];
  readonly width: number;
  readonly height: number;
}

/** The chart with its figures; undefined for a kind of chart that the model does not hold. */
export function chartPreview(model: WorkbookModel, chart: ChartModel): ChartPreview | undefined {
  const { bars, name, width, height } = chart;
  if (!bars) return undefined;
  const { valueAxis, categoryAxis, title, legend } = bars;
  return {
    name,
    kind: { direction: bars.direction, grouping: bars.grouping },
    categories: valuesOf(model, bars.series[0]?.categories).map(wordOf),
    series: bars.series.map((series) => ({
      name: seriesName(model, series.name),
      values: valuesOf(model, series.values).map((value) => (typeof value === "number" ? value : null)),
      colour: series.fill === "none" ? null : series.fill,
      line: series.line,
    })),
    gapWidth: bars.gapWidth,
    overlap: bars.overlap,
    reversed: categoryAxis.reversed,
    axis: {
      minimum: valueAxis.minimum,
      maximum: valueAxis.maximum,
      numberFormat: valueAxis.numberFormat,
      gridlines: valueAxis.majorGridlines,
    },
    title: title.visible ? (title.text ?? "") : undefined,
    legend: legend.visible ? legend.position : undefined,
    font: bars.font,
    width,
    height,
  };
}

/** What stands in the cells of a range, row by row; none where the sheet has gone. */
export function valuesOf(model: WorkbookModel, range: ChartRange | undefined): readonly CellValue[] {
  const sheet = range && model.sheets.find(({ id }) => id === range.sheetId);
  if (!range || !sheet) return [];
  const { area } = range;
  return Array.from({ length: areaRows(area) * areaColumns(area) }, (_, at) =>
    sheet.value(area.top + Math.floor(at / areaColumns(area)), area.left + (at % areaColumns(area))),
  );
}

/** A series' name in words. */
export function seriesName(model: WorkbookModel, name: string | ChartRange | undefined): string {
  return typeof name === "object" ? valuesOf(model, name).map(wordOf).join(" ") : (name ?? "");
}

export function wordOf(value: CellValue): string {
  if (value === null) return "";
  return value instanceof CellError ? value.code : String(value);
}
