import { DETAIL, OTHER_PERIOD } from "#domain/ledger/left-out";
import type { BookLayout } from "./layout/book-layout.ts";
import type { BridgeLine } from "./layout/bridge-rows.ts";
import { checkResult } from "./layout/check-reference.ts";
import { TITLE_OF_TOTAL } from "./layout/title-of-total.ts";
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
  return planSheet(book, {
    name: "TP Bridge",
    group: "output",
    title: "From what was sent to what the place spends",
    source:
      "Source: TP columns beside each source. £, 2 decimals held, whole pounds shown. Brackets take away; – is nil.",
    // The longer title of the total must fit beside its figure.
    widths: [230, 84, 44, 56, 118, 54],
    blocks: [
      rowBlock(3, 0, headingCells(["Line", "£", "% of T", "£ a head", "Re-perform it", "Check"], new Set([1, 2, 3]))),
      ...rows.map((line, at) => bridgeRow(book, line, at + 5)),
      rowBlock(bridge.memo - 1, 0, [
        cell("Memorandum", "TP Section"),
        ...[1, 2, 3, 4, 5].map(() => cell(null, "TP Section")),
      ]),
      ...memo.map((line, at) => memoRow(book, line, bridge.memo + at + 1)),
    ],
    conditionalFormats: resultLooks(`F5:F${String(last)}`, "$F5"),
    checkLine: { id: "F1", text: "reported, less outside, less paid between bodies = total", row: last + 1 },
    page: { orientation: "portrait", fitTall: 1, printArea: `A1:F${String(last + 2)}` },
  });
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
    cell(note, "TP Note"),
    cell(check === undefined ? null : checkResult(book, check), "TP Result"),
  ]);
}

function bridgeLines({ bridge, blocks }: BookLayout): Line[] {
  const at = (line: BridgeLine): string => `B${String(bridge.row[line])}`;
  const less = (label: string, note: string, conditions: readonly Condition[], check?: string): Line => ({
    label: `less: ${label}`,
    text: `-(${sumIfs(blocks, "TP Read", conditions)})`,
    note,
    kind: "less",
    ...(check === undefined ? {} : { check }),
  });
  const leftOut = (label: string, word: string, check?: string): Line =>
    less(label, `TP Left out = ${word}`, [["TP Left out", textLiteral(word)]], check);
  const spend = sumOver(blocks, "TP Place spend");
  const eliminated = sumOver(blocks, "TP Eliminated");
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
    less(
      "no share known",
      "TP Status = no share",
      [
        ["TP Status", '"no share"'],
        ["TP Left out", '""'],
      ],
      "C1",
    ),
    {
      label: "Reported by the bodies (R)",
      text: sumOver(blocks, "TP Gross"),
      note: "Sum of TP Gross",
      kind: "subtotal",
      check: "E3",
    },
    {
      label: "less: outside the place (O)",
      text: `-ROUND(${at("reported")}-${at("placeShare")},2)`,
      note: "R less the place share",
      kind: "less",
    },
    {
      label: "Place share (A)",
      text: `ROUND(${spend}+${eliminated},2)`,
      note: "Sum of TP Place spend and TP Eliminated",
      kind: "subtotal",
    },
    {
      label: "less: paid between counted bodies (E)",
      text: `-ROUND(${eliminated},2)`,
      note: "Sum of TP Eliminated",
      kind: "less",
      check: "D4",
    },
    {
      label: formula(`=${TITLE_OF_TOTAL}`),
      text: `ROUND(${spend},2)`,
      note: "T: sum of TP Place spend",
      kind: "total",
      check: "F1",
    },
    {
      label: "less: income from outside the bodies (Y)",
      text: `-ROUND(${sumOver(blocks, "TP External income")},2)`,
      note: "Sum of TP External income",
      kind: "less",
      check: "D9",
    },
    {
      label: "Net place spend (N)",
      text: `${at("total")}+${at("external")}`,
      note: "T less Y",
      kind: "total",
      check: "F9",
    },
  ];
}

/** Below the bridge: what treasurers ask of it. £ a head stands only where every source is a full year and no payments file. */
function memoLines({ bridge, blocks }: BookLayout): Line[] {
  const at = (line: BridgeLine): string => `B${String(bridge.row[line])}`;
  const receipts = sumOver(blocks, "TP Internal income");
  const counted = 'COUNTIFS(TP_Sources[Use],"count",';
  const plain = (label: string, text: string, note: string, check?: string): Line => ({
    label,
    text,
    note,
    kind: "plain",
    ...(check === undefined ? {} : { check }),
  });
  return [
    plain("Transfers: payer less payee (U)", `ROUND(-${at("paidBetween")}-(${receipts}),2)`, "Check D7", "D7"),
    plain("Transfers that disagree, gross (|U|)", "ROUND(SUM(TP_Transfers[Pair difference £]),2)", "Check D5", "D5"),
    plain("Total on funder basis", `ROUND(${at("placeShare")}-(${receipts}),2)`, "Place share less receipts"),
    plain(
      "In suspense: rows whose amount cannot be read",
      countIfs(blocks, [["TP Status", '"suspense"']]),
      "Check A4",
      "A4",
    ),
    plain(
      "Count sources that are payments or part of a year",
      `${counted}TP_Sources[Accounting basis],"payments")+${counted}TP_Sources[Months],"<>12",TP_Sources[Months],"<>")`,
      "Any: no £ a head, and the total says (part)",
      "A11",
    ),
    plain(
      "Population for £ a head",
      `IF(${at("partial")}>0,0,N(${settingOf("Population")}))`,
      "0: £ a head is not shown",
    ),
  ];
}
