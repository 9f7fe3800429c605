import type { BookLayout } from "./layout/book-layout.ts";
import { settingOf } from "./place-settings.ts";
import { columnLetters } from "./plan/address.ts";
import { cell, formula, rowBlock } from "./plan/cells.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { headingCells } from "./plan/lines.ts";
import type { CellBlock, PlannedCell, SheetPlan } from "./plan/sheet-plan.ts";
import { linesOf } from "./plan/text-lines.ts";

const HEADINGS = [
  "Theme",
  "Spend £",
  "Bodies",
  "HHI",
  "Effective number",
  "Lead body",
  "Lead £",
  "Other bodies £",
  "Rate",
  "Credits and small left out £",
  "Theme total £",
  "Ties £",
  "Before netting £",
  "False overlap £",
];
const WORD_COLUMNS = new Set([0, 5]);
const WIDTHS = [104, 70, 40, 38, 50, 118, 70, 62, 38, 52, 70, 34, 46, 48];
/** Of the column with the lead body, less what sets it apart from the figure beside it. */
const LEAD_ROOM = 112;

/**
 * TP Overlap: themes on which several bodies spend, after netting, with what netting removed; and what pairs share.
 *
 * @source method.md, FORMULAS 12-14; workbook-model.md, Overlap and Pairs
 */
export function planOverlapSheet(book: BookLayout): SheetPlan {
  const { overlap, themes } = book;
  const pairs = [...book.input.count.pairOverlap.keys()];
  const pairHead = overlap.total + 3;
  const figures = new Set(HEADINGS.map((_, at) => at).filter((at) => !WORD_COLUMNS.has(at)));
  return planSheet(book, {
    name: "TP Overlap",
    group: "output",
    title: "Themes on which several bodies spend",
    source: "Source: TP Agency x Theme. £. Several bodies spend on a theme: that is not a saving.",
    widths: WIDTHS,
    heights: { 3: 38, ...leadHeights(book), ...pairHeights(pairs, pairHead) },
    blocks: [
      rowBlock(3, 0, headingCells(HEADINGS, figures)),
      ...themes.map((theme, at) => themeRow(book, theme, at)),
      totalRow(book),
      rowBlock(pairHead - 2, 0, [
        cell("Spending that pairs of bodies share: the smaller of the two in each theme, added up", "TP Run-in head"),
      ]),
      rowBlock(pairHead - 1, 0, headingCells(["Body", "", "", "", "", "and body", "Shared £"], new Set([6]))),
      ...pairs.map((pair, at) => pairRow(book, pair, pairHead + at + 1)),
    ],
    merges: [`A${String(pairHead - 1)}:G${String(pairHead - 1)}`],
    conditionalFormats: [
      { range: `A${String(overlap.first)}:N${String(overlap.last)}`, formula: "=$C5>1", look: "shared" },
    ],
    checkLine: { id: "F10", text: "spend and what was left out = theme total", row: pairHead + pairs.length + 1 },
    page: { orientation: "landscape" },
  });
}

/** A lead body is a formula, so that the height which its name takes is reckoned from the count. */
function leadHeights({ themes, overlap, input }: BookLayout): Record<number, number> {
  const leads = new Map(input.count.overlap.map(({ theme, lead }) => [theme, lead]));
  return Object.fromEntries(themes.map((theme, at) => [overlap.first + at - 1, heightOf(leads.get(theme) ?? "")]));
}

function pairHeights(pairs: readonly string[], head: number): Record<number, number> {
  return Object.fromEntries(pairs.map((pair, at) => [head + at, heightOf(pair.split(" | ")[1] ?? "")]));
}

function heightOf(name: string): number {
  return linesOf(name, LEAD_ROOM, { size: 9 }) > 1 ? 27 : 15;
}

function themeRow({ matrix, overlap }: BookLayout, theme: string, at: number): CellBlock {
  const row = String(overlap.first + at);
  const column = columnLetters(at + 1);
  const range = (letters: string, first: number, last: number): string =>
    `'TP Agency x Theme'!$${letters}$${String(first)}:$${letters}$${String(last)}`;
  const after = range(column, matrix.first, matrix.last);
  const before = range(column, matrix.beforeFirst, matrix.beforeLast);
  const names = range("A", matrix.first, matrix.last);
  const counted = `(${after}>0)*(${after}>=${settingOf("Materiality £")})`;
  const beforeNetting = `IF(COUNTIF(${before},">0")<2,0,ROUND(SUMIF(${before},">0")-MAX(${before}),2))`;
  const figures: readonly (readonly [string, string])[] = [
    [`SUMPRODUCT(${counted}*${after})`, FORMATS.pounds],
    [`SUMPRODUCT(${counted})`, FORMATS.count],
    [`IF(B${row}=0,"",SUMPRODUCT(${counted}*(${after}/B${row})^2))`, FORMATS.hhi],
    [`IF(B${row}=0,"",1/D${row})`, FORMATS.effective],
    [`IF(B${row}=0,"",INDEX(${names},MATCH(G${row},${after},0)))`, ""],
    [`MAX(${after},0)`, FORMATS.pounds],
    [`IF(C${row}<2,0,ROUND(B${row}-G${row},2))`, FORMATS.pounds],
    [`IF(B${row}=0,0,H${row}/B${row})`, FORMATS.percent],
    [`ROUND(SUM(${after})-B${row},2)`, FORMATS.pounds],
    [`'TP Agency x Theme'!${column}${String(matrix.total)}`, FORMATS.pounds],
    [`ROUND(B${row}+J${row}-K${row},2)`, FORMATS.pence],
    [beforeNetting, FORMATS.pounds],
    [`ROUND(M${row}-H${row},2)`, FORMATS.pounds],
  ];
  return rowBlock(overlap.first + at - 1, 0, [
    cell(theme, "TP Label"),
    ...figures.map(([text, format]) =>
      format === ""
        ? cell(formula(`=${text}`), "TP Label", FORMATS.besideFigure)
        : cell(formula(`=${text}`), "TP Figure", format),
    ),
  ]);
}

function totalRow({ overlap }: BookLayout): CellBlock {
  const { first, last, total } = overlap;
  const cells = HEADINGS.slice(1).map((heading, at): PlannedCell => {
    const column = columnLetters(at + 1);
    if (heading === "Rate") {
      return cell(
        formula(`=IF(B${String(total)}=0,0,H${String(total)}/B${String(total)})`),
        "TP Total",
        FORMATS.percent,
      );
    }
    if (!heading.endsWith("£")) return cell(null, "TP Total");
    return cell(
      formula(`=ROUND(SUM(${column}${String(first)}:${column}${String(last)}),2)`),
      "TP Total",
      FORMATS.pounds,
    );
  });
  return rowBlock(total - 1, 0, [cell("Total", "TP Total label"), ...cells]);
}

function pairRow({ agencies, matrix }: BookLayout, pair: string, row: number): CellBlock {
  const [a = "", b = ""] = pair.split(" | ");
  const line = (name: string): string => {
    const at = String(matrix.first + agencies.indexOf(name));
    return `'TP Agency x Theme'!$B$${at}:$${matrix.lastTheme}$${at}`;
  };
  const p = line(a);
  const q = line(b);
  const shared = `=SUMPRODUCT((${p}>0)*(${q}>0)*((${p}<${q})*${p}+(${p}>=${q})*${q}))`;
  return rowBlock(row - 1, 0, [
    cell(a, "TP Label long"),
    ...[1, 2, 3, 4].map(() => cell(null, "TP Label long")),
    cell(b, "TP Label", FORMATS.besideFigure),
    cell(formula(shared), "TP Figure"),
  ]);
}
