import type { BookLayout } from "../layout/book-layout.ts";
import { columnLetters } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { headingCells } from "../plan/lines.ts";
import type { CellBlock, PlannedCell } from "../plan/sheet-plan.ts";
import { WORKINGS_COLUMN } from "./function-blocks.ts";

const WHAT = "Spending that pairs of bodies share: the smaller of the two in each theme, added up";

/** What every two bodies both spend on the same themes: as a list, and as a matrix among the workings. */
export function pairBlocks(book: BookLayout): CellBlock[] {
  const { pairs } = book.overlap;
  const list = [...book.input.count.pairOverlap.keys()];
  return [
    rowBlock(pairs.title - 1, 0, [cell(WHAT, "TP Run-in head")]),
    rowBlock(pairs.head - 1, 0, headingCells(["Body", "", "", "", "", "and body", "Shared £"], new Set([6]))),
    ...list.map((pair, at) => pairRow(book, pair, pairs.first + at)),
    ...matrix(book),
  ];
}

function pairRow(book: BookLayout, pair: string, row: number): CellBlock {
  const [a = "", b = ""] = pair.split(" | ");
  return rowBlock(row - 1, 0, [
    cell(a, "TP Label long"),
    ...[1, 2, 3, 4].map(() => cell(null, "TP Label long")),
    cell(b, "TP Label beside"),
    cell(formula(sharedOf(book, a, b)), "TP Figure"),
  ]);
}

/** @source method.md, FORMULAS 14 */
function sharedOf({ agencies, matrix }: BookLayout, a: string, b: string): string {
  const line = (name: string): string => {
    const at = String(matrix.first + agencies.indexOf(name));
    return `'TP Agency x Theme'!$B$${at}:$${matrix.lastTheme}$${at}`;
  };
  const [p, q] = [line(a), line(b)];
  return `=SUMPRODUCT((${p}>0)*(${q}>0)*((${p}<${q})*${p}+(${p}>=${q})*${q}))`;
}

/** Bodies that share something, against one another: live, so that a pair that begins to share shows. */
function matrix(book: BookLayout): CellBlock[] {
  const { pairBodies: bodies, pairMatrix: rows } = book.overlap;
  if (bodies.length === 0) return [];
  const figures = new Set(bodies.map((_, at) => at + 1));
  const cellOf = (row: number, column: number): PlannedCell => {
    if (row === column) return cell(null, "TP Figure");
    const [a = "", b = ""] = [bodies[row], bodies[column]];
    const mirrored = `=${columnLetters(WORKINGS_COLUMN + 1 + row)}${String(rows.first + column)}`;
    return cell(formula(row < column ? sharedOf(book, a, b) : mirrored), "TP Figure");
  };
  return [
    rowBlock(rows.title - 1, WORKINGS_COLUMN, [
      cell("Pairs of bodies: what both spend, £. Not to be added", "TP Source line"),
    ]),
    rowBlock(rows.head - 1, WORKINGS_COLUMN, headingCells(["Body", ...bodies], figures)),
    ...bodies.map((body, row) =>
      rowBlock(rows.first + row - 1, WORKINGS_COLUMN, [
        cell(body, "TP Label"),
        ...bodies.map((_, column) => cellOf(row, column)),
      ]),
    ),
  ];
}
