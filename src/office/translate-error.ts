import type { WorkbookError } from "#application/ports/workbook-error";

/** Carries an expected failure out of nested work; never leaves this folder. */
export class Refusal extends Error {
  readonly error: WorkbookError;
  constructor(error: WorkbookError) {
    super(error.code);
    this.name = "Refusal";
    this.error = error;
  }
}

/** What we use of `OfficeExtension.Error`, told by its shape: several copies of office.js may be loaded. */
interface OfficeFault {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly message?: string } | undefined;
}

/** The code of an error that Excel gave, or undefined where the error is none of Excel's. */
export function officeCode(fault: unknown): string | undefined {
  return isOfficeFault(fault) ? fault.code : undefined;
}

type Translate = (fault: OfficeFault, sheet: string) => WorkbookError;

const notSupported: Translate = (fault) => ({
  code: "api-not-supported",
  api: fault.debugInfo?.errorLocation ?? fault.message,
});
const tooLarge: Translate = (_fault, sheet) => ({ code: "payload-too-large", sheet });
const missing: Translate = (_fault, sheet) => ({ code: "sheet-missing", sheet });
const excelFailed: Translate = (fault, sheet) => ({ code: "excel-failed", answer: fault.code, sheet });
const editing: Translate = () => ({ code: "cell-edit-mode" });

const TRANSLATIONS: Readonly<Record<string, Translate>> = {
  InvalidOperationInCellEditMode: editing,
  AccessDenied: (_fault, sheet) => (sheet === "" ? { code: "workbook-protected" } : { code: "protected", sheet }),
  ItemNotFound: missing,
  InvalidObjectPath: missing,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RangeExceedsLimit: tooLarge,
  ApiNotFound: notSupported,
  NotImplemented: notSupported,
  UnsupportedOperation: notSupported,
  UnsupportedFeature: notSupported,
  ActivityLimitReached: excelFailed,
  Conflict: excelFailed,
  GeneralException: excelFailed,
  InvalidOrTimedOutSession: excelFailed,
  MemoryLimitReached: excelFailed,
  RequestAborted: excelFailed,
  ServiceNotAvailable: excelFailed,
};

/**
 * Turns what came out of an `Excel.run` into a WorkbookError: the one place where Office's codes are known.
 *
 * @param fault - what was thrown.
 * @param sheet - the sheet that was being worked on, "" where none was.
 * @throws Error with `cause`, if the code is not known here; the fault itself, if it is not Excel's.
 */
export function translateError(fault: unknown, sheet: string): WorkbookError {
  if (fault instanceof Refusal) return fault.error;
  if (!isOfficeFault(fault)) throw fault;
  if (isCellEditing(fault)) return editing(fault, sheet);
  const translate = TRANSLATIONS[fault.code];
  if (translate) return translate(fault, sheet);
  const where = sheet === "" ? "" : ` on sheet ${sheet}`;
  throw new Error(`Excel answered ${fault.code}${where}: ${fault.message}`, { cause: fault });
}

/** Excel words cell-edit mode in two ways: a code of its own, or InvalidOperation with the code in the message. */
function isCellEditing(fault: OfficeFault): boolean {
  return (
    fault.code === "InvalidOperation" && /cell[- ]?edit/i.test(`${fault.message} ${fault.debugInfo?.message ?? ""}`)
  );
}

/** Not `instanceof Error`: the pane's frame and office.js may each have an Error of their own. */
function isOfficeFault(fault: unknown): fault is OfficeFault {
  return (
    typeof fault === "object" &&
    fault !== null &&
    "debugInfo" in fault &&
    "code" in fault &&
    typeof fault.code === "string"
  );
}
