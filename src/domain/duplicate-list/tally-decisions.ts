import type { Verdict } from "./duplicate-decision.ts";

/** A payment held against the earliest of its group: its rows, and what a person decided on it. */
export interface DecidedPayment {
  readonly rows: number;
  /** null = nothing yet. */
  readonly verdict: Verdict | null;
}

/** Rows of payments to look into, by what was decided on them. */
export interface DecisionTally extends Readonly<Record<Verdict, number>> {
  readonly rows: number;
  readonly decided: number;
  /** Duplicates among the rows decided either way, 0 to 1; null where there is none. */
  readonly hitRate: number | null;
}

/**
 * Counts decisions by rows, as TP Duplicates lists them.
 *
 * Unsure is decided but neither right nor wrong: in the hit rate it would say that a test was wrong where nobody knows.
 *
 * @source method.md, Duplicate payments: "Print ... decided, confirmed, recovered; hit rate"
 */
export function tallyDecisions(payments: readonly DecidedPayment[]): DecisionTally {
  const rowsOf = (verdict?: Verdict): number =>
    payments.reduce((sum, one) => sum + (verdict === undefined || one.verdict === verdict ? one.rows : 0), 0);
  const [duplicate, not, unsure] = [rowsOf("duplicate"), rowsOf("not"), rowsOf("unsure")];
  return {
    rows: rowsOf(),
    decided: duplicate + not + unsure,
    duplicate,
    not,
    unsure,
    hitRate: duplicate + not === 0 ? null : duplicate / (duplicate + not),
  };
}
