import type { BookLayout } from "../layout/book-layout.ts";
import { columnLetters } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import type { ChartPlan } from "../plan/chart-plan.ts";
import { headingCells } from "../plan/lines.ts";
import { widthOfFirstPage } from "../plan/pages-across.ts";
import type { CellBlock } from "../plan/sheet-plan.ts";
import { bodiesInCharts, type ChartBody, sharedThemes, themesInCharts } from "./bodies-in-charts.ts";
import { type ChartPart, planChartHead, rowsUnder } from "./chart-part.ts";
import { type ChartScale, chartScale, figureInWords } from "./chart-scale.ts";

/** Both charts stand on the same bodies in the same colours; where their data begin. */
interface Ground {
  readonly book: BookLayout;
  readonly bodies: readonly ChartBody[];
  readonly scale: ChartScale;
  /** 0-based column of the themes; the bodies follow to the right. */
  readonly column: number;
  readonly widths: readonly number[];
  readonly width: number;
}

/** Headings of the first block of data stand in row 4, its themes below. */
const FIRST = 5;
/** Points: the axis above, the legend below, one bar with its gap; and the least that looks like a chart. */
const AXIS = 24;
const LEGEND = 36;
const BAR = 22;
const LEAST = 153;

/**
 * The charts under TP Agency x Theme: spending by theme and body; and below it, where bodies share themes, the part of each.
 *
 * Bodies and themes stand by size as at the Recount; every figure, and the finding above each chart, is live.
 *
 * @param row - of the words above the first chart, as the sheet numbers it.
 * @param widths - of the printed columns, points.
 * @source sheets-style.md 8
 */
export function planThemeCharts(book: BookLayout, row: number, widths: readonly number[]): readonly ChartPart[] {
  const ground: Ground = {
    book,
    bodies: bodiesInCharts(book),
    scale: chartScale(Math.max(0, ...book.input.count.byTheme.values())),
    column: widths.length + 1,
    widths,
    // Not cut at the edge of the first page across.
    width: widthOfFirstPage({ widths, repeated: 1, orientation: "landscape" }),
  };
  const themes = themesInCharts(book);
  const spending = planSpending(ground, themes, row);
  const shared = sharedThemes(book);
  if (shared.length === 0) return [spending];
  const place = { row: spending.lastRow + 2, dataRow: FIRST + themes.length + 2 };
  return [spending, planShared({ ...ground, all: themes }, shared, place)];
}

/** Widths of the columns right of the printed ones: a gap, the themes, the bodies. */
export function themeDataWidths(book: BookLayout): readonly number[] {
  return [18, 130, ...bodiesInCharts(book).map(() => 100)];
}

function planSpending(ground: Ground, themes: readonly string[], row: number): ChartPart {
  const { book, widths } = ground;
  const height = AXIS + LEGEND + BAR * themes.length;
  const head = planChartHead({
    text: spendingFinding(ground),
    sample: `Spending by theme and body, £m: most goes to ${themes[0]!} (£9,999.9m); ${longest(book.agencies)} spends most (£9,999.9m)`,
    row,
    widths,
    width: ground.width,
  });
  const data = { themes, row: FIRST, formulaOf: spendingCell };
  return {
    ...head,
    blocks: [
      ...head.blocks,
      rowBlock(FIRST - 3, ground.column, [
        cell("Chart data (£), not printed; largest first as at the last Recount", "TP Source line"),
      ]),
      rowBlock(FIRST - 2, ground.column, headingCells(["Theme", ...namesOf(ground)], figureColumns(ground))),
      ...dataRows(ground, data),
    ],
    lastRow: row + rowsUnder(Math.max(LEAST, height)),
    chart: {
      ...chartOver(ground, data),
      name: "TP Agency x Theme: spending by theme and body, stacked bars",
      kind: "bars",
      axisFormat: ground.scale.axisFormat,
      fromNought: !hasCredits(book),
      legend: "bottom",
      row,
      height: Math.max(LEAST, height),
    },
  };
}

/** `all`: the themes of the first block of data, from its first row down. */
function planShared(
  ground: Ground & { readonly all: readonly string[] },
  themes: readonly string[],
  { row, dataRow }: { row: number; dataRow: number },
): ChartPart {
  const height = Math.max(LEAST, AXIS + (BAR + 8) * themes.length);
  const head = planChartHead({
    text: sharedFinding(ground.book, ground.scale),
    sample: "Two or more bodies spend on 99 of 99 themes, £9,999.9m in all: each body's part of them, %",
    row,
    widths: ground.widths,
    width: ground.width,
  });
  const spendingRow = (row: number): number => FIRST + ground.all.indexOf(themes[row - dataRow]!);
  const formulaOf: DataBlock["formulaOf"] = (_, body, row) => partCell(ground, body, spendingRow(row));
  const data = { themes, row: dataRow, formulaOf };
  const names = namesOf(ground).map((_, at) => cell(formula(`=${letters(ground, at)}$4`), "TP Chart data"));
  return {
    ...head,
    blocks: [
      ...head.blocks,
      rowBlock(dataRow - 2, ground.column, [cell("Shared themes", "TP Chart data"), ...names]),
      ...dataRows(ground, data),
    ],
    lastRow: row + rowsUnder(height),
    chart: {
      ...chartOver(ground, data),
      name: "TP Agency x Theme: each body's part of the themes that bodies share, bars of 100 %",
      kind: "bars of 100 %",
      axisFormat: "0%",
      fromNought: true,
      legend: "none",
      row,
      height,
    },
  };
}

