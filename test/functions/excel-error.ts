/** Stands in for Excel's own error class, which office.js declares as a global: the same code and message. */
class ExcelError {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

/** Puts the part of `CustomFunctions` in place that our functions use. */
export function provideCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: "#VALUE!" } } });
}

/** What the cell shows: the number, or `#VALUE!` and the words beside the cell. */
export function cellAfter(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof ExcelError) return shown(error);
    throw error;
  }
}

/** What the cells of a spill show. */
export function cellsAfter(call: () => unknown[][]): unknown[][] {
  return call().map((row) => row.map((cell) => (cell instanceof ExcelError ? shown(cell) : cell)));
}

function shown(error: ExcelError): string {
  return `${error.code} ${error.message}`;
}
