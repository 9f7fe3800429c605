import { placeOf } from "./cell-answer.ts";
import { type CellRange, readLabel } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import { eachPlaceLine, type SpendRanges } from "./place-lines.ts";

/** Bodies and what each spends under each key, in pence; names and keys folded by `foldLabel`. */
export type BodyCells = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Capitals do not tell two names apart. */
export function foldLabel(label: string): string {
  return label.trim().toLowerCase();
}

/**
 * Sums place spend by body and key. Lines without a key are nobody's overlap and are passed over.
 *
 * @param labels - bodies and keys, one cell a line.
 * @returns pence; or, in words, the first cell that cannot be counted.
 */
export function sumBodyByKey(
  labels: { readonly agencies: CellRange; readonly keys: CellRange },
  ranges: SpendRanges,
): Outcome<BodyCells> {
  const lines = ranges.amount.flat().length;
  const columns = { agencies: labels.agencies.flat(), keys: labels.keys.flat() };
  for (const [name, cells] of Object.entries(columns)) {
    if (cells.length !== lines) {
      return bad(`${name} has ${String(cells.length)} cells but there are ${String(lines)} amounts.`);
    }
  }
  const sums = new Map<string, Map<string, number>>();
  let trouble: string | null = null;
  const problem = eachPlaceLine(ranges, (index, pence) => {
    const body = labelAt(columns.agencies, "agencies", index);
    const key = labelAt(columns.keys, "keys", index);
    if (!body.ok || !key.ok) trouble ??= body.ok ? (key.ok ? null : key.problem) : body.problem;
    else if (key.value !== "") add(sums, [body.value, key.value], pence);
  });
  const wrong = problem ?? trouble;
  return wrong === null ? good(sums) : bad(wrong);
}

function labelAt(cells: readonly unknown[], name: string, index: number): Outcome<string> {
  const label = readLabel(cells[index]);
  return label.ok ? good(foldLabel(label.value)) : bad(`${placeOf(name, index)} ${label.problem}`);
}

function add(sums: Map<string, Map<string, number>>, [body, key]: readonly [string, string], pence: number): void {
  const row = sums.get(body) ?? new Map<string, number>();
  sums.set(body, row);
  row.set(key, (row.get(key) ?? 0) + pence);
}
