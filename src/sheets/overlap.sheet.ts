import type { NamedOverlap } from "#domain/overlap/named-overlap";
import type { BookLayout } from "./layout/book-layout.ts";
import { sharedServices } from "./layout/overlap-rows.ts";
import {
  FIGURE_COLUMNS,
  MEASURE_WIDTHS,
  measureRow,
  measureTotal,
  MEASURES,
  sharedLook,
} from "./overlap/measure-row.ts";
import { backOfficeBlocks } from "./overlap/back-office-blocks.ts";
import { functionBlocks } from "./overlap/function-blocks.ts";
import { pairBlocks } from "./overlap/pair-blocks.ts";
import { serviceBlocks } from "./overlap/service-blocks.ts";
import { streamBlocks } from "./overlap/stream-blocks.ts";
import { settingOf } from "./place-settings.ts";
import { columnLetters } from "./plan/address.ts";
import { cell, formula, rowBlock } from "./plan/cells.ts";
import { planSheet, type SheetSpec } from "./plan/frame.ts";
import { headingCells } from "./plan/lines.ts";
import type { CellBlock, SheetPlan } from "./plan/sheet-plan.ts";
import { heightOfLines } from "./plan/row-heights.ts";
import { linesOf } from "./plan/text-lines.ts";

/** points: an empty column, the bodies, then one column a function or body. */
const GAP = 14;
const WORKING_BODIES = 118;
const WORKING_FIGURE = 72;
/** Of the columns with what is measured and with its lead body, less its indent. */
const NAME_ROOM = MEASURE_WIDTHS[0]!;
const LEAD_ROOM = 101;
const BOLD = { size: 9, bold: true } as const;
const ONE_LINE = 15;

/**
 * TP Overlap: themes, functions and services on which several bodies spend, after netting, with what netting removed; and
 * what pairs share. What the functions are measured on, and the matrix of pairs, stand beside the print area.
 *
 * @source method.md, FORMULAS 12-14; workbook-model.md, Overlap and Pairs
 */
export function planOverlapSheet(book: BookLayout): SheetPlan {
  const { overlap, themes } = book;
  const { functions, services, pairs, streams, backOffice } = overlap;
  const lists = [overlap, ...[functions, services].flatMap((list) => list ?? [])];
  const titled = [...lists.slice(1), pairs, ...[streams, backOffice].flatMap((list) => list ?? [])];
  const last = columnLetters(MEASURES.length - 1);
  return planSheet(book, {
    name: "TP Overlap",
    group: "output",
    title: "Themes on which several bodies spend",
    source:
      "Source: TP Agency x Theme. £. Other bodies £ is at most what overlaps, never a saving; Rate is its part of the spend. " +
      "False overlap is what looked shared until payments between bodies were taken out.",
    // The lead body's share stands beside the paper: Rate says the rest of it.
    widths: MEASURE_WIDTHS.slice(0, -1),
    widthsBeside: [...MEASURE_WIDTHS.slice(-1), GAP, WORKING_BODIES, ...workingColumns(book).map(() => WORKING_FIGURE)],
    heights: { 3: 38, ...leadHeights(book), ...pairHeights(book) },
    blocks: [
      rowBlock(3, 0, headingCells(["Theme", ...MEASURES], FIGURE_COLUMNS)),
      ...themes.map((theme, at) => themeRow(book, theme, at)),
      measureTotal(overlap),
      materialityLine(book),
      ...(functions ? functionBlocks(book, functions) : []),
      ...(services ? serviceBlocks(book, services) : []),
      ...pairBlocks(book),
      ...(streams ? streamBlocks(book, streams) : []),
      ...(backOffice ? backOfficeBlocks(book, backOffice) : []),
    ],
    merges: titled.flatMap((list) => ("title" in list ? [titleMerge(list.title)] : [])),
    conditionalFormats: lists.map(sharedLook),
    checkLine: { id: "F10", text: "spend and what was left out = theme total", row: overlap.end - 1 },
    page: { orientation: "landscape", ...titleRows(book), printArea: `A1:${last}${String(overlap.end)}` },
  });
}

