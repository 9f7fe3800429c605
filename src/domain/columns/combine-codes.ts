import type { CodedColumn } from "./coded.ts";

/** Rows told apart by the words of several columns together. */
export interface CombinedCodes {
  readonly count: number;
  /** Which combination each row bears, numbered from 0 by first appearance. Shape: rows. */
  readonly codes: Int32Array;
  /** The first row of each. Shape: count. */
  readonly firstRow: Int32Array;
}

/** So many places are tried out in a table of numbers; beyond it a Map holds those that there are. */
const MOST_PLACES = 2 ** 22;

/**
 * Numbers the combinations of words that there are: what `GROUP BY` does before it adds. What depends on these words alone is
 * then worked out once a combination, of which a million rows have some hundreds.
 *
 * Readable form: a Map over the words of each row, joined. @param size - rows of each column.
 * Cost: O(size × columns that hold a word), 4 bytes a row.
 */
export function combineCodes(size: number, columns: readonly CodedColumn[]): CombinedCodes {
  const codes = new Int32Array(size);
  let firstRow = size === 0 ? [] : [0];
  for (const { codes: more, words } of columns) {
    if (words.length > 0) firstRow = join(codes, firstRow.length, [more, words.length]);
  }
  return { count: firstRow.length, codes, firstRow: Int32Array.from(firstRow) };
}

/** Tells rows of one code apart by another column, in place. @returns the first row of each code there is then. */
function join(codes: Int32Array, count: number, [more, words]: readonly [codes: Int32Array, words: number]): number[] {
  const width = words + 1;
  return count * width <= MOST_PLACES ? joinByTable(codes, more, [count, width]) : joinByMap(codes, more, width);
}

function joinByTable(codes: Int32Array, more: Int32Array, [count, width]: readonly [number, number]): number[] {
  // 0 = not met yet: a fresh table is full of it.
  const known = new Int32Array(count * width);
  const firstRow: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const place = codes[row]! * width + more[row]! + 1;
    let code = known[place]!;
    if (code === 0) known[place] = code = firstRow.push(row);
    codes[row] = code - 1;
  }
  return firstRow;
}

function joinByMap(codes: Int32Array, more: Int32Array, width: number): number[] {
  const known = new Map<number, number>();
  const firstRow: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const place = codes[row]! * width + more[row]! + 1;
    let code = known.get(place);
    if (code === undefined) known.set(place, (code = firstRow.push(row) - 1));
    codes[row] = code;
  }
  return firstRow;
}
