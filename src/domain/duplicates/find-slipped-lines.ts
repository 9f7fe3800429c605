import { type Documents, linesOf } from "./gather-documents.ts";
import { likenessOfAmounts } from "./compare-amounts.ts";

/** Among more lines than these two are bound to differ by two figures somewhere. */
const MOST_LINES = 6;

/** Two lines of one document, and in what small way their amounts differ. */
export interface SlippedLines {
  readonly test: "amount swapped" | "amount mistyped";
  /** Entries of the columns. */
  readonly lines: readonly [number, number];
}

/**
 * Finds two lines of one document and purpose whose amounts have two figures swapped, or, where the document has no other line
 * and its amounts odd pence, one that differs: one invoice, entered twice on one day, once with a slip.
 *
 * @param entries - documents to be looked at.
 * @source method.md, Duplicate payments: possible, transposed digits
 */
export function findSlippedLines(documents: Documents, entries: Int32Array): SlippedLines[] {
  const pairs: SlippedLines[] = [];
  for (const d of entries) {
    const lines = linesOf(documents, d);
    if (lines.length < 2 || lines.length > MOST_LINES) continue;
    const pair = slippedPair(documents, lines);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

function slippedPair({ payments: { pence, purpose } }: Documents, lines: Int32Array): SlippedLines | null {
  const isAlone = lines.length === 2;
  for (const [at, a] of lines.entries()) {
    if (pence[a]! <= 0) continue;
    for (const b of lines.subarray(at + 1)) {
      const test = purpose[a] === purpose[b] ? slipBetween(pence[a]!, pence[b]!, isAlone) : null;
      if (test) return { test, lines: [a, b] };
    }
  }
  return null;
}

/** @param isAlone - the two lines are all there are: prices that differ by a figure stand among others. */
function slipBetween(a: number, b: number, isAlone: boolean): SlippedLines["test"] | null {
  const likeness = b > 0 ? likenessOfAmounts(a, b) : null;
  if (likeness === "figures swapped") return "amount swapped";
  return likeness === "one figure differs" && isAlone && a % POUND !== 0 && b % POUND !== 0 ? "amount mistyped" : null;
}

/** Pence. */
const POUND = 100;
