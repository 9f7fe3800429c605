import type { BookLayout } from "./layout/book-layout.ts";
import { checkCell } from "./layout/check-reference.ts";
import { bridgeCell } from "./layout/bridge-rows.ts";
import { statedOr } from "./place-settings.ts";
import { cell, formula, rowBlock } from "./plan/cells.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { headingCells, LINE_STYLES, type LineKind } from "./plan/lines.ts";
import { resultLooks } from "./plan/result-looks.ts";
import type { CellBlock, PlannedValue, SheetPlan } from "./plan/sheet-plan.ts";
import type { StyleName } from "./plan/style-names.ts";
import { sumOver } from "./ranges.ts";
import { bandHeights, TOTAL_ROWS, totalBlocks } from "./views/total-lines.ts";

/** Rows of TP Views, as the sheet numbers them. */
export const VIEW_ROWS = { v1: 5, v2: 6, v3: 7, together: 8, v4: 9, unaligned: 10, v4Together: 11 } as const;

/** Headings of the figures below the views. */
const FIRST_TOTAL_ROW = 13;

interface Line {
  readonly view: string;
  readonly words: PlannedValue;
  readonly spender: string;
  readonly funder?: string;
  readonly straddlingOut?: string;
  readonly check?: string;
  readonly kind: LineKind;
}

const HEADINGS = ["View", "What it shows", "Spender basis £", "% of T", "Funder basis £", "Straddling out £", "Check"];

/**
 * TP Views: the four views of the same total, with straddling bodies both ways and on the funder basis.
 *
 * @source method.md 1.2
 */
export function planViewsSheet(book: BookLayout): SheetPlan {
  return planSheet(book, {
    name: "TP Views",
    group: "output",
    title: "Four views of the same total",
    source: "Source: TP Bodies and TP columns. £. Straddling bodies are counted at their place share.",
    widths: [34, 250, 110, 60, 110, 110, 100],
    heights: bandHeights(FIRST_TOTAL_ROW),
    blocks: [
      rowBlock(3, 0, headingCells(HEADINGS, new Set([2, 3, 4, 5]))),
      ...viewLines(book).map((line, at) => viewRow(line, at + 5)),
      ...totalBlocks(book, FIRST_TOTAL_ROW),
    ],
    conditionalFormats: resultLooks(`G5:G${String(FIRST_TOTAL_ROW + TOTAL_ROWS)}`, "$G5"),
    checkLine: { id: "F6", text: "views 2 and 3 = view 1", row: FIRST_TOTAL_ROW + TOTAL_ROWS },
    page: { orientation: "landscape", fitTall: 1 },
  });
}

/** A result right of a figure stands apart from it. */
const BESIDE: Readonly<Partial<Record<LineKind, StyleName>>> = {
  plain: "TP Result beside",
  subtotal: "TP Subtotal beside",
};

function viewRow({ view, words, spender, funder, straddlingOut, check, kind }: Line, row: number): CellBlock {
  const { figure, label } = LINE_STYLES[kind];
  const optional = (text: string | undefined): PlannedValue => (text === undefined ? null : formula(`=${text}`));
  return rowBlock(row - 1, 0, [
    cell(view, label),
    cell(words, label),
    cell(formula(`=${spender}`), figure),
    cell(formula(`=IF($C$5=0,0,C${String(row)}/$C$5)`), figure, FORMATS.percent),
    cell(optional(funder), figure),
    cell(optional(straddlingOut), figure),
    cell(optional(check), BESIDE[kind] ?? label),
  ]);
}

/**
 * Formula text: £ of bodies that are in no view, since nobody has said their home. Nought where check B1 does not stop for them.
 *
 * @param column - of TP Bodies: C spender basis, G funder basis.
 */
export function besidesViews(book: BookLayout, column: "C" | "G"): string {
  const stop = checkCell(book, "B1");
  if (stop === null) return "0";
  return `IF(${stop}="Ties",0,SUMIFS(${ofBodies(book, column)},${ofBodies(book, "B")},""))`;
}

function ofBodies({ bodies }: BookLayout, column: string): string {
  return `'TP Bodies'!$${column}$${String(bodies.first)}:$${column}$${String(bodies.last)}`;
}

function viewLines(book: BookLayout): Line[] {
  const { bridge, blocks } = book;
  const range = (column: string): string => ofBodies(book, column);
  const at = (column: string, ...homes: readonly string[]): string =>
    homes.map((home) => `SUMIFS(${range(column)},${range("B")},"${home}")`).join("+");
  const ties = (cells: readonly string[]): string =>
    `IF(AND(${cells.map((text) => `ROUND(${text},2)=0`).join(",")}),"Ties","Does not tie")`;
  const [spender, funder] = [besidesViews(book, "C"), besidesViews(book, "G")];
  // Bodies without a home are one cause with one stop, check B1.
  const explained = ties([`C8-C5+${spender}`, `E8-E5+${funder}`, `F8-F5+${spender}`]);
  const together = `IF(${ties(["C8-C5", "E8-E5", "F8-F5"])}="Ties","Ties",IF(${explained}="Ties","See B1","Does not tie"))`;
  // prettier-ignore
  return [
    { view: "1", words: "Total public spending picture", spender: bridgeCell(bridge, "total"), funder: bridgeCell(bridge, "funder"), straddlingOut: "C5", kind: "total" },
    { view: "2", words: "Bodies of the place, inside and straddling", spender: at("C", "inside", "straddling"), funder: at("G", "inside", "straddling"), straddlingOut: at("C", "inside"), kind: "plain" },
    { view: "3", words: "Bodies from outside", spender: at("C", "outside"), funder: at("G", "outside"), straddlingOut: at("C", "straddling", "outside"), kind: "plain" },
    { view: "", words: "Views 2 and 3 together", spender: "C6+C7", funder: "E6+E7", straddlingOut: "F6+F7", check: together, kind: "subtotal" },
    { view: "4", words: formula(`="Spending on the priority: "&${statedOr("Priority", "none stated")}`), spender: `ROUND(${sumOver(blocks, "TP Priority spend")},2)`, kind: "plain" },
    { view: "", words: "Not aligned with the priority", spender: "ROUND(C5-C9,2)", kind: "plain" },
    { view: "", words: "View 4 and not aligned together", spender: "C9+C10", check: ties(["C11-C5"]), kind: "subtotal" },
  ];
}
