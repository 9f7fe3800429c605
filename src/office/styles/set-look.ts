import type { StyleName } from "#sheets/plan/style-names";
import { CALL_BYTES } from "../chunks.ts";
import { type Edge, FONT, type Look } from "./look.ts";
import { lookOf } from "./style-looks.ts";

/** "named" gives cells a cell style by name; "direct" is for a host that has no cell styles of our own. */
export type StyleMode = "named" | "direct";

/** What a range is to look like. `format` takes the place of the style's own number format. */
export interface CellLook {
  readonly style: StyleName;
  readonly format?: string | undefined;
}

/** Bytes of request for one `setLook`. */
export function lookBytes(mode: StyleMode): number {
  return mode === "named" ? 2 * CALL_BYTES : 24 * CALL_BYTES;
}

/** Bytes of request for one `defineStyle`. */
export const DEFINE_BYTES = 24 * CALL_BYTES;

/** Gives a range its look: two calls where styles are named. */
export function setLook(range: Excel.Range, { style, format }: CellLook, mode: StyleMode): void {
  const look = lookOf(style);
  if (mode === "named") {
    range.style = style;
    if (format !== undefined && format !== look.format) setFormat(range, format);
    return;
  }
  setParts(range.format, look);
  setInnerLines(range, look);
  setFormat(range, format ?? look.format);
}

/** The number format that a cell has after `setLook`. */
export function formatOf({ style, format }: CellLook): string {
  return format ?? lookOf(style).format;
}

/** One format for a whole range: Excel takes a single value for all its cells, though its types only know the array. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Gives a new named style its looks. */
export function defineStyle(style: Excel.Style, look: Look): void {
  setParts(style, look);
  style.numberFormat = look.format;
}

function setParts(target: Excel.Style | Excel.RangeFormat, look: Look): void {
  setFont(target.font, look);
  if (look.fill === undefined) target.fill.clear();
  else target.fill.color = `#${look.fill}`;
  target.horizontalAlignment = look.horizontal;
  target.verticalAlignment = look.vertical;
  target.wrapText = look.wrap ?? false;
  target.shrinkToFit = look.shrink ?? false;
  target.indentLevel = look.indent ?? 0;
  for (const edge of Object.keys(look.lines ?? {}) as Edge[]) setLine(target.borders.getItem(edge), look, edge);
}

function setFont(font: Excel.RangeFont, look: Look): void {
  font.name = FONT;
  font.size = look.size;
  font.bold = look.bold ?? false;
  font.italic = look.italic ?? false;
  font.underline = look.underline ? "Single" : "None";
  font.color = `#${look.colour}`;
}

function setLine(border: Excel.RangeBorder, look: Look, edge: Edge): void {
  const line = look.lines?.[edge];
  if (!line) return;
  border.style = line.style;
  if (line.weight !== undefined) border.weight = line.weight;
  border.color = `#${line.colour}`;
}

/** A range's edges are those of the whole range; what a style draws in every cell needs the inner lines as well. */
function setInnerLines(range: Excel.Range, look: Look): void {
  if (look.lines?.EdgeBottom) setLine(range.format.borders.getItem("InsideHorizontal"), look, "EdgeBottom");
  if (look.lines?.EdgeRight) setLine(range.format.borders.getItem("InsideVertical"), look, "EdgeRight");
}
