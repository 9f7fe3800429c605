import { areaName, cellName, parseArea, type Area } from "#workbench/model/address";
import type { ConditionalFormat, Hyperlink, ListValidation } from "#workbench/model/sheet";
import { sameContent } from "../same-content.ts";
import { applyEdits, attributes, type Edit } from "../xml/edit-xml.ts";
import { escapeText } from "../xml/xml-text.ts";
import { childrenOf, type XmlNode } from "../xml/xml-tree.ts";
import { matchHeld, patchList } from "./patch-list.ts";
import { insertPiece } from "./piece-edits.ts";
import {
  conditionalPieces,
  priorityOf,
  readConditionalFormat,
  readHyperlinks,
  readValidations,
  type Held,
} from "./read-rules.ts";
import { pieceTree, type SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { formulaXml } from "./write-formulas.ts";

/** Edits for merges, conditional formats, validations and links that are not what they were. */
export function patchRules(text: SheetText, writing: SheetWriting): Edit[] {
  const { sheet, was } = writing;
  return [
    ...(sameContent(sheet.merges, was.merges)
      ? []
      : patchList(text, {
          list: "mergeCells",
          items: sheet.merges,
          read: readMerges,
          write: writeMerge,
          counted: true,
        })),
    ...(sameContent(sheet.conditionalFormats, was.conditionalFormats) ? [] : patchConditionalFormats(text, writing)),
    ...(sameContent(sheet.validations, was.validations)
      ? []
      : patchList(text, {
          list: "dataValidations",
          items: sheet.validations,
          read: readValidations,
          write: writeValidation,
          counted: true,
        })),
    ...(sameContent(sheet.hyperlinks, was.hyperlinks)
      ? []
      : patchList(text, {
          list: "hyperlinks",
          items: sheet.hyperlinks,
          read: readHyperlinks,
          write: writeLink,
          counted: false,
        })),
  ];
}

export function readMerges(list: XmlNode): Held<Area>[] {
  return childrenOf(list, "mergeCell").flatMap((node) => {
    const item = parseArea(node.attributes["ref"] ?? "");
    return item ? [{ item, node }] : [];
  });
}

function writeMerge(area: Area): string {
  return `<mergeCell ref="${areaName(area)}"/>`;
}

/** Excel takes at most 225 characters of error text. */
function writeValidation({ area, list, errorText }: ListValidation): string {
  const head = attributes({
    type: "list",
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    error: errorText?.slice(0, 225),
    sqref: areaName(area),
  });
  return `<dataValidation${head}><formula1>"${escapeText(list.replaceAll('"', '""'))}"</formula1></dataValidation>`;
}

function writeLink({ row, column, documentReference }: Hyperlink): string {
  return `<hyperlink${attributes({ ref: cellName(row, column), location: documentReference, display: documentReference })}/>`;
}

function patchConditionalFormats(text: SheetText, { sheet, styles }: SheetWriting): Edit[] {
  let left: readonly ConditionalFormat[] = sheet.conditionalFormats;
  let highest = 0;
  const edits: Edit[] = [];
  for (const piece of conditionalPieces(text)) {
    const { node, text: xml } = pieceTree(text, piece);
    const matched = matchHeld(readConditionalFormat(node, styles.file), left);
    left = matched.left;
    const rules = childrenOf(node, "cfRule");
    highest = Math.max(highest, ...rules.map(priorityOf));
    if (matched.gone.length === 0) continue;
    const cut = matched.gone.map(({ node: { start, end } }): Edit => ({ start, end, text: "" }));
    const kept = matched.gone.length === rules.length ? "" : applyEdits(xml, cut);
    edits.push({ start: piece.start, end: piece.end, text: kept });
  }
  const added = left.map((item, index) => writeConditionalFormat(item, highest + 1 + index, styles.dxfOf(item)));
  return added.length === 0 ? edits : [...edits, insertPiece(text, "conditionalFormatting", added.join(""))];
}

function writeConditionalFormat({ area, formula }: ConditionalFormat, priority: number, dxfId: number): string {
  const rule = `<cfRule${attributes({ type: "expression", dxfId, priority })}><formula>${formulaXml(formula)}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${areaName(area)}">${rule}</conditionalFormatting>`;
}
