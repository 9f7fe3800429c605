import { areaName } from "#workbench/model/address";
import { sameContent } from "../same-content.ts";
import { attributes, type Edit, piecesOfEdited, type StreamedEdit } from "../xml/edit-xml.ts";
import { childrenOf, relationshipId } from "../xml/xml-tree.ts";
import { columnOf, rowOf } from "./cell-place.ts";
import type { CellsByRow } from "./cells-by-row.ts";
import { cellsOfNewFormulas } from "./changed-cells.ts";
import { grownDimension } from "./dimension.ts";
import { columnFormats, patchColumns } from "./patch-columns.ts";
import { patchList } from "./patch-list.ts";
import { patchPage } from "./patch-page.ts";
import { patchRows } from "./patch-rows.ts";
import { patchRules } from "./patch-rules.ts";
import { patchView } from "./patch-view.ts";
import { setPiece, setPieceAttributes } from "./piece-edits.ts";
import type { Held } from "./read-rules.ts";
import { pieceOf, scanSheet, treeOf, type SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { writeFormulas } from "./write-formulas.ts";

/**
 * The sheet part with everything that changed brought in: cells, rows, columns, view, page, rules, tables. The rest
 * keeps its text to the byte. A new sheet is a blank part patched in the same way.
 *
 * @returns the text, or its pieces in order: a million rows are more than one string can hold. Texts and formats get their
 * numbers as the pieces are taken, so that they are to be taken once, before strings and styles are written.
 */
export function patchSheet(
  xml: string,
  path: string,
  cells: CellsByRow,
  writing: SheetWriting,
): string | Iterable<string> {
  const text = scanSheet(xml, path);
  const { sheet, was } = writing;
  const edits: StreamedEdit[] = [
    ...patchPage(text, writing),
    ...patchView(text, writing),
    ...patchColumns(text, writing),
    ...patchCells(text, cells, writing),
    ...(sameContent(sheet.protection, was.protection) ? [] : patchProtection(text, sheet.protection !== undefined)),
    ...patchRules(text, writing),
    ...patchDrawing(text, writing),
    ...patchTableParts(text, writing),
  ];
  return edits.length === 0 ? xml : piecesOfEdited(text.text, edits);
}

/** True where anything but cells and tables changed. */
export function settingsChanged({ sheet, was }: Pick<SheetWriting, "sheet" | "was">): boolean {
  const keys = [
    ...(["tabColour", "showGridlines", "protection", "freeze", "merges", "page"] as const),
    ...(["conditionalFormats", "validations", "hyperlinks"] as const),
  ];
  const lists = ["columnWidths", "rowHeights", "hiddenRows", "hiddenColumns"] as const;
  return (
    keys.some((key) => !sameContent(sheet[key], was[key])) ||
    lists.some((key) => !sameContent(Object.fromEntries(entries(sheet[key])), Object.fromEntries(entries(was[key]))))
  );
}

function entries(list: ReadonlyMap<number, number> | ReadonlySet<number>): [number, unknown][] {
  return [...list.entries()];
}

function patchCells(text: SheetText, changed: CellsByRow, writing: SheetWriting): StreamedEdit[] {
  const data = pieceOf(text, "sheetData");
  if (!data) return changed.isEmpty ? [] : patchCellsIntoNothing(text);
  const renewed = renewFormulas(changed, writing);
  const formulas = writeFormulas(renewed, writing);
  const patch = { cells: changed, formulas, columnFormats: columnFormats(text) };
  const edits = patchRows(text, data, patch, writing);
  return changed.isEmpty ? edits : [...edits, ...patchDimension(text, changed)];
}

function patchCellsIntoNothing({ part }: SheetText): never {
  throw new Error(`${part} has no <sheetData> to write cells into`);
}

/** The cells that need a new formula; those that leaned on the old one of another come to the changed cells. */
function renewFormulas(changed: CellsByRow, { sheet, was, shared }: SheetWriting): CellsByRow {
  const renewed = cellsOfNewFormulas(sheet, was);
  const isNew = (row: number, column: number): boolean =>
    sheet.formula(row, column)?.text !== was.formula(row, column)?.text;
  for (const at of shared.orphans(isNew)) {
    changed.add(rowOf(at), columnOf(at));
    renewed.add(rowOf(at), columnOf(at));
  }
  return renewed;
}

/** A sheet that never said how large it is need not begin to; a new one does. */
function patchDimension(text: SheetText, cells: CellsByRow): Edit[] {
  const said = treeOf(text, "dimension")?.attributes["ref"];
  const area = grownDimension(said === "A1" && isBlank(text) ? undefined : said, cells);
  const ref = area && areaName(area);
  return ref === undefined || said === undefined || ref === said ? [] : setPieceAttributes(text, "dimension", { ref });
}

function isBlank(text: SheetText): boolean {
  const data = pieceOf(text, "sheetData");
  return data !== undefined && !text.text.slice(data.start, data.end).includes(`<${text.prefix}c`);
}

function patchProtection(text: SheetText, locked: boolean): Edit[] {
  return setPiece(text, "sheetProtection", locked ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "");
}

function patchDrawing(text: SheetText, { drawing, relationships }: SheetWriting): Edit[] {
  if (drawing === undefined) return [];
  return setPiece(text, "drawing", `<drawing${attributes({ "xmlns:r": relationships, "r:id": drawing })}/>`);
}

/** The sheet's list of tables, by relationship. */
function patchTableParts(text: SheetText, { tables, relationships }: SheetWriting): Edit[] {
  if (tables.added.length === 0 && tables.removed.length === 0) return [];
  const kept = childrenOf(treeOf(text, "tableParts"), "tablePart")
    .map(relationshipId)
    .filter((id): id is string => id !== undefined && !tables.removed.includes(id));
  return patchList(text, {
    list: "tableParts",
    items: [...kept, ...tables.added],
    read: (list) =>
      childrenOf(list, "tablePart").map((node): Held<string> => ({ node, item: relationshipId(node) ?? "" })),
    write: (id) => `<tablePart${attributes({ "xmlns:r": relationships, "r:id": id })}/>`,
    counted: true,
  });
}
