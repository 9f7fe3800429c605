import { heightsOfHeads } from "./charts/chart-part.ts";
import { POUNDS_IN } from "#domain/place/registers";
import { planThemeCharts, themeDataWidths } from "./charts/theme-charts.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import { columnLetters } from "./plan/address.ts";
import { cell, formula, rowBlock } from "./plan/cells.ts";
import { planSheet } from "./plan/frame.ts";
import { formatOfUnit } from "./plan/formats.ts";
import { headingCells } from "./plan/lines.ts";
import type { CellBlock, SheetPlan } from "./plan/sheet-plan.ts";
import { longestWord } from "./plan/text-lines.ts";
import { sumIfs } from "./ranges.ts";

/** Title rows and the names of the bodies repeat on every page. */
const REPEATED = { titleRows: { first: 0, last: 2 }, titleColumns: { first: 0, last: 0 } };

/** TP Agency x Theme: who spends on what, after netting and before it, and drawn on a page of its own. */
export function planAgencyThemeSheet(book: BookLayout): SheetPlan {
  const { matrix, input } = book;
  const widths = matrixWidths(book);
  const charts = planThemeCharts(book, matrix.beforeLast + 4, widths);
  return planSheet(book, {
    name: "TP Agency x Theme",
    group: "output",
    title: "Who spends on what",
    source:
      `Source: TP Cube. ${input.registers.place.unit}, pounds held to the penny. ` +
      "After payments between counted bodies are taken out once.",
    widths,
    widthsBeside: themeDataWidths(book),
    heights: { 3: 38, [matrix.beforeHead - 1]: 38, ...heightsOfHeads(charts) },
    merges: charts.flatMap(({ merges }) => merges),
    charts: charts.map(({ chart }) => chart),
    blocks: [...matrixBlocks(book), ...charts.flatMap(({ blocks }) => blocks)],
    checkLine: { id: "F3", text: "themes and untagged = total", row: matrix.beforeLast + 1 },
    page: {
      orientation: "landscape",
      ...REPEATED,
      printArea: `A1:${matrix.totalColumn}${String(charts.at(-1)!.lastRow)}`,
      breaksBefore: [charts[0]!.headRow - 1],
    },
  });
}

/** Points: bodies; then themes, untagged and total, each wide enough for its figures and for the longest word above them. */
function matrixWidths({ themes, input }: BookLayout): readonly number[] {
  const { byTheme, totalPence } = input.count;
  const columns = [
    ...themes.map((theme) => [theme, byTheme.get(theme) ?? 0] as const),
    ["Untagged", byTheme.get("") ?? 0] as const,
    ["Total", totalPence] as const,
  ];
  const unit = POUNDS_IN[input.registers.place.unit];
  const figures = columns.map(([heading, pence]) => columnWidth(heading, pence / 100 / unit));
  return [Math.max(140, WORDS - figures.reduce((sum, width) => sum + width, 0)), ...figures];
}

/** With room for one digit more than there is today: the figures are live. */
function columnWidth(heading: string, figure: number): number {
  const digits = `(${Math.round(Math.abs(figure)).toLocaleString("en-GB")}0)`;
  return Math.ceil(Math.max(LEAST_WIDTH, longestWord(digits, HEAD_TYPE), longestWord(heading, HEAD_TYPE)));
}

const HEAD_TYPE = { size: 9, bold: true } as const;
const LEAST_WIDTH = 40;
/** Points of the longest line of words, which runs over all columns. */
const WORDS = 440;

/** The matrix after netting, and below it before. */
function matrixBlocks(book: BookLayout): CellBlock[] {
  const { matrix, themes, agencies } = book;
  const figures = figuresUpTo(themes.length + 3);
  const before = "The same before payments between counted bodies are taken out: a pound paid on shows twice";
  const repeated = themes.map((_, at) => formula(`=${columnLetters(at + 1)}$4`));
  return [
    rowBlock(3, 0, headingCells(["Body", ...themes, "Untagged", "Total"], figures)),
    ...agencies.map((agency, at) => bodyRow(book, agency, matrix.first + at)),
    totalRow(book),
    rowBlock(matrix.beforeHead - 2, 0, [cell(before, "TP Source line")]),
    rowBlock(matrix.beforeHead - 1, 0, headingCells(["Before netting", ...repeated], figures)),
    ...agencies.map((agency, at) => beforeRow(book, agency, matrix.beforeFirst + at)),
  ];
}

function bodyRow({ themes, matrix, blocks, input }: BookLayout, agency: string, row: number): CellBlock {
  const at = String(row);
  const format = formatOfUnit(input.registers.place.unit);
  // "" finds the untagged lines themselves: T minus the rest would prove itself.
  const untagged = sumIfs(blocks, "TP Place spend", [
    ["TP Agency", `$A${at}`],
    ["TP Theme", '""'],
  ]);
  return rowBlock(row - 1, 0, [
    cell(agency, "TP Label"),
    ...themes.map((_, theme) =>
      cell(formula(`=${cubeCell("Place spend £", at, columnLetters(theme + 1))}`), "TP Figure", format),
    ),
    cell(formula(`=ROUND(${untagged},2)`), "TP Figure", format),
    cell(formula(`=ROUND(SUM(B${at}:${matrix.untagged}${at}),2)`), "TP Subtotal", format),
  ]);
}

function beforeRow({ themes, input }: BookLayout, agency: string, row: number): CellBlock {
  const at = String(row);
  const format = formatOfUnit(input.registers.place.unit);
  const cells = themes.map((_, theme) => {
    const column = columnLetters(theme + 1);
    return `=${cubeCell("Place spend £", at, column)}+${cubeCell("Eliminated £", at, column)}`;
  });
  return rowBlock(row - 1, 0, [
    cell(agency, "TP Label"),
    ...cells.map((text) => cell(formula(text), "TP Figure", format)),
  ]);
}

function totalRow({ themes, matrix, input }: BookLayout): CellBlock {
  const format = formatOfUnit(input.registers.place.unit);
  const columns = [...themes.map((_, at) => columnLetters(at + 1)), matrix.untagged, matrix.totalColumn];
  return rowBlock(matrix.total - 1, 0, [
    cell("Total", "TP Total label"),
    ...columns.map((column) =>
      cell(
        formula(`=ROUND(SUM(${column}${String(matrix.first)}:${column}${String(matrix.last)}),2)`),
        "TP Total",
        format,
      ),
    ),
  ]);
}

function cubeCell(measure: string, row: string, column: string): string {
  return `SUMIFS(TP_Cube[${measure}],TP_Cube[Agency],$A${row},TP_Cube[Theme],${column}$4)`;
}

function figuresUpTo(columns: number): ReadonlySet<number> {
  return new Set(Array.from({ length: columns }, (_, at) => at).slice(1));
}
