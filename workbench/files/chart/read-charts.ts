import type { BarChart, ChartModel } from "#workbench/model/chart";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { FileError } from "../file-error.ts";
import { relationshipsOf } from "../package/relationships.ts";
import type { WorkbookSource } from "../workbook/workbook-source.ts";
import { numeric, parseXml, relationshipId, type XmlNode } from "../xml/xml-tree.ts";
import { readPlace } from "./anchor.ts";
import { cellsOfPart } from "./cached-cells.ts";
import { cellsOfModel, rangeOfFormula } from "./chart-cells.ts";
import { chartDialect } from "./chart-dialect.ts";
import { readChart } from "./read-chart.ts";
import { localName, part } from "./read-shape.ts";
import { chartXml } from "./write-chart.ts";

const ANCHORS = ["oneCellAnchor", "twoCellAnchor", "absoluteAnchor"];

/** Reads the charts of the drawing that a sheet part points to. Pictures and shapes stay in the package. */
export function readCharts(
  model: WorkbookModel,
  sheet: SheetModel,
  { source, path }: { source: WorkbookSource; path: string },
): void {
  const { file } = source;
  const drawing = relationshipsOf(file, path).find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined || !file.has(drawing)) return;
  const links = relationshipsOf(file, drawing);
  for (const anchor of anchorsOf(readable(source, drawing))) {
    const frame = frameOf(anchor);
    const target = links.find(({ id }) => id === frame?.relationship)?.target;
    if (!frame || target === undefined || !file.has(target)) continue;
    const { name, ...link } = frame;
    const { bars, isOurs } = readPart(model, source, target);
    const chart: ChartModel = { name, ...readPlace(anchor, sheet), bars };
    sheet.charts.push(chart);
    source.charts.set(chart, { ...link, path: target, sheetId: sheet.id, read: structuredClone(chart), isOurs });
  }
}

export function anchorsOf(drawing: XmlNode | undefined): XmlNode[] {
  const children = drawing?.children ?? [];
  return children.filter(({ tag }) => ANCHORS.includes(localName(tag)));
}

/** What an anchor says of the chart in it; undefined where it holds something else. */
export function frameOf(anchor: XmlNode): { name: string; shapeId: number; relationship: string } | undefined {
  const frame = part(anchor, "graphicFrame");
  const chart = part(part(part(frame, "graphic"), "graphicData"), "chart");
  const relationship = chart && relationshipId(chart);
  const { name = "", id } = part(part(frame, "nvGraphicFramePr"), "cNvPr")?.attributes ?? {};
  return relationship === undefined ? undefined : { name, shapeId: numeric(id) ?? 0, relationship };
}

/** A part that our own writing would give word for word is ours to write again when the cells change. */
function readPart(
  model: WorkbookModel,
  source: WorkbookSource,
  path: string,
): { bars: BarChart | undefined; isOurs: boolean } {
  const space = readable(source, path);
  const bars = space && readChart(space, (formula) => rangeOfFormula(model, formula));
  if (!space || !bars) return { bars: undefined, isOurs: false };
  const { formula } = cellsOfModel(model);
  const again = chartXml(bars, cellsOfPart(space, formula), chartDialect(source.dialect));
  return { bars, isOurs: again === source.file.text(path) };
}

/** A drawing that is no XML must not keep the figures from being read: it stays in the package as it is. */
function readable({ file }: WorkbookSource, path: string): XmlNode | undefined {
  try {
    return parseXml(file.text(path), path);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
