import { parseFormula } from "#sheets/trace/parse-formula";
import { areaOf, type PlacedArea, referencesOf } from "#sheets/trace/figure-cells";
import type { OriginCell } from "#sheets/trace/origin";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { FigureBook } from "./figure-book.ts";
import { isSourceSheet } from "./figure-book.ts";
import type { FigureCell, FigurePart, FigureTrace, ShownValue } from "./figure-trace.ts";
import type { CellRows, RowFinder } from "./find-rows.ts";
import { listRows, type RowListing } from "./list-rows.ts";
import { cellText, nameFigure, shownIn } from "./name-figure.ts";

/** Cells that a figure which is no sum of rows is shown to be made of: more than these nobody reads. */
const MOST_PARTS = 40;

/** A book that is open for tracing, and how its rows are told. */
export interface TraceGround extends RowListing {
  readonly book: FigureBook;
  readonly finder: RowFinder;
}

/**
 * Says where the figure of a cell is from: the rows of the sources that it is the sum of, to the penny, or the cells that it
 * is worked out from.
 *
 * The formula in the cell is read, and those of the cells that it adds up, down to the TP columns: what is told is what the
 * workbook does, not what the add-in meant. Rows that do not come to the figure are never listed as if they did.
 *
 * @param listed - how many rows are described; the largest of them.
 */
export async function traceFigure(
  ground: TraceGround,
  cell: FigureCell,
  listed: number,
): Promise<Result<FigureTrace, WorkbookError>> {
  const { book, finder } = ground;
  const formulas = await book.formulas([cell]);
  if (!formulas.ok) return formulas;
  const loaded = await book.load([around(cell, book)]);
  if (!loaded.ok) return loaded;
  const named = { cell, name: nameOf(cell, book) };
  const [formula = null] = formulas.value;
  if (formula === null) return done({ ...named, shown: shownOf(cell, book), from: { kind: "written" } });
  const found = await finder.rowsOf(cell);
  if (!found.ok) return found;
  return found.value && isRows(found.value)
    ? asRows(ground, { named, found: found.value, listed })
    : asCells(book, named, formula);
}

/** The row of a cell and what stands above it: its names are there. */
function around({ sheet, row }: FigureCell, book: FigureBook): PlacedArea {
  return { sheet, top: 0, left: 0, bottom: row, right: Math.max(0, book.extent(sheet).columnCount - 1) };
}

function nameOf(cell: FigureCell, book: FigureBook): string {
  return nameFigure(cell, { cells: book.cells, columns: book.extent(cell.sheet).columnCount });
}

function shownOf({ sheet, row, column }: FigureCell, { cells }: FigureBook, isMoney = false): ShownValue {
  return shownIn(cells.value(sheet, row, column), isMoney);
}

/** £ and numbers of rows never stand in one sum; and what is a sum of written cells alone is better told by them. */
function isRows({ money, counted, stated }: CellRows): boolean {
  if (money.size > 0 && counted.size > 0) return false;
  return money.size > 0 || counted.size > 0 || stated.length === 0;
}

interface FoundFigure {
  readonly named: Pick<FigureTrace, "cell" | "name">;
  readonly found: CellRows;
  readonly listed: number;
}

async function asRows(
  ground: TraceGround,
  { named, found, listed }: FoundFigure,
): Promise<Result<FigureTrace, WorkbookError>> {
  const { book } = ground;
  const isCounted = found.counted.size > 0;
  const loaded = await book.load(found.stated.map((cell) => around(cell, book)));
  if (!loaded.ok) return loaded;
  const entries = isCounted ? found.counted.entries(1) : found.money.entries(100);
  const rows = await listRows(ground, entries, listed);
  if (!rows.ok) return rows;
  const stated = found.stated.map((cell) => statedPart(cell, book));
  const from = { kind: isCounted ? "counted" : "rows", rows: { ...rows.value, stated } } as const;
  return done({ ...named, shown: shownOf(named.cell, book, !isCounted), from });
}

async function asCells(
  book: FigureBook,
  named: FoundFigure["named"],
  formula: string,
): Promise<Result<FigureTrace, WorkbookError>> {
  const parts = await partsOf(named.cell, formula, book);
  if (!parts.ok) return parts;
  return done({ ...named, shown: shownOf(named.cell, book), from: { kind: "cells", parts: parts.value } });
}

function statedPart({ times, ...cell }: OriginCell, book: FigureBook): FigurePart {
  const value = book.cells.value(cell.sheet, cell.row, cell.column);
  const shown = shownIn(typeof value === "number" ? value * times : value, true);
  return { ...cell, name: nameOf(cell, book), shown };
}

/** The cells that a formula looks at, each once: of a range those that are filled. */
async function partsOf(
  cell: FigureCell,
  formula: string,
  book: FigureBook,
): Promise<Result<readonly FigurePart[], WorkbookError>> {
  const node = parseFormula(formula);
  const areas = node ? referencesOf(node).flatMap((reference) => areaOf(reference, cell, book.cells) ?? []) : [];
  const shownAreas = areas.filter(({ sheet }) => !isSourceSheet(sheet));
  const loaded = await book.load(
    shownAreas.flatMap((area) => [area, around({ ...area, row: area.bottom, column: 0 }, book)]),
  );
  if (!loaded.ok) return loaded;
  const parts = new Map<string, FigurePart>();
  for (const place of placesIn(shownAreas)) {
    const shown = shownOf(place, book);
    const key = cellText(place);
    if (parts.size >= MOST_PARTS) break;
    if (shown.kind === "number" && !parts.has(key)) parts.set(key, { ...place, name: nameOf(place, book), shown });
  }
  return done([...parts.values()]);
}

function* placesIn(areas: readonly PlacedArea[]): Generator<FigureCell> {
  for (const { sheet, top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) yield { sheet, row, column };
    }
  }
}
