/** Text in quotes, quoted sheet names and structured references stay; only the A1 references between them shift. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^[\]]*\])*\]|[^"'[]+/g;
/** The row of a reference whose row is not fixed by `$`. */
const RELATIVE_ROW = /(?<=(?<![A-Za-z0-9_.])\$?[A-Za-z]{1,3})\d{1,7}(?![\w(.])/g;

/**
 * The formula as it reads `rows` rows further down: what Excel makes of it when it is filled down.
 *
 * @param formula - en-US A1 text with "=".
 * @example shiftFormula("=ROUND($G6*'TP Sources'!$F$3,2)", 1) // "=ROUND($G7*'TP Sources'!$F$3,2)"
 */
export function shiftFormula(formula: string, rows: number): string {
  if (rows === 0) return formula;
  return formula.replace(PIECES, (piece) =>
    /^["'[]/.test(piece) ? piece : piece.replace(RELATIVE_ROW, (row) => String(Number(row) + rows)),
  );
}
