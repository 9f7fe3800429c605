import type { Unit } from "../place/registers.ts";
import type { RowKind } from "./reading.ts";
import type { RowFacts } from "./row-facts.ts";
import { RunningSums } from "./running-sums.ts";
import { totalKind, type TotalRow } from "./total-kind.ts";

/** What was decided of one row. `problem` is the code of the finding it gives, if any. */
export interface Decision {
  readonly kind: RowKind;
  /** Why a row that is not a line was left out, in words; null for a line. */
  readonly reason: string | null;
  /** In the file's unit; null where there is none or it cannot be read. */
  readonly amount: number | null;
  readonly isNumber: boolean;
  readonly problem: RowProblem | null;
  /** Column that the amount seems to have slid to; absent = none did. */
  readonly slid?: number;
}

export type RowProblem =
  | "amount-unreadable"
  | "amount-missing"
  | "amount-slid"
  | "amount-not-stated"
  | "number-for-amount"
  | "amount-from-total"
  | "lone-amount"
  | "columns-moved"
  | "other-currency"
  | "other-unit"
  | "columns-anew"
  | "remark-in-amount"
  | "income-line-unclear"
  | "subtotal-differs";

interface Walk {
  readonly sums: RunningSums;
  /** Headings with other columns were met: what stands below may be in other columns than the mapping says. */
  moved: boolean;
}

/**
 * Walks down the rows and says what each is. Every row gets a decision; none is lost.
 *
 * @param unit - of the amounts.
 */
export function classifyRows(facts: readonly RowFacts[], unit: Unit): Decision[] {
  const walk: Walk = { sums: new RunningSums(unit), moved: false };
  const decisions = facts.map((row) => {
    const decision = decide(row, walk);
    if (decision.kind === "line" && decision.amount !== null) walk.sums.addLine(decision.amount);
    if (decision.kind === "subtotal" || decision.kind === "total") walk.sums.markSubtotal();
    if (row.heading !== null) walk.moved = row.heading === "moved";
    return decision;
  });
  return settleTotals(decisions);
}

function decide(row: RowFacts, walk: Walk): Decision {
  if (row.filled === 0) return leftOut("blank", "blank row");
  if (row.heading === "same") return leftOut("heading", "heading repeated");
  if (row.heading === "moved") return leftOut("heading", "heading repeated", "columns-moved");
  if (row.heading === "anew") return leftOut("heading", "heading repeated", "columns-anew");
  switch (row.amount.kind) {
    case "amount":
      return decideAmount(row, row.amount, walk);
    case "unreadable":
      return decideUnreadable(row, row.amount.text);
    case "nil":
      return decideNil(row, row.amount.text.trim(), walk);
    case "empty":
      return decideMissing(row, "no amount", walk);
  }
}

function leftOut(kind: RowKind, reason: string, problem: RowProblem | null = null): Decision {
  return { kind, reason, amount: null, isNumber: false, problem };
}

function suspense(problem: RowProblem): Decision {
  return { kind: "line", reason: null, amount: null, isNumber: false, problem };
}

function decideAmount(row: RowFacts, { value, isNumber }: { value: number; isNumber: boolean }, walk: Walk): Decision {
  const total = totalKind(row, value, walk.sums);
  if (total !== null) return totalRow(row, total, { value, isNumber });
  if (row.texts === 0 && row.identifying === 0) return suspense("lone-amount");
  return { kind: "line", reason: null, amount: value, isNumber, problem: null };
}

/** A grand total that differs is told apart from the whole file's sum; a part's total here. */
function totalRow(row: RowFacts, total: TotalRow, { value, isNumber }: { value: number; isNumber: boolean }): Decision {
  const reason = row.label?.text ?? `${total.kind} without a label`;
  const problem = total.agrees ? null : "subtotal-differs";
  return { kind: total.kind, reason, amount: value, isNumber, problem };
}

/** Words, not a figure with a slip in it. */
const REMARK = /^[^\d]*[A-Za-z]+[^A-Za-z]+[A-Za-z]/;

function decideUnreadable(row: RowFacts, text: string): Decision {
  if (REMARK.test(text.trim())) {
    if (row.identifying === 0) return leftOut("note", `note: ${shorten(text)}`);
    if (row.lacksDate) return leftOut("note", `words, no amount: ${shorten(text)}`, "remark-in-amount");
  }
  return suspense("amount-unreadable");
}

/** A payment whose amount somebody withheld or does not know (`[c]`, `n/k`) is a payment: £ unknown, never left out. */
function decideNil(row: RowFacts, text: string, walk: Walk): Decision {
  const isTotal = row.label !== null && row.strong === 0;
  if (row.identifying > 0 && !isTotal) return suspense("amount-not-stated");
  if (row.texts === 0) return leftOut("note", `no amount: ${text}`);
  return decideMissing(row, `no amount: ${text}`, walk);
}

/** A row without an amount is no payment, unless its figure stands elsewhere: in moved columns, or stuck to a text. */
function decideMissing(row: RowFacts, reason: string, walk: Walk): Decision {
  if (row.label && row.strong === 0 && row.label.kind !== "loose") {
    return leftOut(row.label.kind === "sub" ? "subtotal" : "total", row.label.text);
  }
  return withoutFigure(row, reason, walk);
}

function withoutFigure(row: RowFacts, reason: string, walk: Walk): Decision {
  if (walk.moved && row.identifying > 0) return suspense("amount-missing");
  if (row.identifying > 1) return leftOut("note", reason, "amount-missing");
  return row.texts === 0 ? withoutText(row) : textOnly(row.firstText);
}

function withoutText(row: RowFacts): Decision {
  return leftOut("note", row.errors > 0 ? "errors only, no amount" : "figures without an amount", "amount-missing");
}

function textOnly(text: string): Decision {
  if (/\d\.\d\d$/.test(text)) return suspense("amount-missing");
  return leftOut("note", `text only: ${shorten(text)}`);
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** A total with more lines below is a part's total, unless it says that it is the grand one; the last is the file's. */
function settleTotals(decisions: readonly Decision[]): Decision[] {
  const lastLine = decisions.map((decision) => decision.kind).lastIndexOf("line");
  return decisions.map((decision, row) => {
    if (decision.kind !== "total") return decision;
    if (row < lastLine && !/grand|overall/i.test(decision.reason ?? "")) return { ...decision, kind: "subtotal" };
    return { ...decision, problem: null };
  });
}
