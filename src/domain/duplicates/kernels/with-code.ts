/** Entries that have a code; -1 = none. A plain loop: `filter` would call a function for each of a million entries. */
export function withCode(entries: Int32Array, codes: Int32Array): Int32Array {
  const kept = new Int32Array(entries.length);
  let size = 0;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    kept[size] = entry;
    if (codes[entry]! >= 0) size++;
  }
  return kept.subarray(0, size);
}