/** A block of data: its themes, its first row as the sheet numbers it, and what a cell of it holds. */
interface DataBlock {
  readonly themes: readonly string[];
  readonly row: number;
  readonly formulaOf: (ground: Ground, body: number, row: number) => string;
}

function dataRows(ground: Ground, { themes, row, formulaOf }: DataBlock): CellBlock[] {
  return themes.map((theme, at) =>
    rowBlock(row + at - 1, ground.column, [
      cell(theme, "TP Chart data"),
      ...ground.bodies.map((_, body) => cell(formula(`=${formulaOf(ground, body, row + at)}`), "TP Chart data")),
    ]),
  );
}

/** What both charts have alike. */
function chartOver(
  ground: Ground,
  { themes, row }: DataBlock,
): Pick<ChartPlan, "data" | "categories" | "series" | "gap" | "reversed" | "column" | "width"> {
  const last = String(row + themes.length - 1);
  const first = columnLetters(ground.column);
  return {
    data: `${first}${String(row - 1)}:${letters(ground, ground.bodies.length - 1)}${last}`,
    categories: `${first}${String(row)}:${first}${last}`,
    series: ground.bodies.map(({ colour }, at) => ({
      name: namesOf(ground)[at]!,
      values: `${letters(ground, at)}${String(row)}:${letters(ground, at)}${last}`,
      colour,
    })),
    gap: 40,
    reversed: true,
    column: 0,
    width: ground.width,
  };
}

/** A body's spending on the theme of the row; of the rest, the theme's whole less the bodies that are named before it. */
function spendingCell(ground: Ground, body: number, row: number): string {
  const theme = `$${columnLetters(ground.column)}${String(row)}`;
  const ofTheme = `TP_Cube[Theme],${theme}`;
  if (ground.bodies[body]!.name !== null) {
    return `SUMIFS(TP_Cube[Place spend £],TP_Cube[Agency],${letters(ground, body)}$4,${ofTheme})`;
  }
  const named = `${letters(ground, 0)}${String(row)}:${letters(ground, body - 1)}${String(row)}`;
  return `ROUND(SUMIFS(TP_Cube[Place spend £],${ofTheme})-SUM(${named}),2)`;
}

/**
 * The same for parts of a whole: a credit is no part. It stands on the spending as it is above, since the rest of the
 * bodies is the theme less their spending, credits and all.
 */
function partCell(ground: Ground, body: number, spendingRow: number): string {
  return `MAX(0,${letters(ground, body)}${String(spendingRow)})`;
}

function spendingFinding({ book, scale }: Ground): string {
  const { matrix } = book;
  const total = String(matrix.total);
  const themes = `$B$${total}:$${matrix.lastTheme}$${total}`;
  const bodies = `$${matrix.totalColumn}$${String(matrix.first)}:$${matrix.totalColumn}$${String(matrix.last)}`;
  const names = `$A$${String(matrix.first)}:$A$${String(matrix.last)}`;
  const untagged = `$${matrix.untagged}$${total}`;
  return [
    `"Spending by theme and body, ${scale.unit}: most goes to "&INDEX($B$4:$${matrix.lastTheme}$4,MATCH(MAX(${themes}),${themes},0))`,
    `" ("&${figureInWords(`MAX(${themes})`, scale)}`,
    `"); "&INDEX(${names},MATCH(MAX(${bodies}),${bodies},0))`,
    `" spends most ("&${figureInWords(`MAX(${bodies})`, scale)}`,
    `")"&IF(${untagged}=0,"","; untagged "&${figureInWords(untagged, scale)}&" is not drawn")`,
  ].join("&");
}

function sharedFinding({ overlap, themes }: BookLayout, scale: ChartScale): string {
  const column = (letter: string): string =>
    `'TP Overlap'!$${letter}$${String(overlap.first)}:$${letter}$${String(overlap.last)}`;
  return [
    `"Two or more bodies spend on "&COUNTIF(${column("C")},">1")`,
    `" of ${String(themes.length)} themes, "&${figureInWords(`SUMIFS(${column("B")},${column("C")},">1")`, scale)}`,
    '" in all: each body\'s part of them, %"',
  ].join("&");
}

function namesOf({ bodies }: Ground): readonly string[] {
  return bodies.map(({ name }) => name ?? "Other bodies");
}

function figureColumns({ bodies }: Ground): ReadonlySet<number> {
  return new Set(bodies.map((_, at) => at + 1));
}

function letters({ column }: Pick<Ground, "column">, body: number): string {
  return columnLetters(column + 1 + body);
}

function hasCredits({ input }: BookLayout): boolean {
  return [...input.count.byAgencyTheme.values()].some((row) => [...row].some(([theme, p]) => theme !== "" && p < 0));
}

function longest(names: readonly string[]): string {
  return names.reduce((longer, name) => (name.length > longer.length ? name : longer), "");
}