/** Themes that a page has room for: beyond them the headings are repeated; else they would stand above other tables only. */
const THEMES_OF_A_PAGE = 16;

function titleRows({ themes }: BookLayout): Pick<SheetSpec["page"], "titleRows"> {
  return { titleRows: { first: 0, last: themes.length > THEMES_OF_A_PAGE ? 3 : 2 } };
}

/**
 * A lead body is a formula, so that the height which its name takes is reckoned from the count; and a row that several
 * bodies share is bold, which no plan of a cell says.
 */
function leadHeights({ themes, overlap, input }: BookLayout): Record<number, number> {
  const { functions, services } = overlap;
  const shared = services ? sharedServices(input).slice(0, services.last - services.first + 1) : [];
  return {
    ...heightsOf(themes, overlap.first, input.count.overlap),
    ...(functions && heightsOf(functions.names.slice(0, -1), functions.first, input.count.overlapByCofog.measures)),
    ...(services && heightsOf(namesOf(shared), services.first, shared)),
  };
}

function heightsOf(names: readonly string[], first: number, measures: readonly NamedOverlap[]): Record<number, number> {
  const leads = new Map(measures.map(({ name, lead }) => [name, lead]));
  const lines = (name: string): number =>
    Math.max(linesOf(name, NAME_ROOM, BOLD), linesOf(leads.get(name) ?? "", LEAD_ROOM, BOLD));
  return evenHeights(first, names.map(lines));
}

/** Rows of one list are of one height, as high as two lines where any takes two; only what takes more is higher. */
function evenHeights(first: number, lines: readonly number[]): Record<number, number> {
  const usual = Math.min(2, Math.max(1, ...lines));
  return Object.fromEntries(lines.map((own, at) => [first + at - 1, heightOf(Math.max(usual, own))]));
}

function namesOf(measures: readonly NamedOverlap[]): readonly string[] {
  return measures.map(({ name }) => name);
}

function pairHeights({ overlap: { pairs }, input }: BookLayout): Record<number, number> {
  const list = [...input.count.pairOverlap.keys()];
  const lines = (pair: string): number => linesOf(pair.split(" | ")[1] ?? "", LEAD_ROOM, { size: 9 });
  return evenHeights(pairs.first, list.map(lines));
}

function heightOf(lines: number): number {
  return lines > 1 ? heightOfLines(lines, BOLD.size) : ONE_LINE;
}

function titleMerge(row: number): string {
  return `A${String(row)}:G${String(row)}`;
}

/** What stands in the columns of the workings: the longer of the two. */
function workingColumns({ overlap: { functions, pairBodies } }: BookLayout): readonly string[] {
  const names = functions?.names ?? [];
  return names.length > pairBodies.length ? names : pairBodies;
}

function materialityLine({ overlap }: BookLayout): CellBlock {
  const least = `TEXT(N(${settingOf("Materiality £")}),"#,##0.00")`;
  const words = `="Bodies that spend less than "&${least}&" on a theme are left out of its measure (TP Place, Materiality £)"`;
  return rowBlock(overlap.total, 0, [cell(formula(words), "TP Source line")]);
}

function themeRow({ matrix, overlap }: BookLayout, theme: string, at: number): CellBlock {
  const column = columnLetters(at + 1);
  const range = (letters: string, first: number, last: number): string =>
    `'TP Agency x Theme'!$${letters}$${String(first)}:$${letters}$${String(last)}`;
  return measureRow({
    name: theme,
    row: overlap.first + at,
    bodies: range("A", matrix.first, matrix.last),
    after: range(column, matrix.first, matrix.last),
    before: range(column, matrix.beforeFirst, matrix.beforeLast),
    total: `'TP Agency x Theme'!${column}${String(matrix.total)}`,
  });
}
