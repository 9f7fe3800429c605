import { oneLine } from "#sheets/plan/text-lines";
import type { RawCell } from "#domain/ledger/cells";

/** A new sheet's own type, as wide as Arial of this size. */
const TYPE = { size: 10 } as const;
/** Rows that say how wide a column is. */
const LOOKED_AT = 200;
/** Of these, the share that is to be read whole: a title above a list, or one long note, does not widen its column. */
const READ_WHOLE = 0.95;
/** Points: Excel's own width, below which no column is drawn; and the widest. */
const LEAST = 48;
const MOST = 220;

/** Points that the columns of a new sheet need, so that its words are not cut by the column beside them. */
export function fittedWidths(rows: readonly (readonly RawCell[])[]): number[] {
  const widths: (number[] | undefined)[] = [];
  for (const row of rows.slice(0, LOOKED_AT)) {
    row.forEach((cell, column) => {
      if (cell !== null) (widths[column] ??= []).push(oneLine(String(cell), TYPE));
    });
  }
  return Array.from(widths, (ofColumn = []) => fitted(ofColumn));
}

function fitted(widths: readonly number[]): number {
  const sorted = widths.toSorted((one, other) => one - other);
  const most = sorted[Math.max(0, Math.ceil(sorted.length * READ_WHOLE) - 1)] ?? LEAST;
  return Math.ceil(Math.min(MOST, Math.max(LEAST, most)));
}
