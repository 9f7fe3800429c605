/** Of pairs of names: joined rightly ÷ joined, joined rightly ÷ to be joined, and the mean of both (harmonic). */
export interface PairScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares a sorting of names with the true one, pair by pair. @param found - one code a name. @param truth - -1 = left out. */
export function scoreSuppliers(found: Int32Array, truth: Int32Array): PairScores {
  const kept = Array.from(truth, (_, name) => name).filter((name) => (truth[name] ?? -1) >= 0);
  const joined = pairsOf(kept.map((name) => String(found[name])));
  const wanted = pairsOf(kept.map((name) => String(truth[name])));
  const right = pairsOf(kept.map((name) => `${String(found[name])} ${String(truth[name])}`));
  const [precision, recall] = [right / Math.max(1, joined), right / Math.max(1, wanted)];
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}

function pairsOf(codes: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const code of codes) sizes.set(code, (sizes.get(code) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
