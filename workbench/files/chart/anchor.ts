import type { ChartAnchor, ChartModel } from "#workbench/model/chart";
import type { SheetModel } from "#workbench/model/sheet";
import { cellAt, columnWidth, leftOfColumn, rowHeight, topOfRow } from "#workbench/model/sheet-lengths";
import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { attributes } from "../xml/edit-xml.ts";
import { numeric, type XmlNode } from "../xml/xml-tree.ts";
import type { ChartDialect } from "./chart-dialect.ts";
import { part, points } from "./read-shape.ts";
import { inEmu } from "./write-shape.ts";

type Place = Pick<ChartModel, "anchor" | "width" | "height">;

/** Where an anchor of a drawing holds its shape: by one cell and a size, by two cells, or on the sheet as such. */
export function readPlace(anchor: XmlNode, sheet: SheetModel): Place {
  const size = part(anchor, "ext")?.attributes;
  const to = part(anchor, "to");
  const from = part(anchor, "from");
  const at = from ? readCorner(from) : cornerOf(part(anchor, "pos"), sheet);
  if (size) return { anchor: at, width: points(size["cx"]), height: points(size["cy"]) };
  const end = to ? readCorner(to) : at;
  return {
    anchor: at,
    width: leftOf(sheet, end) - leftOf(sheet, at),
    height: topOf(sheet, end) - topOf(sheet, at),
  };
}

function readCorner(node: XmlNode): ChartAnchor {
  const number = (name: string): number => numeric(part(node, name)?.text) ?? 0;
  const length = (name: string): number => points(part(node, name)?.text);
  return { row: number("row"), column: number("col"), down: length("rowOff"), right: length("colOff") };
}

function cornerOf(position: XmlNode | undefined, sheet: SheetModel): ChartAnchor {
  const across = cellAt(points(position?.attributes["x"]), (at) => columnWidth(sheet, at), MAX_COLUMNS - 1);
  const down = cellAt(points(position?.attributes["y"]), (at) => rowHeight(sheet, at), MAX_ROWS - 1);
  return { row: down.index, column: across.index, down: down.rest, right: across.rest };
}

function leftOf(sheet: SheetModel, { column, right }: ChartAnchor): number {
  return leftOfColumn(sheet, column) + right;
}
function topOf(sheet: SheetModel, { row, down }: ChartAnchor): number {
  return topOfRow(sheet, row) + down;
}

/** How an anchor is to be written: the prefix of its drawing, the shape's number in it, the relationship of its part. */
export interface AnchorWriting {
  readonly prefix: string;
  readonly shapeId: number;
  readonly relationship: string;
  readonly dialect: ChartDialect;
}

/**
 * A chart held by one cell and a size. Its name is its alternative text as well: the API gives a chart no other.
 */
export function anchorXml(
  { name, anchor, width, height }: ChartModel,
  { prefix: x, shapeId, relationship, dialect }: AnchorWriting,
): string {
  const { row, column, down, right } = anchor;
  const graphic =
    `<a:graphic xmlns:a="${dialect.art}"><a:graphicData uri="${dialect.chart}">` +
    `<c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${relationship}"/>` +
    "</a:graphicData></a:graphic>";
  return (
    `<${x}oneCellAnchor><${x}from><${x}col>${String(column)}</${x}col><${x}colOff>${String(inEmu(right))}</${x}colOff>` +
    `<${x}row>${String(row)}</${x}row><${x}rowOff>${String(inEmu(down))}</${x}rowOff></${x}from>` +
    `<${x}ext cx="${String(inEmu(width))}" cy="${String(inEmu(height))}"/><${x}graphicFrame macro="">` +
    `<${x}nvGraphicFramePr><${x}cNvPr${attributes({ id: shapeId, name, descr: name })}/><${x}cNvGraphicFramePr/>` +
    `</${x}nvGraphicFramePr><${x}xfrm><a:off xmlns:a="${dialect.art}" x="0" y="0"/>` +
    `<a:ext xmlns:a="${dialect.art}" cx="0" cy="0"/></${x}xfrm>${graphic}</${x}graphicFrame><${x}clientData/></${x}oneCellAnchor>`
  );
}
