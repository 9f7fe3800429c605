/** Why Excel would not do a thing: one union, made in one file of `office`, worded in `describeWorkbookError`. */
export type WorkbookError =
  | { readonly code: "sheet-missing"; readonly sheet: string }
  | { readonly code: "protected"; readonly sheet: string }
  | { readonly code: "workbook-protected" }
  | { readonly code: "cell-edit-mode" }
  | { readonly code: "payload-too-large"; readonly sheet: string }
  /** Used from A1 to so far a corner that most of it must be empty. */
  | { readonly code: "sheet-too-large"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly code: "not-our-sheet"; readonly sheet: string }
  | { readonly code: "columns-taken"; readonly sheet: string; readonly column: string }
  /** A filter of the council's own hides rows that would be written. */
  | { readonly code: "rows-filtered"; readonly sheet: string }
  /** Somebody moved rows or columns between our reading and our writing. */
  | { readonly code: "rows-moved"; readonly sheet: string }
  | { readonly code: "api-not-supported"; readonly api: string }
  /** Adding sheets failed, and so did deleting what had come of it. */
  | { readonly code: "half-added"; readonly sheets: readonly string[] }
  /** Excel was asked to insert a workbook and nobody knows whether it has: these sheets have come since. */
  | { readonly code: "perhaps-inserted"; readonly sheets: readonly string[] }
  | { readonly code: "cancelled" }
  /** Excel's own trouble, in its word: `GeneralException`. */
  | { readonly code: "excel-failed"; readonly answer: string; readonly sheet: string }
  /** Writing had begun when it failed: the sheets are part old, part new, and sheet TP Unfinished holds what stood before. */
  | { readonly code: "unfinished"; readonly because: WorkbookError }
  | { readonly code: "no-answer"; readonly seconds: number };
