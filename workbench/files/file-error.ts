export type FileErrorCode =
  "not-a-workbook" | "old-format" | "encrypted" | "corrupt" | "missing-part" | "too-large" | "empty";

/**
 * A file that cannot be opened, worded for the person who chose it: what is wrong, then what to do.
 *
 * The only error that the readers of this room throw for bad bytes; anything else is our own bug.
 */
export class FileError extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "FileError";
    this.code = code;
  }
}

/** A part of the package that cannot be read as it should. */
export function corruptPart(part: string, reason: string, cause?: unknown): FileError {
  return new FileError(
    "corrupt",
    `The workbook is damaged: ${part} ${reason}. Open it in Excel, let Excel repair it, and save it again.`,
    cause,
  );
}
