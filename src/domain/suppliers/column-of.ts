/**
 * A column worked out place by place. (`Int32Array.from` asks an iterator for each of them, which costs several times the work
 * itself.)
 */
export function columnOf(size: number, valueAt: (at: number) => number): Int32Array {
  const column = new Int32Array(size);
  for (let at = 0; at < size; at++) column[at] = valueAt(at);
  return column;
}
