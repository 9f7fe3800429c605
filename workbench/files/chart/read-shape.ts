import type { ChartFill, ChartFont, ChartLine } from "#workbench/model/chart";
import { flag, numeric, type XmlNode } from "../xml/xml-tree.ts";

const EMU_A_POINT = 12_700;

/** A child by its local name: drawings mix prefixes, and some writers declare them anew on every element. */
export function part(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find(({ tag }) => localName(tag) === name);
}
export function parts(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter(({ tag }) => localName(tag) === name) ?? [];
}
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

/** The `val` of a child. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return part(node, name)?.attributes["val"];
}
/** A child that is a flag; schema and writers agree that one without `val` is true. */
export function flagOf(node: XmlNode | undefined, name: string, otherwise: boolean): boolean {
  const found = part(node, name);
  return found ? flag(found.attributes["val"], true) : otherwise;
}

export function points(emu: string | undefined): number {
  return (numeric(emu) ?? 0) / EMU_A_POINT;
}

/** Fill of an element's `spPr`; colours of a theme and gradients are left to the application. */
export function readFill(node: XmlNode | undefined): ChartFill | undefined {
  const shape = part(node, "spPr");
  return part(shape, "noFill") ? "none" : colourOf(shape);
}

export function readLine(node: XmlNode | undefined): ChartLine | undefined {
  const line = part(part(node, "spPr"), "ln");
  if (!line) return undefined;
  if (part(line, "noFill")) return "none";
  const colour = colourOf(line);
  const weight = line.attributes["w"];
  return { ...(colour === undefined ? {} : { colour }), ...(weight === undefined ? {} : { weight: points(weight) }) };
}

function colourOf(node: XmlNode | undefined): string | undefined {
  return valueOf(part(node, "solidFill"), "srgbClr")?.toUpperCase();
}

export function readFont(node: XmlNode | undefined): ChartFont {
  const run = part(part(part(part(node, "txPr"), "p"), "pPr"), "defRPr");
  if (!run) return {};
  const { sz, b, i } = run.attributes;
  const name = part(run, "latin")?.attributes["typeface"];
  const colour = colourOf(run);
  return {
    ...(name === undefined ? {} : { name }),
    ...(sz === undefined ? {} : { size: Number(sz) / 100 }),
    ...(b === undefined ? {} : { bold: flag(b) }),
    ...(i === undefined ? {} : { italic: flag(i) }),
    ...(colour === undefined ? {} : { colour }),
  };
}
