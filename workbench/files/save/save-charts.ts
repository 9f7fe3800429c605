import type { ChartModel } from "#workbench/model/chart";
import type { SheetModel } from "#workbench/model/sheet";
import { anchorXml, type AnchorWriting } from "../chart/anchor.ts";
import { cellsOfModel } from "../chart/chart-cells.ts";
import { chartDialect } from "../chart/chart-dialect.ts";
import { anchorsOf, frameOf } from "../chart/read-charts.ts";
import { chartXml } from "../chart/write-chart.ts";
import { addContentType, PART_TYPES } from "../package/content-types.ts";
import { addRelationship, reachableParts, relationshipsOf, removeRelationship } from "../package/relationships.ts";
import { sameContent } from "../same-content.ts";
import type { ChartSource } from "../workbook/workbook-source.ts";
import { appendTo, applyEdits, type Edit } from "../xml/edit-xml.ts";
import { numeric, parseXml, prefixOf, type XmlNode } from "../xml/xml-tree.ts";
import { removeUnreachable } from "./remove-sheets.ts";
import { folderOfWorkbook, type Saving } from "./saving.ts";

/**
 * Writes the charts of one sheet: those that did not change keep their anchor and their part to the byte, and so does all
 * else that is drawn on the sheet.
 *
 * @returns the relationship id of a drawing that the sheet gains; undefined where it needs none or has one.
 */
export function saveCharts(saving: Saving, sheet: SheetModel, sheetPath: string): string | undefined {
  const known = Array.from(saving.source.charts).filter(([, { sheetId }]) => sheetId === sheet.id);
  const added = sheet.charts.filter((chart) => saving.source.charts.get(chart)?.sheetId !== sheet.id);
  const lost = known.filter(([chart]) => !sheet.charts.includes(chart)).map(([, source]) => source);
  for (const [chart, source] of known) if (!lost.includes(source)) savePart(saving, chart, source);
  const moved = known.filter(([chart, source]) => !lost.includes(source) && !standsStill(chart, source));
  if (added.length + lost.length + moved.length === 0) return undefined;
  const { path, gained } = drawingOf(saving, sheetPath);
  patchDrawing(saving, path, { added, lost, moved });
  return gained;
}

function standsStill({ name, anchor, width, height }: ChartModel, { read }: ChartSource): boolean {
  return sameContent(
    { name, anchor, width, height },
    { name: read.name, anchor: read.anchor, width: read.width, height: read.height },
  );
}

/** A part is written anew where its chart changed, or where it is our own and its cells may have. */
function savePart({ file, model, source }: Saving, chart: ChartModel, { path, read, isOurs }: ChartSource): void {
  if (!chart.bars || (!isOurs && sameContent(chart.bars, read.bars))) return;
  const xml = chartXml(chart.bars, cellsOfModel(model), chartDialect(source.dialect));
  if (xml !== file.text(path)) file.set(path, xml);
}

interface DrawingChange {
  readonly added: readonly ChartModel[];
  readonly lost: readonly ChartSource[];
  readonly moved: readonly (readonly [ChartModel, ChartSource])[];
}

/** The sheet's drawing; an empty one where it has none. */
function drawingOf(saving: Saving, sheetPath: string): { path: string; gained: string | undefined } {
  const { file, source } = saving;
  const standing = relationshipsOf(file, sheetPath).find(({ kind }) => kind === "drawing");
  if (standing) return { path: standing.target, gained: undefined };
  const { drawing, art } = chartDialect(source.dialect);
  const path = file.freePath(`${folderOfWorkbook(saving)}drawings/drawing`, ".xml");
  file.set(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${drawing}" xmlns:a="${art}"></xdr:wsDr>`,
  );
  addContentType(file, path, PART_TYPES.drawing);
  const gained = addRelationship(file, sheetPath, { type: `${source.dialect.relationships}/drawing`, path });
  return { path, gained };
}

function patchDrawing(saving: Saving, path: string, { added, lost, moved }: DrawingChange): void {
  const { file, source } = saving;
  const before = reachableParts(file);
  for (const { relationship } of lost) removeRelationship(file, path, relationship);
  const xml = file.text(path);
  const root = parseXml(xml, path);
  const writing = { prefix: prefixOf(root.tag), dialect: chartDialect(source.dialect) };
  const gone = new Set(lost.map(({ relationship }) => relationship));
  const edits = anchorsOf(root).flatMap((anchor): Edit[] => {
    const relationship = frameOf(anchor)?.relationship ?? "";
    if (gone.has(relationship)) return [{ start: anchor.start, end: anchor.end, text: "" }];
    const move = moved.find(([, chart]) => chart.relationship === relationship);
    if (!move) return [];
    const text = anchorXml(move[0], { ...writing, relationship, shapeId: move[1].shapeId });
    return [{ start: anchor.start, end: anchor.end, text }];
  });
  let shapeId = largestId(root);
  const anchors = added.map((chart) =>
    anchorXml(chart, {
      ...writing,
      shapeId: ++shapeId,
      relationship: addPart(saving, path, chart),
    } satisfies AnchorWriting),
  );
  file.set(path, applyEdits(xml, [...edits, ...appendTo(xml, root, anchors.join(""))]));
  removeUnreachable(file, before);
}

/** A chart made in memory is always one of bars: others come from files only. */
function addPart(saving: Saving, drawing: string, { bars, name }: ChartModel): string {
  const { file, model, source } = saving;
  if (!bars) throw new Error(`The chart ${name} is new and yet of a kind that is not held.`);
  const path = file.freePath(`${folderOfWorkbook(saving)}charts/chart`, ".xml");
  file.set(path, chartXml(bars, cellsOfModel(model), chartDialect(source.dialect)));
  addContentType(file, path, PART_TYPES.chart);
  return addRelationship(file, drawing, { type: `${source.dialect.relationships}/chart`, path });
}

/** Numbers of shapes are unique within a drawing; 1 is the drawing's own. */
function largestId(node: XmlNode): number {
  const own = node.tag.endsWith("cNvPr") ? (numeric(node.attributes["id"]) ?? 1) : 1;
  return Math.max(own, ...node.children.map(largestId));
}
