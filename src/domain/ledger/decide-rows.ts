import type { Unit } from "../place/registers.ts";
import type { BlockContext } from "./block-context.ts";
import type { SheetCells } from "./cells.ts";
import { classifyRows, type Decision } from "./classify-rows.ts";
import { findControlTotal } from "./find-control-total.ts";
import { readGluedAmount } from "./glued-amount.ts";
import { findMovedColumns, realign } from "./moved-columns.ts";
import { leaveOutOtherUnits } from "./other-unit.ts";
import { leaveOutOtherCurrencies } from "./other-currency.ts";
import { lineSide } from "./line-side.ts";
import type { FoundTotal, IncomeLines, MovedColumns } from "./reading.ts";
import { suspendNumbers } from "./numbers-for-amounts.ts";
import { type RowFacts, rowReader } from "./row-facts.ts";
import { type SignedLines, signLines } from "./sign-lines.ts";
import { suspendSlidRows } from "./slid-amounts.ts";
import { type FoundSums, takeOutSums } from "./sums-of-parts.ts";
import { cellText } from "./text-at.ts";
import { type FoundSummary, takeOutSummary } from "./trailing-summary.ts";

/** What each row below the headings is. */
export interface DecidedRows {
  /** One a row; decision i is sheet row `headerRow + 1 + i`. */
  readonly decisions: readonly Decision[];
  readonly controlTotal: FoundTotal | null;
  /** Of the lines, in the file's unit. */
  readonly sum: number;
  /** Of the amounts, as far as the file tells. */
  readonly unit: Unit;
  readonly moves: readonly MovedColumns[];
  /** Rows that sum up the others, and so were left out. */
  readonly summaries: readonly FoundSummary[];
  /** Rows that are the sum of rows beside them under a name of their own; null = none is. */
  readonly sums: FoundSums | null;
  /** How the lines are written that a column calls income; null = none does. */
  readonly income: (IncomeLines & Pick<SignedLines, "isProved" | "said">) | null;
  /** The sheet as the rows were read: columns that moved are back under the first headings. */
  readonly cells: SheetCells;
}

/** Looks at every row below the headings and decides what it is; columns that move further down are followed. */
export function decideRows(context: BlockContext): DecidedRows {
  const seen = factsOf(context);
  const moves = movesIn(context, seen);
  const cells = realign(context.cells, context.mapping, moves);
  const read = moves.length === 0 ? seen : followed(factsOf({ ...context, cells }), seen, { context, moves });
  const unit = unitOf(context);
  const income = incomeIn({ ...context, cells }, read, unit);
  const facts = income?.facts ?? read;
  const classified = suspendNumbers(classifyRows(facts, unit), { ...context, cells });
  const first = suspendSlidRows(classified, { ...context, cells });
  const total = { found: findControlTotal(first, context.headerRow + 1, sumOf(first)), sum: sumOf(first), unit };
  const { decisions: kept, summaries } = takeOutSummary(readGluedAmount(first, facts, total), facts, unit);
  const amount = { headerRow: context.headerRow, heading: context.mapping.amount?.header ?? "" };
  const inPounds = leaveOutOtherCurrencies(kept, cells, amount);
  const inUnit = leaveOutOtherUnits(inPounds, context.unitAt, { unit, firstRow: context.headerRow + 1 });
  const clear = withoutUnclear(inUnit, income);
  const stated = findControlTotal(clear, context.headerRow + 1, sumOf(clear));
  const { decisions, sums } = takeOutSums(clear, context.mapping, { total: stated, unit });
  const sum = sumOf(decisions);
  const controlTotal = findControlTotal(decisions, context.headerRow + 1, sum);
  return { decisions, summaries, sums, controlTotal, sum, unit, moves, cells, income };
}

/** The rows with lines of income signed as the file's own totals prove; null where no column calls a line income. */
function incomeIn(context: BlockContext, facts: readonly RowFacts[], unit: Unit): (SignedLines & IncomeLines) | null {
  const column = context.cells.columns[context.mapping.side?.column ?? -1];
  if (!column) return null;
  const isIncome = facts.map((_, i) => lineSide(cellText(column[context.headerRow + 1 + i])) === "income");
  return isIncome.includes(true) ? { ...signLines(facts, isIncome, { unit, said: context.written }), isIncome } : null;
}

/** Income of which nothing tells how it is signed stands in suspense: either reading might be false. */
function withoutUnclear(decisions: readonly Decision[], income: IncomeLines | null): readonly Decision[] {
  if (income?.written !== "unclear") return decisions;
  return decisions.map((decision, i) =>
    decision.kind === "line" && income.isIncome[i] === true && decision.amount !== null
      ? { ...decision, amount: null, isNumber: false, problem: "income-line-unclear" }
      : decision,
  );
}

/** As the file states; else pounds for payments, and thousands, the finer test of the two, where the place will say. */
function unitOf({ statedUnit, layout }: BlockContext): Unit {
  return statedUnit ?? (layout === "payments" ? "£" : "£000");
}

function factsOf(context: BlockContext): RowFacts[] {
  const { cells, headerRow } = context;
  const at = rowReader(context);
  return Array.from({ length: Math.max(0, cells.rowCount - headerRow - 1) }, (_, i) => at(headerRow + 1 + i));
}

function movesIn(context: BlockContext, facts: readonly RowFacts[]): MovedColumns[] {
  if (!facts.some(({ heading }) => heading === "moved")) return [];
  const headings = facts.flatMap(({ heading }, i) =>
    heading === null ? [] : [{ row: context.headerRow + 1 + i, isSame: heading === "same" }],
  );
  return findMovedColumns(context, context.mapping, headings);
}

/** The rows as they read with their columns put back. What is a heading was seen before that. */
function followed(
  facts: readonly RowFacts[],
  seen: readonly RowFacts[],
  { context, moves }: { readonly context: BlockContext; readonly moves: readonly MovedColumns[] },
): RowFacts[] {
  const read = new Set(moves.map(({ row }) => row));
  return facts.map((row, i) => {
    const heading = seen[i]?.heading ?? null;
    const isRead = heading === "moved" && read.has(context.headerRow + 1 + i);
    return { ...row, heading: isRead ? "anew" : heading };
  });
}

function sumOf(decisions: readonly Decision[]): number {
  return decisions.reduce((sum, { kind, amount }) => sum + (kind === "line" ? (amount ?? 0) : 0), 0);
}
