import type { WorkbookError } from "./ports/workbook-error.ts";

type Words = { readonly [Code in WorkbookError["code"]]: (error: Extract<WorkbookError, { code: Code }>) => string };

/** A code without its words does not compile. */
const WORDS: Words = {
  "sheet-missing": ({ sheet }) =>
    `The workbook has no sheet or table “${sheet}” any more. It may have been renamed or deleted: choose the source again, then recount.`,
  protected: ({ sheet }) =>
    `Sheet “${sheet}” is protected, so nothing was written to it. Remove the protection (Review > Unprotect Sheet), then recount.`,
  "workbook-protected": () =>
    "The structure of the workbook is protected, so no sheet can be added. Remove the protection (Review > Protect Workbook), then recount.",
  "cell-edit-mode": () =>
    "A cell is being edited, and Excel takes nothing from outside until that is finished. Press Enter or Esc in the sheet, then try again.",
  "payload-too-large": ({ sheet }) =>
    sheet === ""
      ? "Excel would not pass on so much at once. Shorten very long texts in the source, then try again."
      : `Excel would not pass on so much of “${sheet}” at once. Shorten very long texts on it, then try again.`,
  "sheet-too-large": ({ sheet, rows, columns }) =>
    `Sheet “${sheet}” is used down to row ${rows} and across ${columns} columns: too many cells to read. Press Ctrl+End on it to see its last cell, delete the rows and columns that do not belong there, save, then recount.`,
  "not-our-sheet": ({ sheet }) =>
    `Sheet “${sheet}” is in the way: it, or a table on it, bears a name that Total Place needs and did not make. Rename it, then recount.`,
  "columns-taken": ({ sheet, column }) =>
    `Column ${column} of “${sheet}” holds something, and the TP columns would write over it. Move it further to the right or to another sheet, then recount.`,
  "rows-filtered": ({ sheet }) =>
    `A filter hides rows of “${sheet}”, and Excel may put what is written over them into other rows, so nothing was written. Click in the filtered list, show all rows (Data > Clear), then recount.`,
  "rows-moved": ({ sheet }) =>
    `Rows or columns of “${sheet}” have just been moved, so nothing was written beside them. Look again, then try again.`,
  "api-not-supported": ({ api }) =>
    `This Excel does not know a function that is needed (${api}). Use Excel 2021 or later, Microsoft 365, or Excel on the web.`,
  "half-added": ({ sheets }) =>
    sheets.length === 1
      ? `Sheet “${sheets[0]!}” holds only part of the file. Delete it, then bring the file in again.`
      : `Sheets ${sheets.map((sheet) => `“${sheet}”`).join(", ")} are only part of the file. Delete them, then bring the file in again.`,
  "perhaps-inserted": ({ sheets }) =>
    `Excel broke off while it took the workbook in, and did not say how far it came. New in this workbook since: ${sheets.map((sheet) => `“${sheet}”`).join(", ")}. If they are of that workbook delete them, then bring it in again.`,
  cancelled: () =>
    "Stopped as you asked. Your own cells are untouched. Where sheet “TP Unfinished” stands, the TP sheets are part old, part new: recount before you use them.",
  "excel-failed": ({ answer, sheet }) =>
    `Excel broke off${sheet === "" ? "" : ` at sheet “${sheet}”`} (it says ${answer}). Try again; if it goes on, save the workbook, close it and open it again.`,
  unfinished: ({ because }) =>
    `${describeWorkbookError(because)} The TP sheets are part old, part new, and sheet “TP Unfinished” says so. Nothing that you had said before is lost: recount, and they are written anew.`,
  "no-answer": ({ seconds }) =>
    `Excel has not answered for ${seconds} ${seconds === 1 ? "second" : "seconds"}. Close any open dialog in Excel, reload the pane, then try again.`,
};

/**
 * Says in one or two sentences what went wrong, where, and what to do about it.
 *
 * @example describeWorkbookError({ code: "protected", sheet: "Spend" }) // "Sheet “Spend” is protected, so …"
 */
export function describeWorkbookError(error: WorkbookError): string {
  const describe = WORDS[error.code] as (error: WorkbookError) => string;
  return describe(error);
}
