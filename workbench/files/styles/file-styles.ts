import { PLAIN_STYLE, type CellStyle, type Font } from "#workbench/model/style";
import { child, childrenOf, flag, numeric, parseXml, prefixOf, type XmlNode } from "../xml/xml-tree.ts";
import { builtInFormat } from "./number-formats.ts";
import { indexedColours, Palette } from "./palette.ts";
import { readBorders, readFill, readFont, readPlacing } from "./read-look.ts";

/** A cell style by name, with what it stands for. */
export interface NamedStyle {
  readonly name: string;
  /** Index of its format among `cellStyleXfs`. */
  readonly formatIndex: number;
  readonly style: CellStyle;
}

/** The styles part of a file: what the model sees of it, and its text and places for the writer. */
export interface FileStyles {
  readonly text: string;
  readonly root: XmlNode;
  readonly prefix: string;
  readonly palette: Palette;
  /** One a cell format (`cellXfs`), in file order, each with its `fileFormat`. */
  readonly formats: readonly CellStyle[];
  readonly formatNodes: readonly XmlNode[];
  readonly named: readonly NamedStyle[];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly dxfNodes: readonly XmlNode[];
}

/**
 * Reads a styles part. A cell format counts as it states itself: its own font, fill and border, whatever its named
 * style says, as Excel does.
 */
export function readStyles(text: string, part: string, theme?: readonly string[]): FileStyles {
  const root = parseXml(text, part);
  const palette = new Palette(theme, indexedColours(root));
  const list = (name: string): XmlNode[] => child(root, name)?.children ?? [];
  const numberFormats = new Map(
    list("numFmts").map(({ attributes: each }) => [Number(each["numFmtId"]), each["formatCode"] ?? "General"]),
  );
  const plain = readFont(list("fonts")[0], palette, PLAIN_STYLE.font);
  const looks: Looks = {
    fonts: list("fonts").map((node) => readFont(node, palette, plain)),
    fills: list("fills").map((node) => readFill(node, palette)),
    borders: list("borders").map((node) => readBorders(node, palette)),
    numberFormats,
    plain,
  };
  const named = readNamed(root, looks);
  const nameOf = new Map(named.map(({ name, formatIndex }) => [formatIndex, name]));
  const formatNodes = childrenOf(child(root, "cellXfs"), "xf");
  const formats = formatNodes.map((node, fileFormat) => ({
    ...readFormat(node, looks),
    ...namedBy(nameOf.get(numeric(node.attributes["xfId"]) ?? 0)),
    fileFormat,
  }));
  return {
    text,
    root,
    prefix: prefixOf(root.tag),
    palette,
    formats,
    formatNodes,
    named,
    numberFormats,
    dxfNodes: childrenOf(child(root, "dxfs"), "dxf"),
  };
}

interface Looks {
  readonly fonts: readonly Font[];
  readonly fills: readonly (string | undefined)[];
  readonly borders: readonly CellStyle["borders"][];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly plain: Font;
}

function readFormat(node: XmlNode | undefined, looks: Looks): CellStyle {
  const id = (name: string): number => numeric(node?.attributes[name]) ?? 0;
  const fill = looks.fills[id("fillId")];
  const format = id("numFmtId");
  return {
    numberFormat: looks.numberFormats.get(format) ?? builtInFormat(format),
    font: looks.fonts[id("fontId")] ?? looks.plain,
    ...(fill === undefined ? {} : { fill }),
    borders: looks.borders[id("borderId")] ?? {},
    ...readPlacing(child(node, "alignment")),
    locked: flag(child(node, "protection")?.attributes["locked"], true),
  };
}

/** Normal is the absence of a name, as in the model. */
function namedBy(name: string | undefined): { named?: string } {
  return name === undefined || name.toLowerCase() === "normal" ? {} : { named: name };
}

function readNamed(root: XmlNode, looks: Looks): NamedStyle[] {
  const formats = childrenOf(child(root, "cellStyleXfs"), "xf");
  return childrenOf(child(root, "cellStyles"), "cellStyle").map(({ attributes: each }) => {
    const formatIndex = numeric(each["xfId"]) ?? 0;
    const name = each["name"] ?? "Normal";
    return { name, formatIndex, style: { ...readFormat(formats[formatIndex], looks), ...namedBy(name) } };
  });
}
