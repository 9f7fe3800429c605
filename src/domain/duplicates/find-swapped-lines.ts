import { type Documents, linesOf } from "./gather-documents.ts";
import { areSwapped } from "./tidy-reference.ts";

/** Among more lines than these two are bound to differ by two figures somewhere. */
const MOST_LINES = 6;

/**
 * Finds two lines of one document and purpose whose amounts have two figures swapped: one invoice, entered twice on one day,
 * once with a slip.
 *
 * @param entries - documents to be looked at.
 * @returns pairs of entries of the columns.
 * @source method.md, Duplicate payments: possible, transposed digits
 */
export function findSwappedLines(documents: Documents, entries: Int32Array): [number, number][] {
  const pairs: [number, number][] = [];
  for (const d of entries) {
    const lines = linesOf(documents, d);
    if (lines.length < 2 || lines.length > MOST_LINES) continue;
    const pair = swappedPair(documents, lines);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

function swappedPair({ payments: { pence, purpose } }: Documents, lines: Int32Array): [number, number] | null {
  for (const [at, a] of lines.entries()) {
    if (pence[a]! <= 0) continue;
    const b = lines.subarray(at + 1).find((line) => purpose[line] === purpose[a] && isSlip(pence[a]!, pence[line]!));
    if (b !== undefined) return [a, b];
  }
  return null;
}

function isSlip(a: number, b: number): boolean {
  return b > 0 && areSwapped(String(a), String(b));
}
