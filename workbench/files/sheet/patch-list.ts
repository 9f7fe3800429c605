import { sameContent } from "../same-content.ts";
import { applyEdits, appendTo, setAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { parseXml, type XmlNode } from "../xml/xml-tree.ts";
import { insertPiece } from "./piece-edits.ts";
import { pieceOf, pieceTree, type SheetText } from "./scan-sheet.ts";
import type { Held } from "./read-rules.ts";

export interface ListPatch<Item> {
  /** Element that holds the list, such as "mergeCells". */
  readonly list: string;
  readonly items: readonly Item[];
  readonly read: (list: XmlNode) => Held<Item>[];
  readonly write: (item: Item) => string;
  /** True where the list states how many it holds. */
  readonly counted: boolean;
}

/**
 * Brings a list of small elements in line with the model: those it still holds keep their text, those it lost go, new
 * ones come at the end. What the model cannot hold is never touched.
 */
export function patchList<Item>(sheet: SheetText, patch: ListPatch<Item>): Edit[] {
  const { list, items, read, write, counted } = patch;
  const piece = pieceOf(sheet, list);
  const xmlOf = (left: readonly Item[]): string => left.map(write).join("");
  if (!piece) {
    if (items.length === 0) return [];
    const count = counted ? ` count="${String(items.length)}"` : "";
    return [insertPiece(sheet, list, `<${list}${count}>${xmlOf(items)}</${list}>`)];
  }
  const { node, text } = pieceTree(sheet, piece);
  const { gone, left } = matchHeld(read(node), items);
  const cut = gone.map(({ node: { start, end } }): Edit => ({ start, end, text: "" }));
  const patched = applyEdits(text, [...cut, ...appendTo(text, node, withPrefix(xmlOf(left), sheet.prefix))]);
  return [{ start: piece.start, end: piece.end, text: recount(patched, sheet.part, counted) }];
}

/** Which elements stand for nothing in the model any more, and which items have no element yet. */
export function matchHeld<Item>(
  held: readonly Held<Item>[],
  items: readonly Item[],
): { gone: Held<Item>[]; left: Item[] } {
  const left = [...items];
  const gone = held.filter(({ item }) => {
    const at = left.findIndex((each) => sameContent(each, item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone, left };
}

/** An empty list goes altogether: Excel takes it for damage. */
function recount(list: string, part: string, counted: boolean): string {
  const node = parseXml(list, part);
  if (node.children.length === 0) return "";
  return counted ? applyEdits(list, [setAttributes(list, node, { count: String(node.children.length) })]) : list;
}
