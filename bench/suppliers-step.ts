import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import { supplierReader } from "#domain/suppliers/normalise-supplier";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import { type PairQuality, qualityOf, qualityOfClusters } from "./pair-quality.ts";
import { indelPairs } from "./peers/indel-pairs.ts";

/** Sorting names into suppliers: the product beside all pairs by indel ratio >= 92 on the same keys. */
export interface SuppliersStep {
  readonly names: number;
  readonly ms: number;
  readonly peerMs: number;
  readonly ratio: number;
  readonly quality: PairQuality;
  /** The peer's pairs as they are. */
  readonly peerQuality: PairQuality;
  /** The peer's pairs followed to the end: whatever hangs together is one. */
  readonly peerClustered: PairQuality;
}

/**
 * Measures quality and time on names whose entity is known. The peer is given the product's keys: the time to make them counts
 * for both.
 *
 * @param names - distinct.
 * @param entityOf - what each name really is. Shape: names.
 * @param now - a clock in milliseconds.
 */
export function suppliersStep(names: readonly string[], entityOf: readonly string[], now: () => number): SuppliersStep {
  const start = now();
  const { clusterOf } = clusterSuppliers(names, SUPPLIER_VOCABULARY);
  const ms = now() - start;
  const peerStart = now();
  const reader = supplierReader(SUPPLIER_VOCABULARY);
  const keys = names.map((name) => reader(name).key);
  const groups = new Map<string, number[]>();
  keys.forEach((key, at) => groups.set(key, [...(groups.get(key) ?? []), at]));
  const members = [...groups.values()];
  const pairs = indelPairs([...groups.keys()]);
  const peerMs = now() - peerStart;
  return {
    names: names.length,
    ms,
    peerMs,
    ratio: ms / peerMs,
    quality: qualityOfClusters(clusterOf, entityOf),
    peerQuality: qualityOfPairs(members, pairs, entityOf),
    peerClustered: qualityOfClusters(followPairs(names.length, members, pairs), entityOf),
  };
}

/** Names of one key are a pair; so are names of two keys that are a pair. */
function qualityOfPairs(
  members: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
  entityOf: readonly string[],
): PairQuality {
  let [found, right] = [0, 0];
  const add = (a: number, b: number): void => {
    found++;
    if (entityOf[a] === entityOf[b]) right++;
  };
  members.forEach((group) => {
    group.forEach((a, at) => {
      group.slice(at + 1).forEach((b) => {
        add(a, b);
      });
    });
  });
  for (const [x, y] of pairs) {
    for (const a of members[x] ?? []) for (const b of members[y] ?? []) add(a, b);
  }
  const sizes = new Map<string, number>();
  for (const entity of entityOf) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  const wanted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return qualityOf(right, found, wanted);
}

function followPairs(
  names: number,
  members: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
): Int32Array {
  const parent = members.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let next = parent[root]; next !== undefined && next !== root; next = parent[root]) root = next;
    parent[at] = root;
    return root;
  };
  for (const [a, b] of pairs) parent[rootOf(a)] = rootOf(b);
  const cluster = new Int32Array(names);
  members.forEach((group, key) => {
    for (const name of group) cluster[name] = rootOf(key);
  });
  return cluster;
}
