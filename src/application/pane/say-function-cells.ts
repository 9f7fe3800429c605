import { columnLetters } from "#domain/findings/cell-name";
import type { FunctionCell } from "../ports/function-cells.port.ts";
import { sayCount } from "./say.ts";

/** More addresses would not be read. */
const MOST_NAMED = 6;

/** `Notes!B2, Notes!B3 and 4 more` */
export function sayCells(cells: readonly FunctionCell[]): string {
  const named = cells
    .slice(0, MOST_NAMED)
    .map(({ sheet, row, column }) => `${sheet}!${columnLetters(column)}${row + 1}`);
  const more = cells.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

export const NO_FUNCTION_CELLS = "No cell of this workbook calls a PLACE function. Nothing was changed.";

/** Cells that were not turned into values, by why. */
export interface CellsLeft {
  readonly errors: readonly FunctionCell[];
  readonly isProtected: readonly FunctionCell[];
  readonly changed: readonly FunctionCell[];
}

/** What was made of the cells, and why others keep their formulas. */
export function sayConverted(converted: readonly FunctionCell[], left: CellsLeft): string {
  const keeps = (cells: readonly FunctionCell[], why: string): string =>
    cells.length === 0
      ? ""
      : ` ${sayCells(cells)} ${cells.length === 1 ? "keeps its formula" : "keep their formulas"}: ${why}.`;
  const done =
    converted.length === 0
      ? "No cell was changed."
      : `${sayCount(converted.length, "cell")} with PLACE functions now ${converted.length === 1 ? "holds its value" : "hold their values"}: ${sayCells(converted)}.`;
  return (
    done +
    keeps(left.errors, "an error or an answer still awaited is no value to keep") +
    keeps(left.isProtected, "the sheet is protected, and Total Place never unprotects one") +
    keeps(left.changed, "somebody has just changed it")
  );
}

/** What somebody has changed since, and so was not put back. */
export function sayFormulasKept(changed: readonly FunctionCell[], of: number): string {
  const others = changed.length < of ? "; the other formulas are back" : "";
  return `${sayCells(changed)} ${changed.length === 1 ? "was" : "were"} changed since and ${changed.length === 1 ? "stays" : "stay"} as typed${others}.`;
}

/** What came of asking the functions once more. */
export function sayAskedAgain(
  asked: readonly FunctionCell[],
  stuck: readonly FunctionCell[],
  isProtected: readonly FunctionCell[],
): string {
  const first = `${sayCount(asked.length, "stuck cell")} calculated again; ${asked.length === 1 ? "its formula is" : "their formulas are"} the same.`;
  const blocked =
    isProtected.length === 0 ? "" : ` ${sayCells(isProtected)}: the sheet is protected, so nothing was entered there.`;
  if (stuck.length === 0)
    return `${asked.length === 0 ? "" : `${first} ${asked.length === 1 ? "It shows" : "All show"} an answer.`}${blocked}`.trim();
  return `${first} Still without an answer: ${sayCells(stuck)}. Wait a moment and try again, or save, close and open the workbook.${blocked}`;
}

export const NONE_STUCK = "No cell with a PLACE function is stuck. Nothing was changed.";
