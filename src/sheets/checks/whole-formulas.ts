import type { BookLayout } from "../layout/book-layout.ts";
import { stopsOpen } from "../layout/check-reference.ts";
import { columnLetters, quoteSheet } from "../plan/address.ts";
import type { CellBlock, ColumnPlan, PlannedValue, SheetPlan, TablePlan } from "../plan/sheet-plan.ts";
import type { TpBlock } from "../ranges.ts";

const OF_CHECKS = /TP[ _]Checks/;
/** Formula text -> whether it leans on the checks, as the stamp does: a check that looked at its cell would look at itself. */
type LeansOnChecks = (text: string) => boolean;

/**
 * Formula text: how many cells in which a formula was planned hold none any more, because somebody typed over it (check F12).
 * Looks at the tables and the figures of our sheets, the printed return among them, and at the TP columns beside the sources;
 * not at cells that show a check or what rests on one, as the stamp.
 */
export function cellsTypedOver(plans: readonly SheetPlan[], book: BookLayout): string {
  const { blocks, input } = book;
  const stops = stopsOpen(book);
  const leans: LeansOnChecks = (text) => OF_CHECKS.test(text) || text.includes(stops);
  const tables = plans.flatMap((sheet) => sheet.tables.flatMap((table) => formulasOfTable(table, leans)));
  const laidOut = plans.flatMap((sheet) =>
    areasOf(sheet.blocks, leans).map((area) => ({ ...area, sheet: sheet.name })),
  );
  const cells = laidOut.reduce((sum, area) => sum + area.cells, 0);
  const beside = input.live === "formulas" ? blocks.flatMap(formulasBeside) : [];
  const standing = laidOut.map(({ sheet, range }) => formulasIn(`${quoteSheet(sheet)}!${range}`));
  const parts = [standing, tables.map(shortOf)].filter((terms) => terms.length > 0);
  const whole = [String(cells), ...parts.flat(), ...beside].join("-");
  if (whole.length <= LONGEST) return whole;
  // Sums of calls, which are worked out part by part where a formula grows too long (`foldLongSums`).
  return [String(cells), ...parts.map((terms) => `(${terms.join("+")})`), ...beside].join("-");
}

/** Excel takes 8,192 characters. */
const LONGEST = 8_000;

function formulasIn(range: string): string {
  return `SUMPRODUCT(--ISFORMULA(${range}))`;
}

/** Less than nought by each cell without a formula. Of a table as long as it is now: a row added without its formulas lacks them. */
function shortOf(range: string): string {
  return `SUMPRODUCT(ISFORMULA(${range})-1)`;
}

/** Columns of one formula, neighbours together. */
function formulasOfTable({ name, columns }: TablePlan, leans: LeansOnChecks): string[] {
  const isWatched = ({ cells }: ColumnPlan): boolean => cells.kind === "formula" && !leans(cells.formula);
  const runs: [first: string, last: string][] = [];
  columns.forEach((column, at) => {
    if (!isWatched(column)) return;
    const before = columns[at - 1];
    const open = before && isWatched(before) ? runs.at(-1) : undefined;
    if (open) open[1] = column.heading;
    else runs.push([column.heading, column.heading]);
  });
  return runs.map(([first, last]) => (first === last ? `${name}[${first}]` : `${name}[[${first}]:[${last}]]`));
}

/** Formula cells that stand together. */
interface Area {
  readonly range: string;
  readonly cells: number;
}

/** Formula cells of laid-out blocks: each column's neighbours together, and columns with the same rows together. */
function areasOf(blocks: readonly CellBlock[], leans: LeansOnChecks): Area[] {
  const areas: { left: number; right: number; first: number; last: number }[] = [];
  for (const [column, rows] of [...rowsByColumn(blocks, leans)].sort(([a], [b]) => a - b)) {
    for (const [first, last] of runsIn([...rows].sort((a, b) => a - b))) {
      const beside = areas.find((area) => area.right === column - 1 && area.first === first && area.last === last);
      if (beside) beside.right = column;
      else areas.push({ left: column, right: column, first, last });
    }
  }
  return areas.map(({ left, right, first, last }) => ({
    range: `$${columnLetters(left)}$${String(first + 1)}:$${columnLetters(right)}$${String(last + 1)}`,
    cells: (right - left + 1) * (last - first + 1),
  }));
}

function rowsByColumn(blocks: readonly CellBlock[], leans: LeansOnChecks): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, down) => {
      line.forEach((cell, across) => {
        const text = cell ? formulaOf(cell.value) : null;
        if (text === null || leans(text)) return;
        rows.set(column + across, (rows.get(column + across) ?? new Set<number>()).add(row + down));
      });
    });
  }
  return rows;
}

function formulaOf(value: PlannedValue): string | null {
  return typeof value === "object" && value !== null ? value.formula : null;
}

function runsIn(rows: readonly number[]): [first: number, last: number][] {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open?.[1] === row - 1) open[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

const [FIRST_FIGURE, LAST_FIGURE] = ["TP Read", "TP Status"];

/** The figures beside a source; the heading and the guard row of a plain range hold no formula. */
function formulasBeside({ block, headings }: TpBlock): string[] {
  const [first, last] = [headings.indexOf(FIRST_FIGURE), headings.indexOf(LAST_FIGURE)];
  if (block.ledger !== null || first < 0 || last < 0) return [];
  if (block.table !== null) return [shortOf(`${block.table}[[${FIRST_FIGURE}]:[${LAST_FIGURE}]]`)];
  const { headerRow, lastRow } = block.reading;
  const letters = (at: number): string => columnLetters(block.firstTpColumn + at);
  const range = `$${letters(first)}$${String(headerRow + 1)}:$${letters(last)}$${String(lastRow + 2)}`;
  return [`${shortOf(`${quoteSheet(block.sheet)}!${range}`)}-${String(2 * (last - first + 1))}`];
}
