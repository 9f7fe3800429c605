import type { BookLayout } from "../layout/book-layout.ts";
import { columnLetters, quoteSheet } from "../plan/address.ts";
import type { CellBlock, ColumnPlan, PlannedValue, SheetPlan, TablePlan } from "../plan/sheet-plan.ts";
import type { TpBlock } from "../ranges.ts";

/**
 * Sheets whose formulas lean on the checks, as the stamp does: a check that looked at them would look at itself. What they
 * show is on the others.
 */
const LEAN_ON_CHECKS: ReadonlySet<string> = new Set(["TP Return", "TP Method", "TP Checks", "TP Place", "TP Log"]);
const OF_CHECKS = /TP[ _]Checks/;

/**
 * Formula text: how many cells in which a formula was planned hold none any more, because somebody typed over it (check F12).
 * Looks at the tables and the figures of our sheets, and at the TP columns beside the sources.
 */
export function cellsTypedOver(plans: readonly SheetPlan[], { blocks, input }: BookLayout): string {
  const sheets = plans.filter(({ name }) => !LEAN_ON_CHECKS.has(name));
  const tables = sheets.flatMap((sheet) => sheet.tables.flatMap(formulasOfTable));
  const laidOut = sheets.flatMap((sheet) => areasOf(sheet.blocks).map((area) => ({ ...area, sheet: sheet.name })));
  const cells = laidOut.reduce((sum, area) => sum + area.cells, 0);
  const beside = input.live === "formulas" ? blocks.flatMap(formulasBeside) : [];
  return [
    String(cells),
    ...laidOut.map(({ sheet, range }) => `-${formulasIn(`${quoteSheet(sheet)}!${range}`)}`),
    ...[...tables.map(missingIn), ...beside].map((missing) => `+${missing}`),
  ].join("");
}

function formulasIn(range: string): string {
  return `SUMPRODUCT(--ISFORMULA(${range}))`;
}

/** Of a table as long as it is now: a row added without its formulas lacks them. */
function missingIn(range: string): string {
  return `ROWS(${range})*COLUMNS(${range})-${formulasIn(range)}`;
}

/** Columns of one formula, neighbours together. */
function formulasOfTable({ name, columns }: TablePlan): string[] {
  const runs: [first: string, last: string][] = [];
  columns.forEach((column, at) => {
    if (!isOneFormula(column)) return;
    const before = columns[at - 1];
    const open = before && isOneFormula(before) ? runs.at(-1) : undefined;
    if (open) open[1] = column.heading;
    else runs.push([column.heading, column.heading]);
  });
  return runs.map(([first, last]) => (first === last ? `${name}[${first}]` : `${name}[[${first}]:[${last}]]`));
}

function isOneFormula({ cells }: ColumnPlan): boolean {
  return cells.kind === "formula" && !OF_CHECKS.test(cells.formula);
}

/** Formula cells that stand together. */
interface Area {
  readonly range: string;
  readonly cells: number;
}

/** Formula cells of laid-out blocks: each column's neighbours together, and columns with the same rows together. */
function areasOf(blocks: readonly CellBlock[]): Area[] {
  const areas: { left: number; right: number; first: number; last: number }[] = [];
  for (const [column, rows] of [...rowsByColumn(blocks)].sort(([a], [b]) => a - b)) {
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

function rowsByColumn(blocks: readonly CellBlock[]): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, down) => {
      line.forEach((cell, across) => {
        if (!cell || !isOwnFormula(cell.value)) return;
        rows.set(column + across, (rows.get(column + across) ?? new Set<number>()).add(row + down));
      });
    });
  }
  return rows;
}

function isOwnFormula(value: PlannedValue): boolean {
  return typeof value === "object" && value !== null && !OF_CHECKS.test(value.formula);
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
  if (block.table !== null) return [missingIn(`${block.table}[[${FIRST_FIGURE}]:[${LAST_FIGURE}]]`)];
  const { headerRow, lastRow } = block.reading;
  const letters = (at: number): string => columnLetters(block.firstTpColumn + at);
  const range = `$${letters(first)}$${String(headerRow + 1)}:$${letters(last)}$${String(lastRow + 2)}`;
  return [`${missingIn(`${quoteSheet(block.sheet)}!${range}`)}-2*${String(last - first + 1)}`];
}
