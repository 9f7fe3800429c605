import type { BookLayout } from "../layout/book-layout.ts";
import { columnLetters } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { planSheet } from "../plan/frame.ts";
import { headingCells } from "../plan/lines.ts";
import type { CellBlock, ColumnPlan, PlannedCell, PlannedValue, SheetPlan, TablePlan } from "../plan/sheet-plan.ts";
import { type Chain, findChains } from "./find-chains.ts";
import { arrayTable, moveFormula, type PlannedTables } from "./move-formula.ts";

/** Excel refuses formulas over 8,192 characters; from here on a formula is shortened. */
const LONGEST = 6_000;
/** Characters of a part that is worked out by itself. */
const LONGEST_PART = 3_000;
const SHEET = "TP Sums";
const FIRST_ROW = 5;
const LEAST_COLUMNS = 4;

/** Where a formula stands: its sheet, and how many rows it is filled down (1 = it is one cell). */
interface Place {
  readonly sheet: string;
  readonly rows: number;
}

/**
 * Shortens formulas that grow with the number of sources: their sums are worked out part by part on TP Sums, a row a sum,
 * and the formula adds the parts. What a formula says is unchanged; books of few sources are left as they are.
 *
 * @returns the sheets, with TP Sums behind them where it is needed.
 * @source workbook-model.md, decision 8 (short formulas, any number of sources)
 */
export function foldLongSums(book: BookLayout, sheets: readonly SheetPlan[]): SheetPlan[] {
  const sums = new Sums(tablesOf(sheets));
  const folded = sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => foldBlock(block, sheet.name, sums)),
    tables: sheet.tables.map((table) => foldTable(table, sheet.name, sums)),
  }));
  return sums.rows.length === 0 ? folded : [...folded, planSums(book, sums.rows)];
}

function tablesOf(sheets: readonly SheetPlan[]): PlannedTables {
  return new Map(
    sheets.flatMap(({ name, tables }) => tables.map((table) => [table.name, { sheet: name, table }] as const)),
  );
}

function foldBlock(block: CellBlock, sheet: string, sums: Sums): CellBlock {
  const fold = (planned: PlannedCell | undefined): PlannedCell | undefined =>
    planned && { ...planned, value: sums.fold(planned.value, { sheet, rows: 1 }) };
  return { ...block, cells: block.cells.map((row) => row.map(fold)) };
}

function foldTable(table: TablePlan, sheet: string, sums: Sums): TablePlan {
  const columns = table.columns.map((column) => foldColumn(column, { sheet, rows: table.rows }, sums));
  return { ...table, columns };
}

function foldColumn(column: ColumnPlan, place: Place, sums: Sums): ColumnPlan {
  const { cells } = column;
  if (cells.kind === "formula") return { ...column, cells: { ...cells, formula: sums.shorten(cells.formula, place) } };
  if (cells.kind !== "formulas") return column;
  const formulas = cells.formulas.map((value, down) => sums.fold(value, { ...place, rows: 1 }, down));
  return { ...column, cells: { kind: "formulas", formulas } };
}

/** The sums that were taken out of formulas: a row each, with its parts. */
class Sums {
  readonly rows: string[][] = [];
  private readonly tables: PlannedTables;

  constructor(tables: PlannedTables) {
    this.tables = tables;
  }

  fold(value: PlannedValue, place: Place, down = 0): PlannedValue {
    if (value === null || typeof value !== "object") return value;
    return { formula: this.shorten(value.formula, place, down) };
  }

  shorten(text: string, place: Place, down = 0): string {
    if (text.length <= LONGEST) return text;
    let short = text;
    for (const chain of findChains(text).reverse()) {
      if (chain.end - chain.start <= LONGEST_PART / 2) continue;
      short = short.slice(0, chain.start) + this.takeOut(chain, place, down) + short.slice(chain.end);
    }
    return short;
  }

  /** Writes the parts of a chain to rows of their own; returns what stands for it. */
  private takeOut({ calls, operator }: Chain, { sheet, rows }: Place, first: number): string {
    const parts = partsOf(calls);
    const array = arrayTable(calls[0]!);
    const elements = array === null ? 0 : (this.tables.get(array)?.table.rows ?? 1);
    const top = this.rows.length + FIRST_ROW;
    for (let at = 0; at < Math.max(rows, elements); at++) {
      const spot = { sheet, down: first + (array === null ? at : 0), element: array === null ? null : at };
      this.rows.push(
        parts.map(
          (part) => `=${part.map((call) => moveFormula(call, { ...spot, tables: this.tables })).join(operator)}`,
        ),
      );
    }
    return standIn({ top, parts: parts.length, operator, isFilledDown: rows > 1, elements });
  }
}

function partsOf(calls: readonly string[]): string[][] {
  const parts: string[][] = [];
  let length = Infinity;
  for (const call of calls) {
    if (length + call.length > LONGEST_PART) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)!.push(call);
    length += call.length + 1;
  }
  return parts;
}

interface TakenOut {
  readonly top: number;
  readonly parts: number;
  readonly operator: "+" | "&";
  readonly isFilledDown: boolean;
  /** Rows of the table whose whole column is looked at; 0 = none. */
  readonly elements: number;
}

function standIn({ top, parts, operator, isFilledDown, elements }: TakenOut): string {
  const row = (number: number): string => `${isFilledDown ? "" : "$"}${String(number)}`;
  const cells = Array.from({ length: parts }, (_, at) => `'${SHEET}'!$${columnLetters(at)}${row(top)}`);
  if (elements > 0) {
    return `(${cells.map((cell_, at) => `${cell_}:$${columnLetters(at)}${row(top + elements - 1)}`).join("+")})`;
  }
  if (operator === "&") return cells.join("&");
  return `SUM(${cells[0]!}:$${columnLetters(parts - 1)}${row(top)})`;
}

function planSums(book: BookLayout, rows: readonly (readonly string[])[]): SheetPlan {
  const parts = Math.max(...rows.map((row) => row.length));
  const headings = Array.from({ length: parts }, (_, at) => `Part ${String(at + 1)}`);
  return planSheet(book, {
    name: SHEET,
    group: "working",
    title: "Sums over many sources, part by part",
    source:
      "Workings: a row a sum that other sheets show, since Excel takes no formula over 8,192 characters. Do not type here.",
    // However few parts there are: the sheet's own mark stands in its last column, apart from the title (our-mark.ts).
    widths: Array.from({ length: Math.max(parts, LEAST_COLUMNS) }, () => 100),
    blocks: [
      rowBlock(3, 0, headingCells(headings, new Set(headings.keys()))),
      ...rows.map((row, at) =>
        rowBlock(
          FIRST_ROW - 1 + at,
          0,
          row.map((text) => cell(formula(text), "TP Working")),
        ),
      ),
    ],
    page: { orientation: "landscape" },
  });
}
