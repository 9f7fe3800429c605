import type { BarChart, ChartAxis, ChartLine, ChartRange, ChartSeries } from "#workbench/model/chart";
import { attributes } from "../xml/edit-xml.ts";
import { escapeText } from "../xml/xml-text.ts";
import type { ChartCells } from "./chart-cells.ts";
import type { ChartDialect } from "./chart-dialect.ts";
import { fontXml, shapeXml } from "./write-shape.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CATEGORY_AXIS = 111_111_101;
const VALUE_AXIS = 111_111_102;
const LEGEND = { bottom: "b", top: "t", left: "l", right: "r", corner: "tr" } as const;

/**
 * A chart part. Elements stand in the order of the schema (ECMA-376 part 1, 21.2.2), for Excel refuses any other; what the
 * cells hold is written beside each reference, for a reader that does not compute.
 */
export function chartXml(chart: BarChart, cells: ChartCells, { chart: c, art, relationships }: ChartDialect): string {
  const { title, legend, plotVisibleOnly, fill, border, font } = chart;
  return (
    `${HEAD}<c:chartSpace xmlns:c="${c}" xmlns:a="${art}" xmlns:r="${relationships}"><c:roundedCorners val="0"/><c:chart>` +
    titleXml(title) +
    `<c:autoTitleDeleted val="${title.visible ? "0" : "1"}"/>` +
    `<c:plotArea><c:layout/>${barsXml(chart, cells)}${categoryAxisXml(chart)}${valueAxisXml(chart)}</c:plotArea>` +
    (legend.visible
      ? `<c:legend><c:legendPos val="${LEGEND[legend.position]}"/><c:overlay val="0"/>${fontXml(font)}</c:legend>`
      : "") +
    `<c:plotVisOnly val="${plotVisibleOnly ? "1" : "0"}"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${shapeXml(fill, border)}${fontXml(font)}</c:chartSpace>`
  );
}

function titleXml({ visible, text }: BarChart["title"]): string {
  if (!visible) return "";
  const words =
    text === undefined
      ? ""
      : `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  return `<c:title>${words}<c:overlay val="0"/></c:title>`;
}

function barsXml({ direction, grouping, series, gapWidth, overlap }: BarChart, cells: ChartCells): string {
  return (
    `<c:barChart><c:barDir val="${direction === "column" ? "col" : "bar"}"/><c:grouping val="${grouping}"/>` +
    `<c:varyColors val="0"/>${series.map((each, at) => seriesXml(each, at, cells)).join("")}` +
    `<c:gapWidth val="${String(gapWidth)}"/><c:overlap val="${String(overlap)}"/>` +
    `<c:axId val="${String(CATEGORY_AXIS)}"/><c:axId val="${String(VALUE_AXIS)}"/></c:barChart>`
  );
}

function seriesXml(series: ChartSeries, at: number, cells: ChartCells): string {
  const { name, values, categories, fill, line, invertIfNegative } = series;
  return (
    `<c:ser><c:idx val="${String(at)}"/><c:order val="${String(at)}"/>${nameXml(name, cells)}${shapeXml(fill, line)}` +
    `<c:invertIfNegative val="${invertIfNegative ? "1" : "0"}"/>` +
    (categories ? wrapped("c:cat", wordsXml(categories, cells)) : "") +
    (values ? wrapped("c:val", figuresXml(values, cells)) : "") +
    "</c:ser>"
  );
}

function wrapped(tag: string, xml: string): string {
  return xml === "" ? "" : `<${tag}>${xml}</${tag}>`;
}

function nameXml(name: ChartSeries["name"], cells: ChartCells): string {
  if (name === undefined) return "";
  return wrapped("c:tx", typeof name === "string" ? `<c:v>${escapeText(name)}</c:v>` : wordsXml(name, cells));
}

function wordsXml(range: ChartRange, cells: ChartCells): string {
  const formula = cells.formula(range);
  if (formula === undefined) return "";
  const words = cells.words(range);
  return `<c:strRef><c:f>${escapeText(formula)}</c:f><c:strCache>${pointsXml(words)}</c:strCache></c:strRef>`;
}

function figuresXml(range: ChartRange, cells: ChartCells): string {
  const formula = cells.formula(range);
  if (formula === undefined) return "";
  const format = `<c:formatCode>${escapeText(cells.format(range))}</c:formatCode>`;
  const points = pointsXml(cells.figures(range).map((figure) => (figure === null ? null : String(figure))));
  return `<c:numRef><c:f>${escapeText(formula)}</c:f><c:numCache>${format}${points}</c:numCache></c:numRef>`;
}

function pointsXml(texts: readonly (string | null)[]): string {
  const points = texts.map((text, at) =>
    text === null ? "" : `<c:pt idx="${String(at)}"><c:v>${escapeText(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${String(texts.length)}"/>${points.join("")}`;
}

function categoryAxisXml({ direction, categoryAxis: axis, font }: BarChart): string {
  return (
    `<c:catAx><c:axId val="${String(CATEGORY_AXIS)}"/>${scalingXml(axis)}` +
    `<c:axPos val="${direction === "column" ? "b" : "l"}"/>${axisLookXml(axis, font)}` +
    `<c:crossAx val="${String(VALUE_AXIS)}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

/** Where the categories run downwards the value axis is above them. */
function valueAxisXml({ direction, categoryAxis, valueAxis: axis, font }: BarChart): string {
  const below = categoryAxis.reversed ? "t" : "b";
  return (
    `<c:valAx><c:axId val="${String(VALUE_AXIS)}"/>${scalingXml(axis)}` +
    `<c:axPos val="${direction === "column" ? "l" : below}"/>${axisLookXml(axis, font)}` +
    `<c:crossAx val="${String(CATEGORY_AXIS)}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function scalingXml({ reversed, minimum, maximum, visible }: ChartAxis): string {
  const end = (tag: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${tag} val="${String(value)}"/>`;
  return (
    `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/>${end("max", maximum)}${end("min", minimum)}` +
    `</c:scaling><c:delete val="${visible ? "0" : "1"}"/>`
  );
}

/** The chart's font is said again on each axis: not every reader hands it down. */
function axisLookXml(axis: ChartAxis, font: BarChart["font"]): string {
  const { numberFormat, majorTickMark, minorTickMark, tickLabels, line } = axis;
  return (
    gridlinesXml(axis.majorGridlines) +
    (numberFormat === undefined ? "" : `<c:numFmt${attributes({ formatCode: numberFormat, sourceLinked: 0 })}/>`) +
    `<c:majorTickMark val="${majorTickMark}"/><c:minorTickMark val="${minorTickMark}"/>` +
    `<c:tickLblPos val="${tickLabels}"/>${shapeXml(undefined, line)}${fontXml({ ...font, ...axis.font })}`
  );
}

function gridlinesXml(line: ChartLine | null | undefined): string {
  if (line === undefined) return "";
  return `<c:majorGridlines>${shapeXml(undefined, line ?? undefined)}</c:majorGridlines>`;
}
