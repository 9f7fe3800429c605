import { escapeAttribute } from "./xml-text.ts";
import type { XmlNode } from "./xml-tree.ts";

/** Replaces text between two offsets; `start === end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** An edit whose text comes in pieces, as they are taken: rows of a sheet may be more than one string can hold. */
export interface StreamedEdit extends Pick<Edit, "start" | "end"> {
  readonly text: string | Iterable<string>;
}

/** The edited text in pieces, in their order. They can be taken once. */
export function* streamEdited(text: string, edits: readonly StreamedEdit[]): Generator<string> {
  let at = 0;
  for (const edit of inOrder(edits)) {
    yield text.slice(at, edit.start);
    if (typeof edit.text === "string") yield edit.text;
    else yield* edit.text;
    at = edit.end;
  }
  yield text.slice(at);
}

function inOrder<Each extends Pick<Edit, "start" | "end">>(edits: readonly Each[]): Each[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Inserts at the end of an element; an empty element is opened. */
export function appendTo(source: string, node: XmlNode, xml: string): Edit[] {
  if (xml === "") return [];
  if (node.closeStart > node.openEnd || source[node.openEnd - 2] !== "/") {
    return [{ start: node.closeStart, end: node.closeStart, text: xml }];
  }
  return [{ start: node.openEnd - 2, end: node.openEnd, text: `>${xml}</${node.tag}>` }];
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** An opening tag with attributes set, or taken away where the new value is undefined; the others stay as written. */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | undefined>>): string {
  const left = new Map(Object.entries(changes));
  const kept = tag.replace(ATTRIBUTE, (whole: string, name: string) => {
    if (!left.has(name)) return whole;
    const value = left.get(name);
    left.delete(name);
    return value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
  });
  const added = [...left].map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`));
  return kept.replace(/\s*(\/?>)$/, `${added.join("").replaceAll("$", "$$$$")}$1`);
}

/** Sets attributes of an element in place. */
export function setAttributes(
  source: string,
  node: XmlNode,
  changes: Readonly<Record<string, string | undefined>>,
): Edit {
  const text = withAttributes(source.slice(node.start, node.openEnd), changes);
  return { start: node.start, end: node.openEnd, text };
}

/** ` name="value"` for each that is defined. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`))
    .join("");
}

/** Our own elements in a document whose elements bear a prefix: `<row>` becomes `<x:row>`. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
