import type { WholeReport } from "./bench-report.ts";

/** What is demanded of a measured figure: at most so much, or at least. */
export interface Demand {
  readonly what: string;
  readonly asked: { readonly most: number } | { readonly least: number };
  /** null = it was not measured. */
  readonly figure: (report: WholeReport) => number | null;
  /** A time beside another: machines are noisy, and less than 1.5 times too much says nothing. */
  readonly isTime: boolean;
  /** Why it is not met, where it is not. */
  readonly cause: string;
}

export type Verdict = "met" | "missed within noise" | "missed" | "not measured";

export interface Judged {
  readonly measured: number | null;
  readonly verdict: Verdict;
  /** So many times too much, or too little; null where it is met or was not measured. */
  readonly by: number | null;
}

const NOISE = 1.5;

/** Holds a figure against what is demanded of it. */
export function judgeDemand({ asked, figure, isTime }: Demand, report: WholeReport): Judged {
  const measured = figure(report);
  if (measured === null || Number.isNaN(measured)) return { measured: null, verdict: "not measured", by: null };
  const by = "most" in asked ? measured / asked.most : asked.least / measured;
  if (by <= 1) return { measured, verdict: "met", by: null };
  return { measured, verdict: isTime && by < NOISE ? "missed within noise" : "missed", by };
}
