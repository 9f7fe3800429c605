import { formula } from "../plan/cells.ts";
import type { PlannedValue } from "../plan/sheet-plan.ts";
import type { BookLayout } from "./book-layout.ts";

/** A column of TP_Checks: C in words, D this, E that, F difference, H result, I severity. */
export type CheckColumn = "D" | "E" | "F" | "H" | "I";

/** Address of a check's cell, or null where this count does not make the check. */
export function checkCell({ checkRows }: BookLayout, id: string, column: CheckColumn = "H"): string | null {
  const row = checkRows.get(id);
  return row === undefined ? null : `'TP Checks'!$${column}$${String(row)}`;
}

/** A formula that shows a check's result; an empty cell where there is none. */
export function checkResult(book: BookLayout, id: string): PlannedValue {
  const address = checkCell(book, id);
  return address === null ? null : formula(`=${address}`);
}

/** Formula text: how many checks of this severity have this result. */
export function countChecks({ checkRows }: BookLayout, result: string, severity?: "S" | "L" | "N"): string {
  const last = String(Math.max(5, ...checkRows.values()));
  const results = `'TP Checks'!$H$5:$H$${last},"${result}"`;
  return severity ? `COUNTIFS(${results},'TP Checks'!$I$5:$I$${last},"${severity}")` : `COUNTIFS(${results})`;
}

/** Formula text: STOP checks open. */
export function stopsOpen(book: BookLayout): string {
  return `(${countChecks(book, "Does not tie", "S")}+${countChecks(book, "Look at", "S")})`;
}
