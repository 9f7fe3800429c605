import { columnOf } from "./column-of.ts";
import { bitsOf, lettersOf } from "./letter-bits.ts";
import { PartHashes, PartTable } from "./part-table.ts";
import { slipDistance } from "./slip-distance.ts";

/** So many slips apart at most. One slip leaves at least one of as many parts and one more untouched. */
export const MOST_SLIPS = 2;
const PARTS = MOST_SLIPS + 1;
/** A slip takes one letter away and brings another. */
const MOST_BITS = 2 * MOST_SLIPS;
/** Shorter keys are too short to be told apart by slips. */
const SHORTEST_KEY = 7;
/** Of so many keys every two nearly as long are looked at sooner than parts are filed, and none is missed. */
const FEW = 2000;
const NONE: readonly number[] = [];

/**
 * Finds pairs of keys at most two slips apart.
 *
 * Of few keys every two of nearly one length are held against each other, by their letters first. Of many, each key is cut into
 * three parts; where two keys are two slips apart, one part of the shorter stands unchanged in the longer, near the same place.
 * (Two letters swapped across a cut harm two parts: such a pair with a second slip may be missed.)
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
  const longest = keys.reduce((most, { length }) => Math.max(most, length), 0);
  const order = shortestFirst(keys, longest);
  if (keys.length > FEW) lookAtSharing(keys, { order, longest }, look);
  else lookAtAll(keys, { order, letters }, look);
  return like;

  function look(at: number, other: number): void {
    if (bitsOf(letters[at]! ^ letters[other]!) > MOST_BITS) return;
    if (slipDistance(keys[at]!, keys[other]!, MOST_SLIPS) > MOST_SLIPS) return;
    // Most keys are like no other.
    if (like[at] === NONE) like[at] = [other];
    else (like[at] as number[]).push(other);
  }
}

/** Is given two keys that may be like, the later in the order first. */
type Looking = (at: number, other: number) => void;

function lookAtAll(
  keys: readonly string[],
  { order, letters }: { order: Int32Array; letters: Int32Array },
  look: Looking,
): void {
  // In the order looked at: what is read next stands next.
  const lettersAt = columnOf(order.length, (place) => letters[order[place]!]!);
  let first = 0;
  for (let i = 0; i < order.length; i++) {
    const own = lettersAt[i]!;
    const least = keys[order[i]!]!.length - MOST_SLIPS;
    while (keys[order[first]!]!.length < least) first++;
    for (let j = first; j < i; j++) if (bitsOf(own ^ lettersAt[j]!) <= MOST_BITS) look(order[i]!, order[j]!);
  }
}

function lookAtSharing(
  keys: readonly string[],
  { order, longest }: { order: Int32Array; longest: number },
  look: Looking,
): void {
  const parts = new KeyParts(keys, longest);
  const met = new Int32Array(keys.length).fill(-1);
  for (const at of order) {
    const sharing = parts.sharing(at);
    for (let i = 0; i < sharing.length; i++) {
      const other = sharing[i]!;
      if (met[other] === at) continue;
      met[other] = at;
      look(at, other);
    }
  }
}

/** Keys long enough, in order of length, each length's as they came: places counted out, since comparing costs more than all else. */
function shortestFirst(keys: readonly string[], longest: number): Int32Array {
  const startOfLength = new Int32Array(longest + 2);
  for (const { length } of keys) if (length >= SHORTEST_KEY) startOfLength[length + 1]!++;
  for (let length = 1; length < startOfLength.length; length++) startOfLength[length]! += startOfLength[length - 1]!;
  const order = new Int32Array(startOfLength[longest + 1]!);
  for (let at = 0; at < keys.length; at++) {
    const { length } = keys[at]!;
    if (length >= SHORTEST_KEY) order[startOfLength[length]!++] = at;
  }
  return order;
}

/** The parts of the keys that were looked at so far. Another part of the same hash is found out when the keys are compared. */
class KeyParts {
  private readonly keys: readonly string[];
  private readonly hashes: PartHashes;
  private readonly filed: PartTable;

  constructor(keys: readonly string[], longest: number) {
    this.keys = keys;
    this.hashes = new PartHashes(longest);
    this.filed = new PartTable(keys.length * PARTS);
  }

  /** Files a key. @returns those filed before that have a part of it where it may stand, some of them more than once. */
  sharing(at: number): readonly number[] {
    const { hashes, filed } = this;
    const { length } = this.keys[at]!;
    const found: number[] = [];
    hashes.read(this.keys[at]!);
    const others = placesOfOthers(length);
    for (let i = 0; i < others.length; i += PLACE) {
      const hash = hashes.of(others[i]!, others[i + 1]!, others[i + 2]!);
      for (let entry = filed.last(hash); entry >= 0; entry = filed.before(entry)) found.push((entry / PARTS) | 0);
    }
    const own = placesOfOwn(length);
    for (let part = 0; part < PARTS; part++) {
      const i = part * PLACE;
      filed.add(hashes.of(own[i]!, own[i + 1]!, own[i + 2]!), at * PARTS + part);
    }
    return found;
  }
}

/** Start, end and kind of each part, one after another. Parts of keys of another length are of another kind. */
type PartPlaces = readonly number[];
const PLACE = 3;

/** Where the parts of a key are. */
const placesOfOwn = byLength((length) => {
  return [0, 1, 2].flatMap((part) => [startOf(length, part), startOf(length, part + 1), length * PARTS + part]);
});

/** Where the parts of keys as long or up to two letters shorter may stand in one of that length. */
const placesOfOthers = byLength((length) => {
  const places: number[] = [];
  for (let shorter = Math.max(SHORTEST_KEY, length - MOST_SLIPS); shorter <= length; shorter++) {
    for (let part = 0; part < PARTS; part++) {
      const at = startOf(shorter, part);
      const size = startOf(shorter, part + 1) - at;
      const shift = length - shorter;
      const spare = MOST_SLIPS - part;
      const last = Math.min(at + part, at + shift + spare, length - size);
      const first = Math.max(0, at - part, at + shift - spare);
      for (let start = first; start <= last; start++) places.push(start, start + size, shorter * PARTS + part);
    }
  }
  return places;
});

/** Arithmetic of lengths alone, worked out once: names are as long as a field is wide. */
function byLength(placesOf: (length: number) => PartPlaces): (length: number) => PartPlaces {
  const known = Array.from({ length: 64 }, (_, length) => placesOf(length));
  return (length) => known[length] ?? placesOf(length);
}

/** Parts are as long as each other but for a letter. */
function startOf(length: number, part: number): number {
  return Math.floor((length * part) / PARTS);
}
