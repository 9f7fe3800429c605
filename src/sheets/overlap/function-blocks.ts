import type { BookLayout } from "../layout/book-layout.ts";
import { bridgeCell } from "../layout/bridge-rows.ts";
import { NOT_STATED_ROW } from "../layout/cofog-rows.ts";
import type { FunctionRows } from "../layout/overlap-rows.ts";
import { columnLetters } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { headingCells } from "../plan/lines.ts";
import type { CellBlock } from "../plan/sheet-plan.ts";
import { sumIfs } from "../ranges.ts";
import { FIGURE_COLUMNS, MEASURES, measureRow, measureTotal } from "./measure-row.ts";

/** 0-based column of the bodies among the workings: one is kept free beside the print area. */
export const WORKINGS_COLUMN = MEASURES.length + 2;
const BODIES = columnLetters(WORKINGS_COLUMN);

/** Functions of government on which several bodies spend, and the spending by body that they are measured on. */
export function functionBlocks(book: BookLayout, functions: FunctionRows): CellBlock[] {
  const { names } = functions;
  const measured = names.slice(0, -1);
  const headings = ["Function", ...MEASURES.map((heading) => (heading === "Theme total £" ? "Total £" : heading))];
  return [
    rowBlock(functions.title - 1, 0, [cell("The same by function of government (COFOG)", "TP Run-in head")]),
    rowBlock(functions.head - 1, 0, headingCells(headings, FIGURE_COLUMNS)),
    ...measured.map((name, at) => functionRow(functions, name, at)),
    measureTotal(functions),
    tieLine(book, functions),
    ...workings(book, functions),
  ];
}

function functionRow(functions: FunctionRows, name: string, at: number): CellBlock {
  const column = columnLetters(WORKINGS_COLUMN + 1 + at);
  const range = (letters: string, { first, last }: { readonly first: number; readonly last: number }): string =>
    `$${letters}$${String(first)}:$${letters}$${String(last)}`;
  return measureRow({
    name,
    row: functions.first + at,
    bodies: range(BODIES, functions.after),
    after: range(column, functions.after),
    before: range(column, functions.before),
    total: `SUM(${range(column, functions.after)})`,
  });
}

/** Functions and what states none are the total itself: the rows were added by body, T was not. */
function tieLine({ bridge }: BookLayout, { names, total, after }: FunctionRows): CellBlock {
  const uncoded = columnLetters(WORKINGS_COLUMN + names.length);
  const none = `SUM($${uncoded}$${String(after.first)}:$${uncoded}$${String(after.last)})`;
  const ties = `IF(ROUND(K${String(total)}+${none}-${bridgeCell(bridge, "total")},2)=0,"Ties","Does not tie")`;
  const text = `="Functions and uncoded ("&TEXT(${none},"#,##0")&") = total place spend - "&${ties}`;
  return rowBlock(total, 0, [cell(formula(text), "TP Check line")]);
}

function workings(book: BookLayout, { names, after, before }: FunctionRows): CellBlock[] {
  const { agencies, blocks } = book;
  const figures = new Set(names.map((_, at) => at + 1));
  const title = (words: string) => [cell(words, "TP Source line")];
  const spend = (body: string, at: number): string => {
    const name = names[at] === NOT_STATED_ROW.functions ? '""' : `${columnLetters(WORKINGS_COLUMN + 1 + at)}$4`;
    return `=ROUND(${byFunction(blocks, "TP Place spend", [body, name])},2)`;
  };
  const putBack = (body: string, at: number): string => {
    const column = columnLetters(WORKINGS_COLUMN + 1 + at);
    const name = names[at] === NOT_STATED_ROW.functions ? '""' : `${column}$4`;
    const offset = String(after.first + Number(body) - before.first);
    return `=ROUND(${column}${offset}+${byFunction(blocks, "TP Eliminated", [body, name])},2)`;
  };
  const rows = (first: number, text: (body: string, at: number) => string): CellBlock[] =>
    agencies.map((agency, at) => {
      const body = String(first + at);
      const cells = names.map((_, name) => cell(formula(text(body, name)), "TP Figure"));
      return rowBlock(first + at - 1, WORKINGS_COLUMN, [cell(agency, "TP Label"), ...cells]);
    });
  return [
    rowBlock(after.title - 1, WORKINGS_COLUMN, title("Workings, not printed: spending by body and function, £")),
    rowBlock(after.head - 1, WORKINGS_COLUMN, headingCells(["Body", ...names], figures)),
    ...rows(after.first, spend),
    rowBlock(
      before.title - 1,
      WORKINGS_COLUMN,
      title("The same before payments between counted bodies are taken out, £"),
    ),
    rowBlock(before.head - 1, WORKINGS_COLUMN, headingCells(["Body", ...names], figures)),
    ...rows(before.first, putBack),
  ];
}

/** Formula text of a body's spending on a function. @param where - the body's row; the function's heading, or `""`. */
function byFunction(blocks: BookLayout["blocks"], heading: string, [row, name]: readonly [string, string]): string {
  return sumIfs(blocks, heading, [
    ["TP Agency", `$${BODIES}${row}`],
    ["TP COFOG 1", name],
  ]);
}
