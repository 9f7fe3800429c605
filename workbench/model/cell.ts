/** What an Excel cell can hold, without text forms: dates are serial numbers, an empty cell is null. */
export type CellValue = null | number | string | boolean | CellError;

export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as a value. One object a code, so that `===` compares. */
export class CellError {
  readonly code: ErrorCode;
  private constructor(code: ErrorCode) {
    this.code = code;
  }
  private static readonly known = new Map<ErrorCode, CellError>(ERROR_CODES.map((code) => [code, new CellError(code)]));
  static of(code: ErrorCode): CellError {
    return CellError.known.get(code)!;
  }
  /** The error that a text names, or undefined. */
  static parse(text: string): CellError | undefined {
    return CellError.known.get(text as ErrorCode);
  }
  toString(): string {
    return this.code;
  }
}
