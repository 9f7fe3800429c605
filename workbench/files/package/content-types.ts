import { applyEdits, appendTo, attributes, withPrefix } from "../xml/edit-xml.ts";
import { childrenOf, parseXml, prefixOf, type XmlNode } from "../xml/xml-tree.ts";
import type { Package } from "./package.ts";

export const CONTENT_TYPES = "[Content_Types].xml";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const PART_TYPES = {
  worksheet: `${MAIN}worksheet+xml`,
  table: `${MAIN}table+xml`,
  sharedStrings: `${MAIN}sharedStrings+xml`,
  styles: `${MAIN}styles+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** Content type that the package states for a part by name; undefined where only its ending says. */
export function contentTypeOf(file: Package, path: string): string | undefined {
  return overrides(file).nodes.find((node) => isFor(node, path))?.attributes["ContentType"];
}

export function addContentType(file: Package, path: string, type: string): void {
  const { text, root } = overrides(file);
  const xml = `<Override${attributes({ PartName: `/${path}`, ContentType: type })}/>`;
  file.set(CONTENT_TYPES, applyEdits(text, appendTo(text, root, withPrefix(xml, prefixOf(root.tag)))));
}

export function removeContentType(file: Package, path: string): void {
  const { text, nodes } = overrides(file);
  const gone = nodes.filter((node) => isFor(node, path));
  if (gone.length > 0)
    file.set(
      CONTENT_TYPES,
      applyEdits(
        text,
        gone.map(({ start, end }) => ({ start, end, text: "" })),
      ),
    );
}

function overrides(file: Package): { text: string; root: XmlNode; nodes: XmlNode[] } {
  const text = file.text(CONTENT_TYPES);
  const root = parseXml(text, CONTENT_TYPES);
  return { text, root, nodes: childrenOf(root, "Override") };
}

function isFor(node: XmlNode, path: string): boolean {
  return node.attributes["PartName"]?.toLowerCase() === `/${path}`.toLowerCase();
}
