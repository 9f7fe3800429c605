import type { PiecewisePort, WorkbookPort } from "#application/ports/workbook.port";
import { addSheets } from "./add-sheets.ts";
import { allOrNone } from "./all-or-none.ts";
import { filterRows } from "./filters/filter-rows.ts";
import { showAllRows, standingFilter } from "./filters/filters-of-sheet.ts";
import { insertOrTell } from "./insert-or-tell.ts";
import { readCellPieces, readCells } from "./read-cells.ts";
import { readPieces, readSheet } from "./read-sheet.ts";
import { readTables } from "./read-tables.ts";
import { selectedCells } from "./selected-cells.ts";
import { hostOf, type OfficeOptions } from "./host-of.ts";
import { asOneUndo } from "./one-undo.ts";
import { inSession } from "./session.ts";
import { openSheet, showRows } from "./show-rows.ts";
import { surveyWorkbook } from "./survey.ts";
import { readTags, tagRows } from "./tag-cells.ts";
import { watchWorkbook } from "./watch-workbook.ts";
import { writeSheets } from "./write-sheets.ts";
import { writeWholeBook } from "./write-whole-book.ts";
import { writeSourceColumns } from "./write-source-columns.ts";

export interface OfficeWorkbookOptions extends OfficeOptions {
  /** This Excel can be asked to select areas apart: ExcelApi 1.18. Absent = it cannot. */
  readonly selectsApart?: boolean;
  /** This Excel makes one step of its undo of several requests: ExcelApi 1.20. Absent = each request is one, or none is. */
  readonly groupsUndo?: boolean;
}

export type OfficeWorkbook = WorkbookPort & PiecewisePort;

/**
 * The workbook that is open in Excel. Every method is one `Excel.run` with `syncs <= 2 + chunks`; what writes takes one
 * more the first time, to make the named styles.
 *
 * @param excel - the `Excel` namespace of office.js, once `Office.onReady` has answered.
 */
export function createOfficeWorkbook(excel: typeof Excel, options: OfficeWorkbookOptions = {}): OfficeWorkbook {
  const host = hostOf(excel, options);
  // What was read for the tags may be what is being edited: the job reads it again, see `tagLots`.
  const impatient = { ...host, onCellEdit: undefined };
  return {
    survey: () => inSession(host, surveyWorkbook),
    readSheet: (name, progress) => inSession(host, (session) => readSheet(session, name, progress)),
    readPieces: (name, take, progress) => inSession(host, (session) => readPieces(session, name, { take, progress })),
    readTables: (names) => inSession(host, (session) => readTables(session, names)),
    readCells: (wanted) => inSession(host, (session) => readCells(session, wanted)),
    readCellPieces: (wanted, take) => inSession(host, (session) => readCellPieces(session, wanted, take)),
    writeSourceColumns: (plans, progress) => inSession(host, (session) => writeSourceColumns(session, plans, progress)),
    writeBook: (plan, progress) => writeWholeBook(host, plan, progress),
    writeSheets: (plans, progress) => inSession(host, (session) => writeSheets(session, plans, progress)),
    readTags: (place, rows, headings) => inSession(host, (session) => readTags(session, place, { rows, headings })),
    tagRows: (changes) => asOneUndo(impatient, (session) => tagRows(session, changes), options.groupsUndo),
    showRows: (sheet, rows) =>
      inSession(host, (session) => showRows(session, sheet, { rows, apart: options.selectsApart })),
    filterRows: (place, rows) => inSession(host, (session) => filterRows(session, place, rows)),
    showAllRows: (name) => inSession(host, (session) => showAllRows(session, name)),
    standingFilter: (name) => inSession(host, (session) => standingFilter(session, name)),
    selectedCells: () => inSession(host, selectedCells),
    openSheet: (name) => inSession(host, (session) => openSheet(session, name)),
    addSheets: (sheets, progress) =>
      allOrNone(host, (session, added) => addSheets(session, { sheets, added, progress })),
    insertBook: (base64) => insertOrTell(host, base64),
    watch: (events) => watchWorkbook(host, events),
  };
}
