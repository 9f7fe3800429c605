import { bitsOf, lettersOf } from "./letter-bits.ts";
import { slipDistance } from "./slip-distance.ts";

/** So many slips apart at most. One slip leaves at least one of as many parts and one more untouched. */
export const MOST_SLIPS = 2;
const PARTS = MOST_SLIPS + 1;
/** Shorter keys are too short to be told apart by slips. */
const SHORTEST_KEY = 7;

/**
 * Finds pairs of keys at most two slips apart.
 *
 * Each key is cut into three parts; where two keys are two slips apart, one part of the shorter stands unchanged in the longer,
 * near the same place. (Two letters swapped across a cut harm two parts: such a pair with a second slip may be missed.)
 * Cost: O(keys x parts) look-ups, and a comparison for each pair that shares a part.
 *
 * @returns for each key those it is like, of the keys before it in order of length. Shape: keys.
 * @source performance.md, algorithm 5 (prefix join; here the join by parts of Li, Deng, Wang and Feng, "Pass-Join", 2011)
 */
export function findLikeKeys(keys: readonly string[]): readonly (readonly number[])[] {
  const like: number[][] = keys.map(() => []);
  const letters = Int32Array.from(keys, lettersOf);
  const byLength = keys.map((_, at) => at).filter((at) => keys[at]!.length >= SHORTEST_KEY);
  byLength.sort((a, b) => keys[a]!.length - keys[b]!.length || a - b);
  const filed = new Map<number, number[]>();
  const met = new Int32Array(keys.length).fill(-1);
  for (const at of byLength) {
    const key = keys[at]!;
    eachProbe(key, (probe) => {
      for (const other of filed.get(probe) ?? []) {
        if (met[other] === at) continue;
        met[other] = at;
        if (bitsOf(letters[at]! ^ letters[other]!) > 2 * MOST_SLIPS) continue;
        if (slipDistance(key, keys[other]!, MOST_SLIPS) <= MOST_SLIPS) like[at]!.push(other);
      }
    });
    for (let part = 0; part < PARTS; part++) {
      const probe = probeOf(key, { length: key.length, part, start: startOf(key.length, part) });
      const list = filed.get(probe);
      if (list) list.push(at);
      else filed.set(probe, [at]);
    }
  }
  return like;
}

interface Probe {
  /** Length of the keys that are looked for. */
  readonly length: number;
  readonly part: number;
  readonly start: number;
}

/** Calls for each place where a part of a key as long or up to two letters shorter may stand in this one. */
function eachProbe(key: string, visit: (probe: number) => void): void {
  for (let length = Math.max(SHORTEST_KEY, key.length - MOST_SLIPS); length <= key.length; length++) {
    const shift = key.length - length;
    for (let part = 0; part < PARTS; part++) {
      const at = startOf(length, part);
      const spare = MOST_SLIPS - part;
      const last = Math.min(at + part, at + shift + spare, key.length - (startOf(length, part + 1) - at));
      for (let start = Math.max(0, at - part, at + shift - spare); start <= last; start++) {
        visit(probeOf(key, { length, part, start }));
      }
    }
  }
}

/** Parts are as long as each other but for a letter. */
function startOf(length: number, part: number): number {
  return Math.floor((length * part) / PARTS);
}

/** The part as a number: another part that has the same is found out when the keys are compared. */
function probeOf(key: string, { length, part, start }: Probe): number {
  const end = start + startOf(length, part + 1) - startOf(length, part);
  let hash = length * PARTS + part;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 15);
  return hash;
}
