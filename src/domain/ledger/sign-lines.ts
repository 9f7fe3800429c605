import type { Unit } from "../place/registers.ts";
import { classifyRows, type Decision } from "./classify-rows.ts";
import { findControlTotal } from "./find-control-total.ts";
import type { IncomeWritten } from "./income-written.ts";
import type { LinesWritten } from "./reading.ts";
import type { RowFacts } from "./row-facts.ts";

export interface SignedLines {
  readonly written: LinesWritten;
  /** A total or subtotal of the file bears it out. */
  readonly isProved: boolean;
  /** What a person said of it, and whether that was followed: it is where nothing in the file tells. null = nothing said. */
  readonly said: { readonly written: IncomeWritten; readonly isFollowed: boolean } | null;
  /** The rows with their amounts as they are read. */
  readonly facts: readonly RowFacts[];
}

export interface SignLinesBy {
  /** Of the amounts. */
  readonly unit: Unit;
  /** How a person said that income is written; null = nobody has. */
  readonly said: IncomeWritten | null;
}

/**
 * Tells how income is signed where each line says whether it is income: by the totals of the file under either reading, by
 * the signs where all are alike, else as a person has said.
 *
 * @param isIncome - by row, one a fact.
 */
export function signLines(
  facts: readonly RowFacts[],
  isIncome: readonly boolean[],
  { unit, said }: SignLinesBy,
): SignedLines {
  const turned = facts.map((row, i) => (isIncome[i] === true ? turn(row) : row));
  const amounts = facts.flatMap(({ amount }, i) =>
    isIncome[i] === true && amount.kind === "amount" && amount.value !== 0 ? [amount.value] : [],
  );
  const vote = agreeing(turned, unit) - agreeing(facts, unit);
  const told = writtenBy(amounts, vote);
  const isFollowed = told === "unclear" && said !== null;
  const written = isFollowed ? AS_SAID[said] : told;
  return {
    written,
    isProved: !isFollowed && (vote !== 0 || told === "unclear"),
    said: said && { written: said, isFollowed },
    facts: written === "above" ? turned : facts,
  };
}

/** No line is turned: where one reading of the file's totals would take that, they tell it, and nobody is asked. */
const AS_SAID: Readonly<Record<IncomeWritten, LinesWritten>> = { minus: "below", plus: "added" };

function writtenBy(amounts: readonly number[], vote: number): LinesWritten {
  if (vote > 0) return "above";
  const below = amounts.filter((amount) => amount < 0).length;
  if (below === amounts.length) return "below";
  if (below === 0) return "added";
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return vote < 0 && sum < 0 ? "below" : "unclear";
}

function turn(row: RowFacts): RowFacts {
  const { amount } = row;
  return amount.kind === "amount" ? { ...row, amount: { ...amount, value: 0 - amount.value } } : row;
}

/** Totals and subtotals that the lines bear out. */
function agreeing(facts: readonly RowFacts[], unit: Unit): number {
  const decisions = classifyRows(facts, unit);
  const sum = decisions.reduce((total, { kind, amount }) => total + (kind === "line" ? (amount ?? 0) : 0), 0);
  const total = findControlTotal(decisions, 0, sum);
  const parts = decisions.filter((decision) => isAgreeingPart(decision)).length;
  return parts + (total !== null && Math.abs(total.value - sum) < 0.005 ? 1 : 0);
}

function isAgreeingPart({ kind, amount, problem }: Decision): boolean {
  return kind === "subtotal" && amount !== null && problem === null;
}
