import { columnLetters } from "#domain/findings/cell-name";
import type { RawCell } from "#domain/ledger/cells";
import type { FigureCells } from "#sheets/trace/figure-cells";
import type { FigureCell, ShownValue } from "./figure-trace.ts";

/**
 * What the row and the heading of a cell call it: `Wold Police and Crime Commissioner, Place spend £`.
 *
 * The row's name is the first words in it; the heading is the nearest row above that holds words in the column and no figure
 * in any, below the sheet's title. @returns the cell's address where the sheet calls it nothing.
 */
export function nameFigure(cell: FigureCell, { cells, columns }: { cells: FigureCells; columns: number }): string {
  const [label, heading] = [rowName(cell, cells), headingOf(cell, { cells, columns })];
  const names = [label, heading].filter((name, at, all) => name !== "" && all.indexOf(name) === at);
  return names.length > 0 ? names.join(", ") : cellText(cell);
}

/** `TP Views!C6` without quotes: it is read, not worked out. */
export function cellText({ sheet, row, column }: FigureCell): string {
  return `${sheet}, ${columnLetters(column)}${String(row + 1)}`;
}

function rowName({ sheet, row, column }: FigureCell, cells: FigureCells): string {
  for (let at = 0; at < column; at++) {
    const words = wordsIn(cells.value(sheet, row, at));
    // `1` before `Total public spending picture`: a number alone names no row.
    if (words !== "" && !/^\d+$/.test(words)) return words;
  }
  return "";
}

function headingOf(
  { sheet, row, column }: FigureCell,
  { cells, columns }: { cells: FigureCells; columns: number },
): string {
  for (let above = row - 1; above >= TITLE_ROWS; above--) {
    const words = wordsIn(cells.value(sheet, above, column));
    if (words === "") continue;
    const [first = null, ...others] = Array.from({ length: columns }, (_, at) => cells.value(sheet, above, at));
    if (others.some(isNumber)) continue;
    // The number of a section of TP Return stands before its heads: several words beside one another, and no lone answer.
    if (!isNumber(first) || wordsIn(cells.value(sheet, above, column + 1)) !== "") return words;
  }
  return "";
}

/** Title and stamp, place, source line: no headings, on every sheet of ours. */
const TITLE_ROWS = 3;

function isNumber(value: RawCell): boolean {
  return typeof value === "number";
}

function wordsIn(value: RawCell): string {
  return typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
}

/** What a cell shows, as money where a sum of money is asked about. */
export function shownIn(value: RawCell, isMoney = false): ShownValue {
  if (typeof value !== "number") return { kind: "words", words: value === null ? "" : String(value) };
  return isMoney ? { kind: "pence", pence: Math.round(value * 100) } : { kind: "number", number: value };
}
