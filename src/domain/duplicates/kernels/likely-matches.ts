import { BLOCK, hashBlock, hashesOf, type Key, type Magnitudes } from "./hash-keys.ts";

/** Slots for each that is looked for: few others share one. */
const SLOTS_EACH = 16;
/** More would leave the processor's near memory. */
const MOST_SLOTS = 2 ** 20;

/**
 * Entries that may agree with one of a few in every key, in order: what a join calls a semi-join. Some agree in their slot only,
 * and have to be compared; none that agrees is missed. Block by block, so that nothing as long as the entries is made.
 *
 * @param few - places in the keys: those that are looked for, which are among the entries or not.
 */
export function likelyMatches(entries: Int32Array, few: Int32Array, keys: readonly (Key | Magnitudes)[]): Int32Array {
  if (few.length === 0) return few;
  const mask = 2 ** Math.ceil(Math.log2(Math.min(MOST_SLOTS, SLOTS_EACH * few.length))) - 1;
  const wanted = slotsOf(hashesOf(few, keys), mask);
  const hashes = new Int32Array(BLOCK);
  let kept = new Int32Array(BLOCK);
  let size = 0;
  for (let from = 0; from < entries.length; from += BLOCK) {
    const block = entries.subarray(from, from + BLOCK);
    hashBlock(hashes.subarray(0, block.length), block, keys);
    if (kept.length < size + block.length) kept = lengthened(kept);
    for (let at = 0; at < block.length; at++) {
      // Written always and kept if wanted: a branch would be guessed wrong too often.
      kept[size] = block[at]!;
      size += wanted[hashes[at]! & mask]!;
    }
  }
  return kept.subarray(0, size);
}

function lengthened(kept: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * kept.length + BLOCK);
  longer.set(kept);
  return longer;
}

function slotsOf(hashes: Int32Array, mask: number): Uint8Array {
  const slots = new Uint8Array(mask + 1);
  for (let at = 0; at < hashes.length; at++) slots[hashes[at]! & mask] = 1;
  return slots;
}
