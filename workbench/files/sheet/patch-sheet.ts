import { areaName } from "#workbench/model/address";
import { patchedFilter, filterXml } from "../filter/write-filter.ts";
import { sameContent } from "../same-content.ts";
import { attributes, type Edit, type StreamedEdit, streamEdited } from "../xml/edit-xml.ts";
import { childrenOf, relationshipId } from "../xml/xml-tree.ts";
import { columnOf, rowOf } from "./cell-place.ts";
import type { CellsByRow } from "./cells-by-row.ts";
import { cellsOfNewFormulas } from "./changed-cells.ts";
import { grownDimension } from "./dimension.ts";
import { columnFormats, patchColumns } from "./patch-columns.ts";
import { patchList } from "./patch-list.ts";
import { patchPage } from "./patch-page.ts";
import { countRows, newRow, patchRows, planRows, type RowPlan, type RowsContext } from "./patch-rows.ts";
import { patchRules } from "./patch-rules.ts";
import { patchView } from "./patch-view.ts";
import { setPiece, setPieceAttributes } from "./piece-edits.ts";
import type { Held } from "./read-rules.ts";
import { pieceOf, pieceTree, scanSheet, treeOf, type SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { SplitSheet } from "./split-sheet.ts";
import { writeFormulas } from "./write-formulas.ts";

/**
 * The sheet part with everything that changed brought in: cells, rows, columns, view, page, rules, tables. The rest
 * keeps its text to the byte. A new sheet is a blank part patched in the same way.
 *
 * @param pieces - of the part; asked for anew for each of the two times that its rows are gone through.
 * @returns the text in pieces, in their order: a million rows are more than one string can hold. Texts and formats get their
 * numbers as the pieces are taken, so that they are to be taken once, before strings and styles are written. undefined = as it was.
 */
export function patchSheet(
  pieces: () => Iterable<string>,
  path: string,
  cells: CellsByRow,
  writing: SheetWriting,
): Iterable<string> | undefined {
  const { sheet, was } = writing;
  const split = new SplitSheet(pieces(), path);
  const rows = countRows(split.rows(), split.prefix);
  const text = scanSheet(split.head + split.tail(), path);
  const context = contextOf(text, cells, writing);
  const plan = planRows(rows, context);
  const edits: Edit[] = [
    ...patchPage(text, writing),
    ...patchView(text, writing),
    ...patchColumns(text, writing),
    ...(cells.isEmpty ? [] : patchDimension(text, cells, rows.hasCells)),
    ...(sameContent(sheet.protection, was.protection) ? [] : patchProtection(text, sheet.protection !== undefined)),
    ...(sameContent(sheet.filter, was.filter) ? [] : patchFilter(text, writing)),
    ...patchRules(text, writing),
    ...patchDrawing(text, writing),
    ...patchTableParts(text, writing),
  ];
  if (edits.length === 0 && plan.touched.size === 0) return undefined;
  const written = patchRows(new SplitSheet(pieces(), path).rows(), plan, context);
  return streamEdited(text.text, [...edits, ...putRows(text, written, plan, context)]);
}

/** True where anything but cells and tables changed. */
export function settingsChanged({ sheet, was }: Pick<SheetWriting, "sheet" | "was">): boolean {
  const keys = [
    ...(["tabColour", "showGridlines", "protection", "freeze", "merges", "page", "filter"] as const),
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

function contextOf(text: SheetText, cells: CellsByRow, writing: SheetWriting): RowsContext {
  if (!cells.isEmpty && !pieceOf(text, "sheetData"))
    throw new Error(`${text.part} has no <sheetData> to write cells into`);
  const formulas = writeFormulas(renewFormulas(cells, writing), writing);
  return { patch: { cells, formulas, columnFormats: columnFormats(text) }, writing, prefix: text.prefix };
}

/** `<sheetData>`, which stands empty in the text, with its rows; `<sheetData/>` is opened for them where there are any. */
function putRows(text: SheetText, rows: Iterable<string>, { added }: RowPlan, context: RowsContext): StreamedEdit[] {
  const data = pieceOf(text, "sheetData");
  if (!data) return [];
  const at = text.text.lastIndexOf("</", data.end - 1);
  if (at >= data.start) return [{ start: at, end: at, text: rows }];
  return added.every((row) => newRow(row, context) === "")
    ? []
    : [{ start: data.end - 2, end: data.end, text: opening(rows, `${text.prefix}sheetData`) }];
}

function* opening(rows: Iterable<string>, tag: string): Generator<string> {
  yield ">";
  yield* rows;
  yield `</${tag}>`;
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
function patchDimension(text: SheetText, cells: CellsByRow, hadCells: boolean): Edit[] {
  const said = treeOf(text, "dimension")?.attributes["ref"];
  const area = grownDimension(said === "A1" && !hadCells ? undefined : said, cells);
  const ref = area && areaName(area);
  return ref === undefined || said === undefined || ref === said ? [] : setPieceAttributes(text, "dimension", { ref });
}

function patchProtection(text: SheetText, locked: boolean): Edit[] {
  return setPiece(text, "sheetProtection", locked ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "");
}

function patchFilter(text: SheetText, { sheet: { filter } }: SheetWriting): Edit[] {
  const piece = pieceOf(text, "autoFilter");
  if (!filter || !piece) return setPiece(text, "autoFilter", filter ? filterXml(filter.area, filter.columns) : "");
  const { node, text: own } = pieceTree(text, piece);
  return [{ start: piece.start, end: piece.end, text: patchedFilter(own, node, filter) }];
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
