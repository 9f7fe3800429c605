import type { BlockContext } from "./block-context.ts";
import type { RawCell } from "./cells.ts";
import type { Decision } from "./classify-rows.ts";
import { isEmptyCell, looksLikeDate } from "./column-content.ts";
import { readAmount } from "./read-amount.ts";

/** Lines with words in a column that show that it holds words. */
const FEWEST_LINES = 3;
const NEARLY_ALL = 0.9;

/** What the lines hold in a column, or whether a cell belongs there. */
type Kind = (cell: RawCell) => boolean;

/**
 * Rows whose amount slid out of its column, because a cell of the row was lost or put in: the amount's cell is empty, the
 * filled cell next to it holds a figure, and the row shows the slip by that figure standing among words, or by words standing
 * among dates. They are payments of which nothing says for sure how much, and stand in suspense. Notes and headings, whose
 * figures stand where other rows have figures too, stay left out, as does whatever stands below the file's total.
 *
 * @param decisions - decision i is sheet row `headerRow + 1 + i`.
 * @returns the decisions with those rows as lines in suspense, `slid` being the column of the figure.
 * Cost: O(rows) for each column that such a figure stands in.
 * @source inputs.md 2.7 row 12
 */
export function suspendSlidRows(decisions: readonly Decision[], context: BlockContext): Decision[] {
  const end = decisions.map(({ kind }) => kind).lastIndexOf("total");
  const slips = slipReader(decisions, context);
  return decisions.map((decision, at) => {
    if (decision.kind !== "note" || decision.problem !== "amount-missing" || (end >= 0 && at > end)) return decision;
    const slid = slips(context.headerRow + 1 + at);
    return slid === null ? decision : { ...decision, kind: "line", reason: null, problem: "amount-slid", slid };
  });
}

/** Makes the function that finds the column that a row's amount slid to; null = the row shows no slip. */
function slipReader(decisions: readonly Decision[], context: BlockContext): (row: number) => number | null {
  const { cells, mapping, headerRow } = context;
  const lines = decisions.flatMap(({ kind, amount }, at) => (kind === "line" && amount !== null ? [at] : []));
  const cellAt = (row: number, column: number): RawCell => cells.columns[column]?.[row] ?? null;
  const known = new Map<string, boolean>();
  const linesHold = (name: string, column: number, kind: Kind): boolean => {
    const key = `${name} ${String(column)}`;
    const held =
      known.get(key) ?? nearlyAll(lines.map((at) => cellAt(headerRow + 1 + at, column)).filter(isFilled), kind);
    known.set(key, held);
    return held;
  };
  const date = mapping.date?.column ?? -1;
  const hasWordsForDate = (row: number): boolean =>
    isWords(cellAt(row, date)) && !looksLikeDate(cellAt(row, date)) && linesHold("dates", date, looksLikeDate);
  return (row) => {
    const slid = besideAmount(row, context).find((column) => column !== date && isFigure(cellAt(row, column)));
    if (slid === undefined) return null;
    return linesHold("words", slid, isWords) || hasWordsForDate(row) ? slid : null;
  };
}

/** The next filled cell on either side of the amount's own. */
function besideAmount(row: number, { cells, mapping, lastColumn }: BlockContext): number[] {
  const own = mapping.amount?.column ?? -1;
  const filled = cells.columns.flatMap((values, column) => (isFilled(values[row] ?? null) ? [column] : []));
  const before = filled.filter((column) => column < own).at(-1);
  const after = filled.find((column) => column > own && column <= lastColumn);
  return [before, after].filter((column) => column !== undefined);
}

function nearlyAll(cells: readonly RawCell[], kind: Kind): boolean {
  return cells.length >= FEWEST_LINES && cells.filter(kind).length >= NEARLY_ALL * cells.length;
}

function isFilled(cell: RawCell): boolean {
  return !isEmptyCell(cell);
}

function isFigure(cell: RawCell): boolean {
  return readAmount(cell).kind === "amount";
}

function isWords(cell: RawCell): boolean {
  return typeof cell === "string" && /[A-Za-z]/.test(cell) && !isFigure(cell);
}
