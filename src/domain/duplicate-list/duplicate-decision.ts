import type { RawCell } from "../columns/raw-cell.ts";

/** What a person says of two payments that are alike. */
export const VERDICTS = ["duplicate", "not", "unsure"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * A decision on two payments, by the TP Row of a line of each. It is a fact of the two, not of the group in which they were
 * found: groups change with the data, the pair does not.
 */
export interface DuplicateDecision {
  /** The earliest payment of the group when it was decided, and the one held against it. */
  readonly rows: readonly [earliest: string, other: string];
  /** null takes an earlier decision back. */
  readonly verdict: Verdict | null;
  readonly note: string;
  readonly decidedBy: string;
  /** dd/mm/yyyy, or an Excel date as it was typed; null = not said yet. */
  readonly decidedOn: RawCell;
  /** TP Rows of the whole group when it was decided; none where it is not known. */
  readonly members: readonly string[];
}

/** Names the two payments, whichever is the earlier by now. */
export function pairKey([a, b]: readonly [string, string]): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Lays what has been said since over the decisions that stand: the latest word on a pair holds. */
export function amendDecisions(
  standing: readonly DuplicateDecision[],
  said: readonly DuplicateDecision[],
): DuplicateDecision[] {
  const latest = new Map(standing.map((decision) => [pairKey(decision.rows), decision]));
  for (const decision of said) latest.set(pairKey(decision.rows), decision);
  return [...latest.values()].filter(({ verdict }) => verdict !== null);
}
