import { DETAIL, OTHER_PERIOD } from "#domain/ledger/left-out";
import { BRIDGE_DATA_WIDTHS, bridgeChartUnit, planBridgeChart } from "./charts/bridge-chart.ts";
import type { BookLayout } from "./layout/book-layout.ts";
import type { BridgeLine } from "./layout/bridge-rows.ts";
import { checkResult, unsettledChecks } from "./layout/check-reference.ts";
import { UNANSWERED_WORDS, UNCONFIRMED_TRANSFERS } from "./layout/not-confirmed.ts";
import { TITLE_OF_TOTAL } from "./layout/title-of-total.ts";
import { yearsStated } from "./layout/years-stated.ts";
import { settingOf } from "./place-settings.ts";
import { textLiteral } from "./plan/address.ts";
import { cell, formula, rowBlock } from "./plan/cells.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { headingCells, LINE_STYLES, type LineKind, noteCell, resultCell } from "./plan/lines.ts";
import { resultLooks } from "./plan/result-looks.ts";
import type { CellBlock, PlannedValue, SheetPlan } from "./plan/sheet-plan.ts";
import { type Condition, countIfs, sumIfs, sumOver } from "./ranges.ts";

/** A line of the bridge: its words, formula text, how to re-perform it, and the check that proves it. */
interface Line {
  readonly label: PlannedValue;
  readonly text: string;
  readonly note: string;
  readonly kind: LineKind;
  readonly check?: string;
}

/** Together the paper: at full size. */
const WIDTHS = [186, 74, 42, 50, 109, 66] as const;

/**
 * TP Bridge: from what was sent to what the place spends, one line a reason; each class that is left out has its own SUMIFS,
 * since a rest would prove itself.
 *
 * @source workbook-model.md, Bridge; method.md, FORMULAS 0-7
 */
export function planBridgeSheet(book: BookLayout): SheetPlan {
  const { bridge } = book;
  const rows = bridgeLines(book);
  const memo = memoLines(book);
  const last = bridge.memo + memo.length;
  const chart = planBridgeChart(book, last + 4, WIDTHS);
  return planSheet(book, {
    name: "TP Bridge",
    group: "output",
    title: "From what was sent to what the place spends",
    source:
      "Source: TP columns beside each source. £, 2 decimals held, whole pounds shown. Brackets take away; – is nil. " +
      `The chart is in ${bridgeChartUnit(book)}.`,
    widths: WIDTHS,
    widthsBeside: BRIDGE_DATA_WIDTHS,
    // The longer title of the total takes two lines; a formula's words are not known to the plan.
    heights: { ...chart.heights, ...(isFromPayments(book) && { [bridge.row.total - 1]: 27 }) },
    merges: chart.merges,
    charts: [chart.chart],
    blocks: [
      rowBlock(3, 0, headingCells(["Line", "£", "% of T", "£ a head", "Re-perform it", "Check"], new Set([1, 2, 3]))),
      ...rows.map((line, at) => bridgeRow(book, line, at + 5)),
      rowBlock(bridge.memo - 1, 0, [
        cell("Memorandum", "TP Section"),
        ...[1, 2, 3, 4, 5].map(() => cell(null, "TP Section")),
      ]),
      ...memo.map((line, at) => memoRow(book, line, bridge.memo + at + 1)),
      ...chart.blocks,
    ],
    conditionalFormats: resultLooks(`F5:F${String(last)}`, "$F5"),
    checkLine: { id: "F1", text: "reported, less outside, less paid between bodies = total", row: last + 1 },
    page: { orientation: "portrait", fitTall: 1, printArea: `A1:F${String(chart.lastRow)}` },
  });
}

function isFromPayments({ input }: BookLayout): boolean {
  return input.count.byAccountingBasis.has("payments");
}

function bridgeRow(book: BookLayout, { label, text, note, kind, check }: Line, row: number): CellBlock {
  const { figure, label: labelStyle } = LINE_STYLES[kind];
  const at = String(row);
  const total = `B$${String(book.bridge.row.total)}`;
  const population = `B$${String(book.bridge.row.population)}`;
  return rowBlock(row - 1, 0, [
    cell(label, labelStyle),
    cell(formula(`=${text}`), figure),
    cell(formula(`=IF(${total}=0,0,B${at}/${total})`), figure, FORMATS.percent),
    cell(formula(`=IF(${population}=0,"",B${at}/${population})`), figure, FORMATS.pence),
    noteCell(kind, note),
    resultCell(kind, check === undefined ? null : checkResult(book, check)),
  ]);
}

function memoRow(book: BookLayout, { label, text, note, check }: Line, row: number): CellBlock {
  return rowBlock(row - 1, 0, [
    cell(label, "TP Label"),
    cell(formula(`=${text}`), "TP Figure"),
    cell(null, "TP Figure"),
    cell(null, "TP Figure"),
    cell(note, "TP Note beside"),
    cell(check === undefined ? null : checkResult(book, check), "TP Result"),
  ]);
}

function bridgeLines(book: BookLayout): Line[] {
  return [...linesToReported(book), ...linesToTotal(book), ...linesToNet(book)];
}

/** A line that takes away what carries these tags. */
function lessLine({ blocks }: BookLayout, conditions: readonly Condition[], words: Omit<Line, "text" | "kind">): Line {
  return { ...words, text: `-(${sumIfs(blocks, "TP Read", conditions)})`, kind: "less" };
}

