import { ASSETS, BACK_OFFICE, type Work, WORKS } from "#domain/ledger/read-work";
import { backOfficeBodies, type BackOfficeRows } from "../layout/back-office-rows.ts";
import type { BookLayout } from "../layout/book-layout.ts";
import { ENOUGH_SAID } from "../layout/control-and-streams.ts";
import { textLiteral } from "../plan/address.ts";
import { cell, formula, rowBlock } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import { headingCells } from "../plan/lines.ts";
import type { CellBlock, PlannedCell } from "../plan/sheet-plan.ts";
import { sumIfs } from "../ranges.ts";

const HEADINGS = [
  "Body",
  "Back office £",
  "Of its spend",
  "",
  "Above median",
  "£ that says",
  "Above the median £",
  "Assets £",
  "Of its spend",
  "",
  "Spend £",
];
const FIGURES = new Set([1, 2, 4, 6, 7, 8, 10]);
/** The same on every line: the cell of the body's name, which criteria take as it stands. */
const BODY = (at: string): string => `$A${at}`;

/**
 * What each body spends on management and support and on running its assets, after netting, and how far it lies from the
 * lowest and the median. A body of whose spending too little says what work it pays for has £ and no rate: a rate over what
 * nobody has sorted would show the sorting, not the body.
 *
 * @source method.md 1.6 D6, D7; features.md 51
 */
export function backOfficeBlocks(book: BookLayout, rows: BackOfficeRows): CellBlock[] {
  return [
    rowBlock(rows.title - 1, 0, [cell(formula(`=${finding(rows)}`), "TP Run-in head")]),
    rowBlock(rows.head - 1, 0, headingCells(HEADINGS, FIGURES)),
    ...backOfficeBodies(book.input).map((body, at) => bodyRow(book, rows, { body, row: rows.first + at })),
    totalRow(rows),
    ...spreadRows(rows),
    tieLine(book, rows),
  ];
}

function finding({ total }: BackOfficeRows): string {
  const pounds = (column: string): string => `TEXT(${column}${String(total)},"#,##0")`;
  return `"Back office £"&${pounds("B")}&", running assets £"&${pounds("H")}&", after netting: to ask about, no saving"`;
}

interface BodyLine {
  readonly body: string;
  readonly row: number;
}

function bodyRow(book: BookLayout, rows: BackOfficeRows, { body, row }: BodyLine): CellBlock {
  const at = String(row);
  const spendOn = (work: Work): string => spendOf(book, [["TP Agency", BODY(at)]], work);
  const spend = sumIfs(book.blocks, "TP Place spend", [["TP Agency", BODY(at)]]);
  const said = `(${WORKS.map(spendOn).join("+")})`;
  const part = `IF(K${at}=0,0,${said}/K${at})`;
  const isSaid = `AND(K${at}>0,${said}>=${String(ENOUGH_SAID)}*K${at})`;
  const median = `C$${String(rows.median)}`;
  const above = `IF(OR(C${at}="",${median}=""),"",C${at}-${median})`;
  return rowBlock(row - 1, 0, [
    cell(body, "TP Label"),
    figure(`ROUND(${spendOn(BACK_OFFICE)},2)`, FORMATS.pounds),
    figure(`IF(${isSaid},B${at}/K${at},"")`, FORMATS.percent),
    cell(null, "TP Figure"),
    figure(above, FORMATS.percent),
    cell(formula(`=IF(${said}=0,"none",TEXT(${part},"0.0%")&IF(${isSaid}," of it",": too few"))`), "TP Label beside"),
    figure(`IF(E${at}="","",ROUND(MAX(E${at},0)*K${at},2))`, FORMATS.pounds),
    figure(`ROUND(${spendOn(ASSETS)},2)`, FORMATS.pounds),
    figure(`IF(${isSaid},H${at}/K${at},"")`, FORMATS.percent),
    cell(null, "TP Figure"),
    figure(`ROUND(${spend},2)`, FORMATS.pounds),
  ]);
}

function totalRow({ first, last, total }: BackOfficeRows): CellBlock {
  const at = String(total);
  const sum = (column: string): PlannedCell =>
    cell(formula(`=ROUND(SUM(${column}${String(first)}:${column}${String(last)}),2)`), "TP Total", FORMATS.pounds);
  const blank = cell(null, "TP Total");
  const cells = [sum("B"), blank, blank, blank, blank, sum("G"), sum("H"), blank, blank, sum("K")];
  return rowBlock(Number(at) - 1, 0, [cell("Total", "TP Total label"), ...cells]);
}

/** The lowest and the median rate of the bodies that have one; empty where fewer than two have. */
function spreadRows({ first, last, lowest, median }: BackOfficeRows): CellBlock[] {
  const row = (at: number, label: string, of: (range: string) => string): CellBlock => {
    const rate = (column: string): PlannedCell => {
      const range = `${column}$${String(first)}:${column}$${String(last)}`;
      return figure(`IF(COUNT(${range})<2,"",${of(range)})`, FORMATS.percent);
    };
    const blank = cell(null, "TP Figure");
    return rowBlock(at - 1, 0, [
      cell(label, "TP Label"),
      ...[blank, rate("C"), blank, blank, blank, blank, blank, rate("I"), blank, blank],
    ]);
  };
  const middle = (range: string): string =>
    `(SMALL(${range},INT((COUNT(${range})+1)/2))+SMALL(${range},INT((COUNT(${range})+2)/2)))/2`;
  return [row(lowest, "Lowest of the bodies", (range) => `MIN(${range})`), row(median, "Median", middle)];
}

function tieLine(book: BookLayout, rows: BackOfficeRows): CellBlock {
  const all = [BACK_OFFICE, ASSETS].map((work) => spendOf(book, [], work)).join("+");
  const apart = `ROUND(B${String(rows.total)}+H${String(rows.total)}-(${all}),2)`;
  const words = `="Bodies = rows that say back office or assets - "&IF(${apart}=0,"Ties","Does not tie: Recount")`;
  return rowBlock(rows.median, 0, [cell(formula(words), "TP Check line")]);
}

function spendOf({ blocks }: BookLayout, more: readonly (readonly [string, string])[], work: Work): string {
  return sumIfs(blocks, "TP Place spend", [...more, ["TP Function", textLiteral(work)]]);
}

function figure(text: string, format: string): PlannedCell {
  return cell(formula(`=${text}`), "TP Figure", format);
}
