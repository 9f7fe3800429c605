import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import { supplierReader } from "#domain/suppliers/normalise-supplier";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import type { SupplierClusters } from "#domain/suppliers/suppliers";
import { type PairQuality, qualityOf } from "./pair-quality.ts";
import { indelPairs } from "./peers/indel-pairs.ts";

export const SUPPLIERS = "suppliers: names sorted";
export const INDEL = "all pairs by indel ratio >= 92";

/** Sorting names into suppliers: the product beside all pairs by indel ratio >= 92 on the same keys. */
export interface SuppliersBeside {
  readonly product: () => SupplierClusters;
  readonly peer: () => IndelPairs;
  /** The peer's pairs as they are. */
  readonly peerQuality: () => PairQuality;
  /** How often they can be measured, and run before that: the peer compares all pairs. */
  readonly runs: number;
  readonly warming: number;
}

/** Names under one key, and keys that are a pair. */
interface IndelPairs {
  readonly members: readonly (readonly number[])[];
  readonly pairs: readonly (readonly [number, number])[];
}

/** With more names the peer takes many seconds. */
const OFTEN = 10_000;

/**
 * Product and peer over names whose entity is known. The peer makes the product's keys: the time for them counts for both.
 *
 * @param names - distinct. @param entityOf - what each name really is. Shape: names.
 */
export function suppliersBeside(names: readonly string[], entityOf: readonly string[]): SuppliersBeside {
  const peer = (): IndelPairs => pairUp(names);
  return {
    product: () => clusterSuppliers(names, SUPPLIER_VOCABULARY),
    peer,
    peerQuality: () => {
      const { members, pairs } = peer();
      return qualityOfPairs(members, pairs, entityOf);
    },
    ...(names.length > OFTEN ? { runs: 1, warming: 1 } : { runs: 15, warming: 15 }),
  };
}

function pairUp(names: readonly string[]): IndelPairs {
  const reader = supplierReader(SUPPLIER_VOCABULARY);
  const groups = new Map<string, number[]>();
  names.forEach((name, at) => {
    const { key } = reader(name);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return { members: [...groups.values()], pairs: indelPairs([...groups.keys()]) };
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
