import { areaName } from "#workbench/model/address";
import { sameContent } from "../same-content.ts";
import { applyEdits, attributes, type Edit } from "../xml/edit-xml.ts";
import { childrenOf, relationshipId } from "../xml/xml-tree.ts";
import { columnOf, rowOf } from "./cell-place.ts";
import { addCell, type CellsByRow } from "./changed-cells.ts";
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
 */
export function patchSheet(xml: string, path: string, cells: CellsByRow, writing: SheetWriting): string {
  const text = scanSheet(xml, path);
  const { sheet, was } = writing;
  const edits: Edit[] = [
    ...patchPage(text, writing),
    ...patchView(text, writing),
    ...patchColumns(text, writing),
    ...patchCells(text, cells, writing),
    ...(sameContent(sheet.protection, was.protection) ? [] : patchProtection(text, sheet.protection !== undefined)),
    ...patchRules(text, writing),
    ...patchDrawing(text, writing),
    ...patchTableParts(text, writing),
  ];
  return edits.length === 0 ? xml : applyEdits(text.text, edits);
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

function patchCells(text: SheetText, changed: CellsByRow, writing: SheetWriting): Edit[] {
  const data = pieceOf(text, "sheetData");
  if (!data) return changed.size === 0 ? [] : patchCellsIntoNothing(text);
  const { written, renewed } = withOrphans(changed, writing);
  const formulas = writeFormulas(renewed, writing);
  const patch = { cells: written, formulas, columnFormats: columnFormats(text) };
  const edits = patchRows(text, data, patch, writing);
  return written.size === 0 ? edits : [...edits, ...patchDimension(text, written)];
}

function patchCellsIntoNothing({ part }: SheetText): never {
  throw new Error(`${part} has no <sheetData> to write cells into`);
}

/** The changed cells with those that leaned on their formulas; and, of all these, those that need a new formula. */
function withOrphans(
  changed: CellsByRow,
  { sheet, was, shared }: SheetWriting,
): { written: CellsByRow; renewed: CellsByRow } {
  const written: CellsByRow = new Map(Array.from(changed, ([row, columns]) => [row, [...columns]]));
  const renewed: CellsByRow = new Map();
  const isNew = (row: number, column: number): boolean =>
    sheet.formula(row, column)?.text !== was.formula(row, column)?.text;
  for (const [row, columns] of changed) {
    for (const column of columns) if (isNew(row, column)) addCell(renewed, row, column);
  }
  for (const at of shared.orphans(isNew)) {
    addCell(written, rowOf(at), columnOf(at));
    addCell(renewed, rowOf(at), columnOf(at));
  }
  return { written, renewed };
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
