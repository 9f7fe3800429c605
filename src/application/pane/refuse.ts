import { describeWorkbookError } from "../describe-workbook-error.ts";
import { failed } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { CountError } from "../reckon-place.ts";
import { wordCountError } from "../word-count-error.ts";
import type { Refusal } from "./pane-actions.ts";

/** Why the workbook would not, in words. */
export function refusedBy(error: WorkbookError): { readonly ok: false; readonly error: Refusal } {
  return failed({ code: error.code, message: describeWorkbookError(error) });
}

/** Why there is no count, in words. */
export function refusedCount(error: CountError): { readonly ok: false; readonly error: Refusal } {
  if (error.kind === "workbook") return refusedBy(error.error);
  return failed({ code: error.kind, message: wordCountError(error) });
}
