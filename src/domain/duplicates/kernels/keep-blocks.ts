/** Entries looked at in one call. */
const BLOCK = 2048;

/** Keeps the entries of a block that are wanted, at the start of `kept`. @returns how many. */
export type Keep = (kept: Int32Array, block: Int32Array) => number;

/**
 * The few of many entries that are wanted, in order: what `filter` does, but block by block, so that nothing as long as the
 * entries is made, and with a loop in a function that is compiled after the first few blocks.
 *
 * @param keep - may write an entry that it does not count: `kept` has room for the whole block.
 */
export function keepBlocks(entries: Int32Array, keep: Keep): Int32Array {
  let kept = new Int32Array(BLOCK);
  let size = 0;
  for (let from = 0; from < entries.length; from += BLOCK) {
    const block = entries.subarray(from, from + BLOCK);
    if (kept.length < size + block.length) kept = lengthened(kept);
    size += keep(kept.subarray(size), block);
  }
  return kept.subarray(0, size);
}

function lengthened(kept: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * kept.length + BLOCK);
  longer.set(kept);
  return longer;
}
