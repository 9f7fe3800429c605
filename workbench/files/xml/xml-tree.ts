import { corruptPart } from "../file-error.ts";
import { readXml, type XmlPosition } from "./read-xml.ts";

/** An element with its place in the text, so that a change can be cut in without rewriting the rest. */
export interface XmlNode {
  /** Local name where the prefix is the document's own (that of its root); else the name with its prefix. */
  readonly name: string;
  /** As written. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/**
 * Reads a small part whole. Never for sheets or shared strings, which are read as a stream.
 * @throws FileError `corrupt`
 */
export function parseXml(text: string, part: string): XmlNode {
  let root: XmlNode | undefined;
  readXml(text, part, (position) => treeEvents(text, position, (node) => (root = node)));
  if (!root) throw corruptPart(part, "holds no element");
  return root;
}

function treeEvents(source: string, position: XmlPosition, found: (root: XmlNode) => void) {
  const open: XmlNode[] = [];
  let prefix = "";
  return {
    open(tag: string, attributes: Record<string, string>) {
      if (open.length === 0) prefix = prefixOf(tag);
      const start = source.lastIndexOf("<", position.offset - 1);
      const name = prefixOf(tag) === prefix ? tag.slice(prefix.length) : tag;
      const places = { start, openEnd: position.offset, closeStart: position.offset, end: position.offset };
      const node: XmlNode = { name, tag, attributes: { ...attributes }, children: [], text: "", ...places };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close() {
      const node = open.pop()!;
      node.end = position.offset;
      if (node.end > node.openEnd) node.closeStart = source.lastIndexOf("<", node.end - 1);
      if (open.length === 0) found(node);
    },
    text(text: string) {
      const node = open.at(-1);
      if (node) node.text += text;
    },
  };
}

/** "x:" of "x:row", "" of "row". */
export function prefixOf(tag: string): string {
  return tag.slice(0, tag.indexOf(":") + 1);
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** A truth value as XML Schema writes it; `otherwise` where it is absent. */
export function flag(text: string | undefined, otherwise = false): boolean {
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

/** A number, or undefined where it is absent or none. */
export function numeric(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The `r:id` of an element, whatever prefix stands for the relationships namespace. */
export function relationshipId(node: XmlNode): string | undefined {
  const key = Object.keys(node.attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? undefined : node.attributes[key];
}
