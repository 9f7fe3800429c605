import { shareToNumber } from "#domain/apportionment/share";
import type { RawCell } from "#domain/columns/raw-cell";
import { noteOfPairReason } from "#domain/checks/pairs-apart";
import { transferKey } from "#domain/transfers/pair-key";
import { openReceipt } from "#domain/transfers/open-suggestions";
import { PAIR_REASON_HEADINGS } from "#domain/checks/pair-reason";
import type { PairReconciliation, TransferRow } from "#domain/transfers/transfer-row";
import type { BookLayout } from "./layout/book-layout.ts";
import { columnLetters } from "./plan/address.ts";
import { type ColumnLook, formulaColumn, LOOK, tablePlan, thisRow, valueColumn, workingLook } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { linesOf } from "./plan/text-lines.ts";
import type { ColumnPlan, ConditionalFormatPlan, SheetPlan } from "./plan/sheet-plan.ts";
import { withFilter } from "./plan/with-filter.ts";
import { placeReasons } from "./placed-reasons.ts";
import { standingCells } from "./standing-cells.ts";
import { type Condition, sumIfs, type TpBlock } from "./ranges.ts";

const row = thisRow("TP_Transfers");

/** 1 where the row holds a reason for the difference that its pair has now (check D4). */
export const EXPLAINED = "Explained holds";

/**
 * TP Transfers: what counted bodies pay one another, from both sides; one row a payer, payee and revenue or capital.
 *
 * The share is a value that Recount writes: it depends on the payee's rows, which stand in the very columns that use it.
 *
 * @source workbook-model.md, decision 3 and TP_Transfers; method.md 1.5
 */
export function planTransfersSheet(book: BookLayout): SheetPlan {
  const { transfers } = book.input.count;
  const columns = [
    ...statedColumns(transfers, standingIn(book)),
    ...figureColumns(book.blocks),
    ...explainedColumns(book, standingIn(book)),
  ];
  const last = 4 + Math.max(1, transfers.length);
  const notNil = (heading: string): ConditionalFormatPlan => {
    const letters = columnLetters(columns.findIndex((column) => column.heading === heading));
    return { range: `${letters}5:${letters}${String(last)}`, formula: `=N($${letters}5)<>0`, look: "not-nil" };
  };
  return planSheet(book, {
    name: "TP Transfers",
    group: "input",
    title: "Paid between counted bodies",
    source: "One row a pair and revenue or capital. Confirmed by a person; £ from both sides, 2 decimals.",
    widths: WIDTHS,
    widthsBeside: WIDTHS_BESIDE,
    tables: [withFilter(tablePlan("TP_Transfers", columns))],
    heights: keyHeights(transfers),
    freeze: { rows: 4, columns: 2 },
    conditionalFormats: [notNil("Difference £"), notNil("Share check £")],
    lists: [
      { range: `C5:C${String(Math.max(200, last))}`, choices: ["revenue", "capital"] },
      { range: `E5:E${String(Math.max(200, last))}`, choices: ["Y", "N"] },
      { range: `G5:G${String(Math.max(200, last))}`, choices: ["income", "credit"] },
    ],
    textColumn: 2,
    checkLine: { id: "D4", text: "both sides agree", row: last + 2 },
    page: {
      orientation: "landscape",
      titleColumns: { first: 0, last: 1 },
      printArea: `A1:${columnLetters(WIDTHS.length - 1)}${String(last + 3)}`,
    },
  });
}

const KEY_WIDTH = 110;
/** Three pages, each beside payer and payee: what a person said; what speaks for it; what both sides say. */
const WIDTHS = [
  ...[120, 120],
  ...[54, 90, 60, 102, 68, KEY_WIDTH, 64, 44, 52],
  ...[130, 120, 84, 86, 86],
  ...[86, 86, 86, 56, 80, 110, 62],
];
/** What only the formulas read: for which difference a reason was given, and whether it still is that one. */
const WIDTHS_BESIDE = [80, 64, 54];

/** The key is a formula, so that the height which its words take is reckoned from what it joins. */
function keyHeights(transfers: readonly TransferRow[]): Record<number, number> {
  const heights = transfers.map(({ payer, payee, capital }) => {
    const lines = linesOf(`${payer}|${payee}|${capital}`, KEY_WIDTH, { size: 8 });
    return Math.ceil(lines * 8 * 1.2 + 5);
  });
  return Object.fromEntries(heights.map((height, at) => [at + 4, height]));
}

/** What a person wrote in the row of a transfer before this count. */
type Wrote = (transfer: Pick<TransferRow, "payer" | "payee" | "capital">, heading: string) => RawCell;

function standingIn({ input }: BookLayout): Wrote {
  const standing = standingCells(input.standing?.transfers, ["Payer", "Payee", "Capital"]);
  return ({ payer, payee, capital }, heading) => standing([payer, payee, capital], heading);
}

