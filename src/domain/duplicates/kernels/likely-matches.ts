import { type Keep, keepBlocks } from "./keep-blocks.ts";

/** What has to agree: whole pence, of which the sign does not tell, or codes; and two codes more. */
export interface LikelyKeys {
  readonly first: Float64Array | Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
}

/** Slots for each that is looked for: one in so many others shares one. */
const SLOTS_EACH = 64;
/** A bit each: more would leave the processor's near memory. */
const MOST_BITS = 20;

/**
 * Entries that may agree with one of a few in every key, in order: what a join calls a semi-join. Some agree in their slot only,
 * and have to be compared; none that agrees is missed. Block by block, so that nothing as long as the entries is made.
 *
 * A slot is the upper bits of a sum of products: a hash that tells all apart would take several times as long, and nothing
 * hangs on it. All of a block is done in one loop, in a function that is called for each block: a loop a key took three times
 * as long, and one loop over all entries twice as long, because it is only ever compiled while it runs.
 *
 * @param few - places in the keys: those that are looked for, which are among the entries or not.
 */
export function likelyMatches(entries: Int32Array, few: Int32Array, keys: LikelyKeys): Int32Array {
  if (few.length === 0) return few;
  const bits = Math.max(5, Math.min(MOST_BITS, Math.ceil(Math.log2(SLOTS_EACH * few.length))));
  const slots: Slots = { lower: 32 - bits, wanted: new Int32Array(2 ** (bits - 5)) };
  want(few, keys, slots);
  return keepBlocks(entries, keeperOf(keys, slots));
}

interface Slots {
  /** How far a sum is shifted. */
  readonly lower: number;
  /** A bit each: 1 = one of the few has the slot. */
  readonly wanted: Int32Array;
}

function want(few: Int32Array, { first, second, third }: LikelyKeys, { lower, wanted }: Slots): void {
  for (const entry of few) {
    const slot = multiplied(Math.abs(first[entry]!), second[entry]!, third[entry]!) >>> lower;
    wanted[slot >>> 5] = wanted[slot >>> 5]! | (1 << (slot & 31));
  }
}

/** A product a key, which the processor works out side by side: a product of products would wait for each. */
function multiplied(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77) + Math.imul(third, 0xc2b2ae3d)) | 0;
}

/** A loop a kind of column: one over both would be compiled for neither. */
function keeperOf({ first, second, third }: LikelyKeys, slots: Slots): Keep {
  return first instanceof Float64Array
    ? (kept, block) => keepAmounts(kept, block, { first, second, third, ...slots })
    : (kept, block) => keepCodes(kept, block, { first, second, third, ...slots });
}

type Columns<First> = LikelyKeys & Slots & { readonly first: First };

function keepAmounts(kept: Int32Array, block: Int32Array, columns: Columns<Float64Array>): number {
  const { first, second, third, lower, wanted } = columns;
  let size = 0;
  for (let at = 0; at < block.length; at++) {
    const entry = block[at]!;
    const slot = multiplied(Math.abs(first[entry]!), second[entry]!, third[entry]!) >>> lower;
    // Written always and kept if wanted: a branch would be guessed wrong too often.
    kept[size] = entry;
    size += (wanted[slot >>> 5]! >>> (slot & 31)) & 1;
  }
  return size;
}

function keepCodes(kept: Int32Array, block: Int32Array, columns: Columns<Int32Array>): number {
  const { first, second, third, lower, wanted } = columns;
  let size = 0;
  for (let at = 0; at < block.length; at++) {
    const entry = block[at]!;
    const slot = multiplied(Math.abs(first[entry]!), second[entry]!, third[entry]!) >>> lower;
    kept[size] = entry;
    size += (wanted[slot >>> 5]! >>> (slot & 31)) & 1;
  }
  return size;
}
