import { cellName } from "#workbench/model/address";
import { sameContent } from "../same-content.ts";
import { applyEdits, attributes, setAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { child, parseXml } from "../xml/xml-tree.ts";
import { openedTag, setPiece } from "./piece-edits.ts";
import { pieceOf, pieceTree, type SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";

/** Gridlines and frozen panes of the first view. */
export function patchView(text: SheetText, { sheet, was }: SheetWriting): Edit[] {
  const panes = !sameContent(sheet.freeze, was.freeze);
  if (!panes && sheet.showGridlines === was.showGridlines) return [];
  const piece = pieceOf(text, "sheetViews");
  const old = piece && child(pieceTree(text, piece).node, "sheetView");
  const lines = { showGridLines: sheet.showGridlines ? undefined : "0" };
  if (!piece || !old) {
    const view = `<sheetView${attributes({ ...lines, workbookViewId: 0 })}>${paneXml(sheet.freeze)}</sheetView>`;
    return setPiece(text, "sheetViews", `<sheetViews>${view}</sheetViews>`);
  }
  const raw = openedTag(text.text.slice(piece.start + old.start, piece.start + old.end), old.tag);
  const node = parseXml(raw, text.part);
  const edits = [setAttributes(raw, node, lines)];
  if (panes) {
    for (const each of node.children) {
      if (each.name === "pane" || each.name === "selection") edits.push({ start: each.start, end: each.end, text: "" });
    }
    edits.push({ start: node.openEnd, end: node.openEnd, text: withPrefix(paneXml(sheet.freeze), text.prefix) });
  }
  return [{ start: piece.start + old.start, end: piece.start + old.end, text: applyEdits(raw, edits) }];
}

function paneXml({ rows, columns }: { rows: number; columns: number }): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = attributes({
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellName(rows, columns),
    activePane: pane,
    state: "frozen",
  });
  return `<pane${split}/><selection pane="${pane}"/>`;
}
