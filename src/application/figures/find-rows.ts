import { type CellPlace, type OriginCell, type OriginCells, originCells } from "#sheets/trace/origin";
import { areaOf, referencesOf } from "#sheets/trace/figure-cells";
import type { FormulaNode } from "#sheets/trace/formula-node";
import { parseFormula } from "#sheets/trace/parse-formula";
import { readFormula } from "#sheets/trace/read-formula";
import { isFigure } from "#sheets/trace/scalar";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import { type FigureBook, isSourceSheet } from "./figure-book.ts";
import { MoneyByRow } from "./money-by-row.ts";

/** Half a penny: a difference below it is a double's, not the figure's. */
const HALF_PENNY = 0.005;

/** A cell as the rows of sources that it is the sum of, and the cells that hold a figure of their own. */
export interface CellRows {
  readonly money: MoneyByRow;
  readonly counted: MoneyByRow;
  readonly stated: readonly OriginCell[];
}

/** The rows behind cells; each cell is looked into once. */
export class RowFinder {
  private readonly book: FigureBook;
  private readonly found = new Map<string, Promise<Result<CellRows | null, WorkbookError>>>();

  constructor(book: FigureBook) {
    this.book = book;
  }

  /** @returns null where the cell is no sum of rows. */
  rowsOf(cell: CellPlace): Promise<Result<CellRows | null, WorkbookError>> {
    const key = `${String(cell.row)} ${String(cell.column)} ${cell.sheet}`;
    const known = this.found.get(key);
    if (known) return known;
    // Found before it is known, so that a circle ends: it is no sum of rows.
    this.found.set(key, Promise.resolve(done(null)));
    const finding = this.find(cell);
    this.found.set(key, finding);
    return finding;
  }

  private async find(cell: CellPlace): Promise<Result<CellRows | null, WorkbookError>> {
    const formulas = await this.book.formulas([cell]);
    if (!formulas.ok) return formulas;
    const [formula = null] = formulas.value;
    if (formula === null) return done(statedCell(cell));
    const node = parseFormula(formula);
    if (!node) return done(null);
    const loaded = await this.book.load(areasOf(node, cell, this.book));
    if (!loaded.ok) return loaded;
    return this.follow(node, cell);
  }

  private async follow(node: FormulaNode, cell: CellPlace): Promise<Result<CellRows | null, WorkbookError>> {
    const origin = this.readOrigin(node, cell);
    if (!origin?.counted.every(({ sheet }) => isSourceSheet(sheet))) return done(null);
    const made = new RowsInMaking(
      origin.cells.filter(({ sheet }) => isSourceSheet(sheet)),
      origin.counted,
      this.book,
    );
    const others = origin.cells.filter(({ sheet }) => !isSourceSheet(sheet));
    const added = await this.addOthers(made, others);
    if (!added.ok) return added;
    return done(added.value ? made.ifAddsUpTo(made.numberIn(cell)) : null);
  }

  /** @returns null where the formula is no sum of cells, or was misread: what it comes to here is not what it shows. */
  private readOrigin(node: FormulaNode, home: CellPlace): OriginCells | null {
    const { cells } = this.book;
    const shown = cells.value(home.sheet, home.row, home.column);
    const read = readFormula(node, { home, cells });
    if (!isFigure(read) || typeof shown !== "number") return null;
    return Math.abs(read.number - shown) < HALF_PENNY ? originCells(read.origin) : null;
  }

  /** @returns false where one of them is no sum of rows. */
  private async addOthers(made: RowsInMaking, others: readonly OriginCell[]): Promise<Result<boolean, WorkbookError>> {
    // Their formulas come together: one by one each would be a question of its own.
    const prepared = await this.book.formulas(others);
    if (!prepared.ok) return prepared;
    for (const other of others) {
      const rows = await this.rowsOf(other);
      if (!rows.ok) return rows;
      if (!rows.value) return done(false);
      made.add(rows.value, other.times);
    }
    return done(true);
  }
}

function areasOf(node: FormulaNode, home: CellPlace, { cells }: FigureBook) {
  const own = { sheet: home.sheet, top: home.row, bottom: home.row, left: home.column, right: home.column };
  return [own, ...referencesOf(node).flatMap((reference) => areaOf(reference, home, cells) ?? [])];
}

function statedCell(cell: CellPlace): CellRows {
  return { money: new MoneyByRow(), counted: new MoneyByRow(), stated: [{ ...cell, times: 1 }] };
}

/** Rows as they come together. */
class RowsInMaking {
  private readonly money = new MoneyByRow();
  private readonly counted = new MoneyByRow();
  private readonly stated: OriginCell[] = [];
  private readonly book: FigureBook;

  constructor(own: readonly OriginCell[], counted: readonly OriginCell[], book: FigureBook) {
    this.book = book;
    for (const cell of own) this.money.add(cell, cell.times * this.numberIn(cell));
    for (const cell of counted) this.counted.add(cell, cell.times);
  }

  add({ money, counted, stated }: CellRows, times: number): void {
    this.money.addAll(money, times);
    this.counted.addAll(counted, times);
    this.stated.push(...stated.map((cell) => ({ ...cell, times: cell.times * times })));
  }

  /**
   * The rows, where they come to the figure. What a rounding took or gave belongs to the row, where there is but one: a part
   * of a split row is rounded to the penny.
   */
  ifAddsUpTo(figure: number): CellRows | null {
    const { money, counted } = this;
    const stated = this.stated.filter((cell) => this.numberIn(cell) !== 0);
    const sum =
      money.total() + counted.total() + stated.reduce((all, cell) => all + cell.times * this.numberIn(cell), 0);
    const rest = figure - sum;
    if (money.size === 1 && counted.size === 0 && Math.abs(rest) < 2 * HALF_PENNY) money.round(rest);
    else if (Math.abs(rest) >= HALF_PENNY) return null;
    return { money, counted, stated };
  }

  numberIn({ sheet, row, column }: CellPlace): number {
    const value = this.book.cells.value(sheet, row, column);
    return typeof value === "number" ? value : 0;
  }
}
