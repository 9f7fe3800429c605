import type { RawCell, SheetCells } from "./cells.ts";
import type { Reading } from "./reading.ts";

/** Days between the first day of Excel's two systems: 1 January 1904 is 1462 from 1900 and 0 from 1904. */
const DAYS_APART = 1462;
/** 1950 to 2100, counted from 1904. Smaller and larger numbers are no days: 20250630 is a date in figures. */
const FIRST_DAY = 16_802;
const LAST_DAY = 71_953;

/** A source with its dates as the count reckons them. */
export interface Dated {
  readonly cells: SheetCells;
  readonly reading: Reading;
}

/**
 * A source of a workbook that counts its days from 1904, with the numbers of its dates as they count from 1900. Texts stay
 * as they are.
 *
 * Finding: `mac-dates`, a note.
 * @example 44376 becomes 45838, 30 June 2025
 * @source Excel's 1904 date system
 */
export function datedFrom1904({ cells, reading }: Dated): Dated {
  const at = reading.mapping.date?.column;
  if (at === undefined) return { cells, reading };
  const columns = cells.columns.map((column, index) => (index === at ? column.map(dayFrom1904) : column));
  const said = { code: "mac-dates", severity: "note", sheet: reading.sheet, params: {} } as const;
  return { cells: { ...cells, columns }, reading: { ...reading, findings: [...reading.findings, said] } };
}

function dayFrom1904(cell: RawCell): RawCell {
  return typeof cell === "number" && cell >= FIRST_DAY && cell < LAST_DAY ? cell + DAYS_APART : cell;
}
