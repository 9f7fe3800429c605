import { wordAt } from "../columns/coded.ts";
import type { CheckInput } from "./check-input.ts";
import { isCounted } from "./measures.ts";

/** A source whose counted lines are those of an earlier one. */
export interface RepeatedSource {
  readonly first: string;
  readonly second: string;
  /** Σ |amount| of the second, so that credits hide nothing. */
  readonly pence: number;
}

/** Fewer lines may be alike by chance. */
const FEWEST_LINES = 3;

/**
 * Sources that repeat an earlier one: the same bodies with the same amounts, as often, in whatever order. The key of a
 * source, its file's name and its line ids say nothing: the same file comes back under another name.
 *
 * @source assurance.md A12
 */
export function repeatedSources(input: CheckInput): RepeatedSource[] {
  const firstOf = new Map<string, string>();
  const repeated: RepeatedSource[] = [];
  for (const [source, rows] of countedRows(input)) {
    const pence = rows.reduce((sum, i) => sum + Math.abs(input.ledger.amountPence[i]!), 0);
    if (rows.length < FEWEST_LINES || pence === 0) continue;
    const print = printOf(input, rows);
    const first = firstOf.get(print);
    if (first === undefined) firstOf.set(print, source);
    else repeated.push({ first, second: source, pence });
  }
  return repeated;
}

function countedRows(input: CheckInput): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>();
  for (let i = 0; i < input.ledger.size; i++) {
    if (!isCounted(input, i)) continue;
    const source = wordAt(input.ledger.source, i);
    const rows = rowsOf.get(source);
    if (rows) rows.push(i);
    else rowsOf.set(source, [i]);
  }
  return rowsOf;
}

function printOf({ ledger }: CheckInput, rows: readonly number[]): string {
  return rows
    .map((i) => `${wordAt(ledger.agency, i)}|${String(ledger.amountPence[i]!)}`)
    .sort()
    .join("\n");
}
