import { corruptPart } from "../file-error.ts";
import { TagScan } from "../xml/scan-tags.ts";
import { parseXml, prefixOf, type XmlNode } from "../xml/xml-tree.ts";

/** A child of `<worksheet>` and where it stands. */
export interface Piece {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A sheet part cut into the children of its root: the one with the cells may be huge, the others are small. */
export interface SheetText {
  readonly part: string;
  readonly text: string;
  readonly prefix: string;
  readonly rootOpenEnd: number;
  readonly rootTag: string;
  readonly closeStart: number;
  readonly pieces: readonly Piece[];
}

/** @throws FileError where elements are left open, as in a part that is cut short. */
export function scanSheet(source: string, part: string): SheetText {
  const text = opened(source);
  const scan = new TagScan(text);
  if (!scan.next()) throw corruptPart(part, "holds no element");
  const rootTag = text.slice(scan.start, scan.end);
  const rootOpenEnd = scan.end;
  const prefix = prefixOf(scan.name);
  const pieces: Piece[] = [];
  let name = "";
  let start = 0;
  for (let depth = 1; scan.next();) {
    if (scan.kind !== "close" && depth === 1) {
      name = ownName(scan.name, prefix);
      start = scan.start;
    }
    if (scan.kind === "open") depth++;
    if (scan.kind === "close") depth--;
    if (depth === 0) return { part, text, prefix, rootOpenEnd, rootTag, closeStart: scan.start, pieces };
    if (depth === 1) pieces.push({ name, start, end: scan.end });
  }
  throw corruptPart(part, "is cut short");
}

/** `<worksheet/>` as `<worksheet></worksheet>`. */
function opened(text: string): string {
  return text.replace(/^(\s*(?:<\?[^>]*\?>\s*)?<([\w:.-]+)[^<>]*)\/>\s*$/, "$1></$2>");
}

function ownName(tag: string, prefix: string): string {
  return prefix !== "" && tag.startsWith(prefix) ? tag.slice(prefix.length) : tag;
}

export function pieceOf(sheet: SheetText, name: string): Piece | undefined {
  return sheet.pieces.find((piece) => piece.name === name);
}

/** A small piece as a tree, with its text; offsets count from the beginning of the piece. */
export function pieceTree(sheet: SheetText, piece: Piece): { node: XmlNode; text: string } {
  const text = sheet.text.slice(piece.start, piece.end);
  return { node: parseXml(text, sheet.part), text };
}

export function treeOf(sheet: SheetText, name: string): XmlNode | undefined {
  const piece = pieceOf(sheet, name);
  return piece && pieceTree(sheet, piece).node;
}
