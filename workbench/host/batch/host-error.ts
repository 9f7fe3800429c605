/** The codes of Excel's refusals that this host gives (the list of the Office documentation). */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit";

const MESSAGES: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel, " +
    "or this stand-in for Excel does not have it yet.",
  FormulaLengthExceedsLimit: "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidSelection: "The current selection is invalid for this operation.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation. The cells overlap merged cells.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
};

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

/** A refusal that the client shall see as `OfficeExtension.Error`. Any other throw is a bug of the host. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly status: number;
  /** `Range.values`; set by the interpreter where the thrower does not know it. */
  location: string | undefined;

  constructor(code: HostErrorCode, message: string = MESSAGES[code]) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

/** For what Excel can do and this host knows of but does not model: never a silent no-op. */
export function notModelled(what: string): HostError {
  return new HostError("NotImplemented", `The workbench does not model ${what}.`);
}

export function invalid(message?: string): HostError {
  return new HostError("InvalidArgument", message);
}
