/** How well pairs were found, against the truth. */
export interface PairQuality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of pairs found right, found, and true. No pair found: precision 1. */
export function qualityOf(right: number, found: number, wanted: number): PairQuality {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Every two members of one cluster are a pair found; every two of one entity a pair wanted. */
export function qualityOfClusters(clusterOf: Int32Array, entityOf: readonly string[]): PairQuality {
  const found = countPairs(entityOf.map((_, at) => String(clusterOf[at])));
  const wanted = countPairs(entityOf);
  const right = countPairs(entityOf.map((entity, at) => `${String(clusterOf[at])} ${entity}`));
  return qualityOf(right, found, wanted);
}

function countPairs(labels: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}
