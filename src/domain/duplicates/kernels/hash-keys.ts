/** Codes, or whole pence below 2^53. */
export type Key = Int32Array | Float64Array;

/** Entries hashed at a time: their hashes stay near while key after key is mixed in. */
const BLOCK = 2048;

/** A hash over the keys of each entry, in every bit of it. @param entries - places in the keys. */
export function hashesOf(entries: Int32Array, keys: readonly Key[]): Int32Array {
  const hashes = new Int32Array(entries.length);
  for (let from = 0; from < entries.length; from += BLOCK) {
    hashBlock(hashes.subarray(from, from + BLOCK), entries.subarray(from, from + BLOCK), keys);
  }
  return hashes;
}

/** The same for one block, into `hashes`. */
function hashBlock(hashes: Int32Array, entries: Int32Array, keys: readonly Key[]): void {
  hashes.fill(0x2545f491);
  for (const key of keys) {
    // One loop a kind of column: a loop over all is compiled for none.
    if (key instanceof Int32Array) mixCodes(hashes, entries, key);
    else mixPence(hashes, entries, key);
  }
}

function mixCodes(hashes: Int32Array, entries: Int32Array, key: Int32Array): void {
  for (let at = 0; at < entries.length; at++) {
    const mixed = Math.imul(hashes[at]! ^ key[entries[at]!]!, 0x9e3779b1);
    hashes[at] = mixed ^ (mixed >>> 15);
  }
}

function mixPence(hashes: Int32Array, entries: Int32Array, key: Float64Array): void {
  for (let at = 0; at < entries.length; at++) hashes[at] = mixNumber(hashes[at]!, key[entries[at]!]!);
}

/** Whole numbers beyond 32 bits: both halves tell. */
function mixNumber(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ (value | 0), 0x85ebca77);
  const both = Math.imul(mixed ^ (mixed >>> 15) ^ (value * 2 ** -32), 0x9e3779b1);
  return both ^ (both >>> 15);
}
