import { cellName } from "#workbench/model/address";
import { sameContent } from "../same-content.ts";
import { applyEdits, attributes, setAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { child, parseXml, type XmlNode } from "../xml/xml-tree.ts";
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
  const [start, end] = [piece.start + old.start, piece.start + old.end];
  const raw = openedTag(text.text.slice(start, end), old.tag);
  const node = parseXml(raw, text.part);
  const paneEdits = panes ? patchPanes(node, withPrefix(paneXml(sheet.freeze), text.prefix)) : [];
  return [{ start, end, text: applyEdits(raw, [setAttributes(raw, node, lines), ...paneEdits]) }];
}

/** The old pane goes with the selections that name it. */
function patchPanes(view: XmlNode, xml: string): Edit[] {
  const gone = view.children.filter(({ name }) => name === "pane" || name === "selection");
  const cut = gone.map(({ start, end }): Edit => ({ start, end, text: "" }));
  return [{ start: view.openEnd, end: view.openEnd, text: xml }, ...cut];
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