function statedColumns(transfers: readonly TransferRow[], wrote: Wrote): ColumnPlan[] {
  const say = (heading: string, read: (transfer: TransferRow) => RawCell, look: ColumnLook): ColumnPlan =>
    valueColumn(
      heading,
      transfers.map((transfer) => read(transfer)).map((value) => (value === "" ? null : value)),
      look,
    );
  const counts = `AND(${row("Confirmed")}="Y",${row("Take out")}="Y")`;
  return [
    say("Payer", ({ payer }) => payer, LOOK.input),
    say("Payee", ({ payee }) => payee, LOOK.input),
    say("Capital", ({ capital }) => capital, LOOK.input),
    say("Kind", (transfer) => transfer.kind || wrote(transfer, "Kind"), LOOK.input),
    say("Confirmed", ({ confirmed }) => (confirmed === null ? null : confirmed ? "Y" : "N"), LOOK.input),
    say("Note", (transfer) => transfer.note || wrote(transfer, "Note"), LOOK.input),
    say("Below nought", ({ receipts = "" }) => receipts, LOOK.input),
    formulaColumn("Key", `=${row("Payer")}&"|"&${row("Payee")}&"|"&${row("Capital")}`, LOOK.note),
    say("Take out", ({ takeOut }) => takeOut, LOOK.word),
    formulaColumn("Counts", `=IF(${counts},1,0)`, workingLook(FORMATS.count)),
    say("Share", ({ share }) => (share ? shareToNumber(share) : null), workingLook(FORMATS.share)),
    say("Evidence", ({ evidence }) => evidence, LOOK.word),
    say("Words matched", ({ wordsMatched }) => wordsMatched ?? null, LOOK.word),
    say("Suggested £", suggestedPounds, workingLook(FORMATS.pence)),
  ];
}

/** Of lines that name the payee, else of what the payee books below nought while nobody has decided on it. */
function suggestedPounds(transfer: TransferRow): number | null {
  const lines = transfer.suggested ?? openReceipt(transfer);
  return lines ? lines.pence / 100 : null;
}

function figureColumns(blocks: readonly TpBlock[]): ColumnPlan[] {
  // An empty cell as a criterion reads as 0; joined with "" it finds the empty cells it means.
  const capital: Condition = ["TP Capital", `${row("Capital")}&""`];
  const paid: Condition[] = [["TP Agency", row("Payer")], ["TP Transfer to", row("Payee")], capital];
  const pair: Condition[] = [
    ["TP Agency", row("Payee")],
    ["TP Income from", row("Payer")],
  ];
  const receipts = sumIfs(blocks, "TP Receipt", pair);
  const atPlace = sumIfs(blocks, "TP Internal income", pair);
  const samePair = `TP_Transfers[Payer],${row("Payer")},TP_Transfers[Payee],${row("Payee")}`;
  const pence = workingLook(FORMATS.pence);
  return [
    formulaColumn("Payer says £", `=${sumIfs(blocks, "TP Paid on", paid)}`, pence),
    formulaColumn("Payer says place £", `=${sumIfs(blocks, "TP Eliminated", paid)}`, pence),
    formulaColumn("Payee says place £", `=${sumIfs(blocks, "TP Internal income", [...pair, capital])}`, pence),
    formulaColumn("Difference £", `=ROUND(${row("Payer says place £")}-${row("Payee says place £")},2)`, pence),
    // |U| counts pairs: revenue and capital of one pair net off before the sign is dropped.
    formulaColumn(
      "Pair difference £",
      `=IF(${row("Payer")}="",0,ABS(SUMIFS(TP_Transfers[Difference £],${samePair}))/COUNTIFS(${samePair}))`,
      pence,
    ),
    // A share is a fact of the pair, so revenue and capital receipts are taken together.
    formulaColumn(
      "Share by the rule",
      `=IF((${receipts})=0,${row("Share")},(${atPlace})/(${receipts}))`,
      workingLook(FORMATS.share),
    ),
    formulaColumn(
      "Share check £",
      `=ROUND(${row("Payer says £")}*(${row("Share")}-${row("Share by the rule")}),2)`,
      pence,
    ),
  ];
}

/** Why both sides differ: what a person wrote, the difference for which they wrote it, and whether that is still the one. */
function explainedColumns({ input }: BookLayout, wrote: Wrote): ColumnPlan[] {
  const { transfers, pairs } = input.count;
  const placed = placeReasons(input.count, input.pairReasons ?? []);
  const reasons = transfers.map((transfer) => ({ transfer, reason: placed.get(keyOf(transfer)) }));
  const notes = reasons.map(({ transfer, reason }) =>
    reason ? noteOfPairReason(reason.given, pairs.find(isPairOf(transfer))) : null,
  );
  const at = row(PAIR_REASON_HEADINGS.at);
  const samePair = `TP_Transfers[Payer],${row("Payer")},TP_Transfers[Payee],${row("Payee")}`;
  const isSame = `ABS(N(${at})-SUMIFS(TP_Transfers[Difference £],${samePair}))<0.005`;
  return [
    valueColumn(
      PAIR_REASON_HEADINGS.reason,
      reasons.map(({ transfer, reason }) => reason?.given.reason ?? wrote(transfer, PAIR_REASON_HEADINGS.reason)),
      LOOK.input,
    ),
    valueColumn(
      PAIR_REASON_HEADINGS.on,
      reasons.map(({ transfer, reason }) => wrote(reason ?? transfer, PAIR_REASON_HEADINGS.on)),
      LOOK.inputDate,
    ),
    valueColumn(
      PAIR_REASON_HEADINGS.at,
      notes.map((note) => note?.at ?? null),
      workingLook(FORMATS.pence),
    ),
    valueColumn(
      PAIR_REASON_HEADINGS.print,
      notes.map((note) => note?.print ?? null),
      LOOK.word,
    ),
    // One that was typed since the last Recount has no figure yet: it was given for what stands.
    formulaColumn(
      EXPLAINED,
      `=IF(${row(PAIR_REASON_HEADINGS.reason)}="",0,IF(${at}="",1,IF(${isSame},1,0)))`,
      workingLook(FORMATS.count),
    ),
  ];
}

function keyOf({ payer, payee, capital }: Pick<TransferRow, "payer" | "payee" | "capital">): string {
  return transferKey(payer, payee, capital);
}

function isPairOf(transfer: TransferRow) {
  return ({ payer, payee }: PairReconciliation): boolean => payer === transfer.payer && payee === transfer.payee;
}
