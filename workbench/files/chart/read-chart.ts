import type {
  BarChart,
  ChartAxis,
  ChartFont,
  ChartRange,
  ChartSeries,
  TickLabels,
  TickMark,
} from "#workbench/model/chart";
import { numeric, type XmlNode } from "../xml/xml-tree.ts";
import { flagOf, part, parts, readFill, readFont, readLine, valueOf } from "./read-shape.ts";

const LEGEND = { b: "bottom", t: "top", l: "left", r: "right", tr: "corner" } as const;
const GROUPINGS = ["clustered", "stacked", "percentStacked"] as const;
const TICK_MARKS: readonly TickMark[] = ["none", "in", "out", "cross"];
const TICK_LABELS: readonly TickLabels[] = ["none", "low", "high", "nextTo"];

/** How a reference of the part becomes cells of the workbook. */
export type FindRange = (formula: string) => ChartRange | undefined;

/** A bar or column chart; undefined for any other kind, for several kinds in one, and where figures are not our cells. */
export function readChart(space: XmlNode, find: FindRange): BarChart | undefined {
  const chart = part(space, "chart");
  const plot = part(chart, "plotArea");
  const bars = onlyBars(plot);
  const kind = readKind(bars);
  const series = parts(bars, "ser").map((node) => readSeries(node, find));
  if (!chart || !plot || !kind || series.includes(undefined)) return undefined;
  const font = readFont(space);
  const fill = readFill(space);
  const border = readLine(space);
  return {
    ...kind,
    series: series.filter((each) => each !== undefined),
    gapWidth: numeric(valueOf(bars, "gapWidth")) ?? 150,
    overlap: numeric(valueOf(bars, "overlap")) ?? 0,
    title: readTitle(chart),
    legend: readLegend(chart),
    categoryAxis: readAxis(part(plot, "catAx"), font),
    valueAxis: readAxis(part(plot, "valAx"), font),
    font,
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { border }),
    plotVisibleOnly: flagOf(chart, "plotVisOnly", true),
  };
}

function onlyBars(plot: XmlNode | undefined): XmlNode | undefined {
  const kinds = plot?.children.filter(({ tag }) => /Chart$/.test(tag)) ?? [];
  return kinds.length === 1 ? part(plot, "barChart") : undefined;
}

function readKind(bars: XmlNode | undefined): Pick<BarChart, "direction" | "grouping"> | undefined {
  const grouping = GROUPINGS.find((each) => each === (valueOf(bars, "grouping") ?? "clustered"));
  if (!bars || grouping === undefined) return undefined;
  return { direction: valueOf(bars, "barDir") === "bar" ? "bar" : "column", grouping };
}

function readTitle(chart: XmlNode): BarChart["title"] {
  const title = part(chart, "title");
  const runs = parts(part(part(part(title, "tx"), "rich"), "p"), "r");
  const text = runs.map((run) => part(run, "t")?.text ?? "").join("");
  const visible = title !== undefined || !flagOf(chart, "autoTitleDeleted", true);
  return { visible, ...(text === "" ? {} : { text }) };
}

function readLegend(chart: XmlNode): BarChart["legend"] {
  const legend = part(chart, "legend");
  const at = valueOf(legend, "legendPos") as keyof typeof LEGEND | undefined;
  return { visible: legend !== undefined, position: (at && LEGEND[at]) ?? "bottom" };
}

/** undefined where the figures are not cells of this workbook. */
function readSeries(node: XmlNode, find: FindRange): ChartSeries | undefined {
  const values = reference(part(node, "val"), find);
  const category = part(node, "cat");
  const categories = reference(category, find);
  if (values === undefined || (category !== undefined && categories === undefined)) return undefined;
  const fill = readFill(node);
  const line = readLine(node);
  return {
    name: readName(part(node, "tx"), find),
    values,
    categories,
    ...(fill === undefined ? {} : { fill }),
    ...(line === undefined ? {} : { line }),
    invertIfNegative: flagOf(node, "invertIfNegative", false),
  };
}

function readName(node: XmlNode | undefined, find: FindRange): ChartSeries["name"] {
  return reference(node, find) ?? part(node, "v")?.text ?? cachedName(node);
}
function cachedName(node: XmlNode | undefined): string | undefined {
  return part(part(part(part(node, "strRef"), "strCache"), "pt"), "v")?.text;
}

function reference(node: XmlNode | undefined, find: FindRange): ChartRange | undefined {
  const formula = part(part(node, "strRef") ?? part(node, "numRef"), "f")?.text;
  return formula === undefined ? undefined : find(formula);
}

function readAxis(node: XmlNode | undefined, chartFont: ChartFont): ChartAxis {
  const scaling = part(node, "scaling");
  const minimum = numeric(valueOf(scaling, "min"));
  const maximum = numeric(valueOf(scaling, "max"));
  const numberFormat = part(node, "numFmt")?.attributes["formatCode"];
  const line = readLine(node);
  const gridlines = part(node, "majorGridlines");
  return {
    visible: !flagOf(node, "delete", false),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    reversed: valueOf(scaling, "orientation") === "maxMin",
    majorTickMark: oneOf(TICK_MARKS, valueOf(node, "majorTickMark"), "cross"),
    minorTickMark: oneOf(TICK_MARKS, valueOf(node, "minorTickMark"), "cross"),
    tickLabels: oneOf(TICK_LABELS, valueOf(node, "tickLblPos"), "nextTo"),
    ...(line === undefined ? {} : { line }),
    font: ownFont(readFont(node), chartFont),
    ...(gridlines ? { majorGridlines: readLine(gridlines) ?? null } : {}),
  };
}

/** What an axis says of its font beyond the chart's. */
function ownFont(font: ChartFont, chartFont: ChartFont): ChartFont {
  const own = Object.entries(font).filter(([key, value]) => chartFont[key as keyof ChartFont] !== value);
  return Object.fromEntries(own);
}

function oneOf<W extends string>(words: readonly W[], word: string | undefined, otherwise: W): W {
  return words.find((each) => each === word) ?? otherwise;
}
