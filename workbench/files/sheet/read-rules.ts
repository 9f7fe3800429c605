import { parseArea } from "#workbench/model/address";
import type { ConditionalFormat, Hyperlink, ListValidation, SheetModel } from "#workbench/model/sheet";
import { formulaInModel } from "../formula/formula-text.ts";
import { readDxf } from "../styles/dxf.ts";
import type { FileStyles } from "../styles/file-styles.ts";
import { child, childrenOf, numeric, relationshipId, type XmlNode } from "../xml/xml-tree.ts";
import { pieceTree, treeOf, type Piece, type SheetText } from "./scan-sheet.ts";

/** Something the model holds, with the element it was read from. */
export interface Held<Item> {
  readonly item: Item;
  readonly node: XmlNode;
}

/** Rules by formula over one area: the kind the model holds. All others stay in the file, untouched. */
export function readConditionalFormat(piece: XmlNode, styles: FileStyles): Held<ConditionalFormat>[] {
  const area = parseArea(piece.attributes["sqref"] ?? "");
  if (!area) return [];
  return childrenOf(piece, "cfRule").flatMap((node) => {
    const formula = child(node, "formula")?.text;
    if (node.attributes["type"] !== "expression" || formula === undefined) return [];
    const dxf = styles.dxfNodes[numeric(node.attributes["dxfId"]) ?? -1];
    return [{ node, item: { area, formula: formulaInModel(formula), ...readDxf(dxf, styles.palette) } }];
  });
}

/** All of a sheet, in order of priority. */
function readConditionalFormats(sheet: SheetText, styles: FileStyles): ConditionalFormat[] {
  return conditionalPieces(sheet)
    .flatMap((piece) => readConditionalFormat(pieceTree(sheet, piece).node, styles))
    .toSorted((a, b) => priorityOf(a.node) - priorityOf(b.node))
    .map(({ item }) => item);
}

export function conditionalPieces(sheet: SheetText): Piece[] {
  return sheet.pieces.filter(({ name }) => name === "conditionalFormatting");
}

export function priorityOf(rule: XmlNode): number {
  return numeric(rule.attributes["priority"]) ?? 0;
}

/** Lists typed into the rule itself, over one area. */
export function readValidations(validations: XmlNode | undefined): Held<ListValidation>[] {
  return childrenOf(validations, "dataValidation").flatMap((node) => {
    const area = parseArea(node.attributes["sqref"] ?? "");
    const list = /^"((?:[^"]|"")*)"$/.exec(child(node, "formula1")?.text ?? "")?.[1];
    if (node.attributes["type"] !== "list" || !area || list === undefined) return [];
    const { error } = node.attributes;
    return [{ node, item: { area, list: list.replaceAll('""', '"'), ...(error ? { errorText: error } : {}) } }];
  });
}

/** Links to a place in the workbook from one cell; links to the web stay in the file. */
export function readHyperlinks(links: XmlNode | undefined): Held<Hyperlink>[] {
  return childrenOf(links, "hyperlink").flatMap((node) => {
    const { ref = "", location } = node.attributes;
    const area = ref.includes(":") ? undefined : parseArea(ref);
    if (!area || location === undefined || relationshipId(node) !== undefined) return [];
    return [{ node, item: { row: area.top, column: area.left, documentReference: location } }];
  });
}

/** Reads the rules of a sheet that the model holds into it. */
export function readRules(scanned: SheetText, sheet: SheetModel, styles: FileStyles): void {
  sheet.conditionalFormats = readConditionalFormats(scanned, styles);
  sheet.validations = readValidations(treeOf(scanned, "dataValidations")).map(({ item }) => item);
  sheet.hyperlinks = readHyperlinks(treeOf(scanned, "hyperlinks")).map(({ item }) => item);
}