/** S less each reason why a pound of it is not in R. */
function linesToReported(book: BookLayout): Line[] {
  const { blocks, bridge } = book;
  const leftOut = (label: string, word: string, check?: string): Line =>
    lessLine(book, [["TP Left out", textLiteral(word)]], {
      label: `less: ${label}`,
      note: `TP Left out = ${word}`,
      ...(check === undefined ? {} : { check }),
    });
  const noShare: readonly Condition[] = [
    ["TP Status", '"no share"'],
    ["TP Left out", '""'],
  ];
  return [
    {
      label: "Read from sources (S)",
      text: sumOver(blocks, "TP Read"),
      note: "Sum of TP Read",
      kind: "plain",
      check: "A2",
    },
    leftOut("detail only", DETAIL),
    leftOut("other periods", OTHER_PERIOD, "A7"),
    ...bridge.classes.map((name) => leftOut(name, name)),
    lessLine(book, noShare, { label: "less: no share known", note: "TP Status = no share", check: "C1" }),
  ];
}

/** R, O, A, E, T. */
function linesToTotal({ bridge, blocks }: BookLayout): Line[] {
  const spend = sumOver(blocks, "TP Place spend");
  const eliminated = sumOver(blocks, "TP Eliminated");
  const outside = `-ROUND(B${String(bridge.row.reported)}-B${String(bridge.row.placeShare)},2)`;
  const both = "Place spend + Eliminated";
  const title = formula(`=${TITLE_OF_TOTAL}`);
  // prettier-ignore
  return [
    { label: "Reported by the bodies (R)", text: sumOver(blocks, "TP Gross"), note: "Sum of TP Gross", kind: "subtotal", check: "E3" },
    { label: "less: outside the place (O)", text: outside, note: "R less the place share", kind: "less" },
    { label: "Place share (A)", text: `ROUND(${spend}+${eliminated},2)`, note: both, kind: "subtotal" },
    { label: "less: paid between counted bodies (E)", text: `-ROUND(${eliminated},2)`, note: "Sum of TP Eliminated", kind: "less", check: "D4" },
    { label: title, text: `ROUND(${spend},2)`, note: "T: sum of TP Place spend", kind: "total", check: "F1" },
  ];
}

/** Y and N. */
function linesToNet({ bridge, blocks }: BookLayout): Line[] {
  const external = `-ROUND(${sumOver(blocks, "TP External income")},2)`;
  const net = `B${String(bridge.row.total)}+B${String(bridge.row.external)}`;
  // prettier-ignore
  return [
    { label: "less: income from outside the bodies (Y)", text: external, note: "Sum of TP External income", kind: "less", check: "D9" },
    { label: "Net place spend (N)", text: net, note: "T less Y", kind: "total", check: "F9" },
  ];
}

/** Formula text: by source, whether it states another year than the one counted. */
function ofOtherYears({ input }: BookLayout): string[] {
  return yearsStated(input).map(({ key, isOther }) => `(TP_Sources[Source]=${textLiteral(key)})*${isOther}`);
}

/** Below the bridge: what treasurers ask of it. £ a head stands only where every source is a full year and no payments file. */
function memoLines(book: BookLayout): Line[] {
  const { bridge, blocks } = book;
  const at = (line: BridgeLine): string => `B${String(bridge.row[line])}`;
  const receipts = sumOver(blocks, "TP Internal income");
  const suspense = countIfs(blocks, [["TP Status", '"suspense"']]);
  const partYear = '(TP_Sources[Months]<>12)*(TP_Sources[Months]<>"")';
  const partial = `SUMPRODUCT((TP_Sources[Use]="count")*(((TP_Sources[Accounting basis]="payments")+${[partYear, ...ofOtherYears(book)].join("+")})>0))`;
  const population = `IF(${at("partial")}>0,0,N(${settingOf("Population")}))`;
  const kind = "plain" as const;
  // prettier-ignore
  return [
    { kind, label: "Transfers: payer less payee (U)", text: `ROUND(-${at("paidBetween")}-(${receipts}),2)`, note: "Check D7", check: "D7" },
    { kind, label: "Transfers that disagree, gross (|U|)", text: "ROUND(SUM(TP_Transfers[Pair difference £]),2)", note: "Check D5", check: "D5" },
    { kind, label: "Total on funder basis", text: `ROUND(${at("placeShare")}-(${receipts}),2)`, note: "Place share less receipts" },
    { kind, label: "In suspense: rows whose amount cannot be read", text: suspense, note: "Check A4", check: "A4" },
    { kind, label: "Count sources that are payments, part of a year or of another", text: partial, note: "Any: no £ a head", check: "A11" },
    { kind, label: "Population for £ a head", text: population, note: "0: £ a head is not shown" },
    { kind, label: "Stop checks open, not proved or taken out", text: unsettledChecks(book), note: "TP Checks: any is a DRAFT" },
    { kind, label: "Suggested transfers that nobody has confirmed", text: `ROUND(${UNCONFIRMED_TRANSFERS},2)`, note: "In the total. Check D1", check: "D1" },
    { kind, label: "Words that say a class left out, not answered", text: `ROUND(${UNANSWERED_WORDS},2)`, note: "In the total. Check E1", check: "E1" },
  ];
}
