import { columnOf } from "./column-of.ts";
import { bitsOf, lettersOf } from "./letter-bits.ts";
import { PartHashes, PartTable } from "./part-table.ts";
import { slipDistance } from "./slip-distance.ts";

/** So many slips apart at most. One slip leaves at least one of as many parts and one more untouched. */
export const MOST_SLIPS = 2;
const PARTS = MOST_SLIPS + 1;
/** Shorter keys are too short to be told apart by slips. */
const SHORTEST_KEY = 7;
const NONE: readonly number[] = [];

/**
 * Finds pairs of keys at most two slips apart.
 *
 * Each key is cut into three parts; where two keys are two slips apart, one part of the shorter stands unchanged in the longer,
 * near the same place. (Two letters swapped across a cut harm two parts: such a pair with a second slip may be missed.)
 * Cost: O(keys x parts) look-ups, and a comparison for each pair that shares a part.
 *
 * @param letters - `lettersOf` each key, where they are known. Shape: keys.
 * @returns for each key those it is like, of the keys before it in order of length. Shape: keys.
 * @source performance.md, algorithm 5 (prefix join; here the join by parts of Li, Deng, Wang and Feng, "Pass-Join", 2011)
 */
export function findLikeKeys(
  keys: readonly string[],
  letters: Int32Array = columnOf(keys.length, (at) => lettersOf(keys[at]!)),
): readonly (readonly number[])[] {
  const like: (readonly number[])[] = keys.map(() => NONE);
  const byLength = keys.map((_, at) => at).filter((at) => keys[at]!.length >= SHORTEST_KEY);
  byLength.sort((a, b) => keys[a]!.length - keys[b]!.length || a - b);
  const parts = new KeyParts(keys);
  const met = new Int32Array(keys.length).fill(-1);
  for (const at of byLength) {
    parts.eachThatShares(at, (other) => {
      if (met[other] === at) return;
      met[other] = at;
      if (bitsOf(letters[at]! ^ letters[other]!) > 2 * MOST_SLIPS) return;
      if (slipDistance(keys[at]!, keys[other]!, MOST_SLIPS) > MOST_SLIPS) return;
      // Most keys are like no other.
      if (like[at] === NONE) like[at] = [other];
      else (like[at] as number[]).push(other);
    });
  }
  return like;
}

/** The parts of the keys that were looked at so far. Another part of the same hash is found out when the keys are compared. */
class KeyParts {
  private readonly keys: readonly string[];
  private readonly hashes: PartHashes;
  private readonly filed: PartTable;

  constructor(keys: readonly string[]) {
    this.keys = keys;
    this.hashes = new PartHashes(keys.reduce((longest, { length }) => Math.max(longest, length), 0));
    this.filed = new PartTable(keys.length * PARTS);
  }

  /** Calls for each key so far that has a part of this one where it may stand, once or more; then files this one. */
  eachThatShares(at: number, visit: (other: number) => void): void {
    const { length } = this.keys[at]!;
    this.hashes.read(this.keys[at]!);
    for (let shorter = Math.max(SHORTEST_KEY, length - MOST_SLIPS); shorter <= length; shorter++) {
      for (let part = 0; part < PARTS; part++) this.eachOfPart(length, { shorter, part }, visit);
    }
    for (let part = 0; part < PARTS; part++) {
      const hash = this.hashes.of(startOf(length, part), startOf(length, part + 1), length * PARTS + part);
      this.filed.add(hash, at * PARTS + part);
    }
  }

  /** Calls for each place where that part of a key as long or up to two letters shorter may stand in this one. */
  private eachOfPart(
    length: number,
    { shorter, part }: { shorter: number; part: number },
    visit: (other: number) => void,
  ): void {
    const at = startOf(shorter, part);
    const size = startOf(shorter, part + 1) - at;
    const shift = length - shorter;
    const spare = MOST_SLIPS - part;
    const last = Math.min(at + part, at + shift + spare, length - size);
    for (let start = Math.max(0, at - part, at + shift - spare); start <= last; start++) {
      const hash = this.hashes.of(start, start + size, shorter * PARTS + part);
      for (let entry = this.filed.last(hash); entry >= 0; entry = this.filed.before(entry)) {
        visit(Math.floor(entry / PARTS));
      }
    }
  }
}

/** Parts are as long as each other but for a letter. */
function startOf(length: number, part: number): number {
  return Math.floor((length * part) / PARTS);
}
