import { type CodedColumn, wordAt } from "./coded.ts";
import { combineCodes } from "./combine-codes.ts";

/** Two columns crossed: row i is in cell `(down[i] + 1) * width + across[i] + 1`, a sum that need not be kept for each row. */
export interface CrossedColumns {
  /** Cells from 0, of which some hold no row. */
  readonly count: number;
  readonly width: number;
  readonly down: Int32Array;
  readonly across: Int32Array;
  /** The words of a cell that holds rows, "" where empty. */
  readonly wordsOf: (cell: number) => readonly [down: string, across: string];
}

/** So many cells are laid out, most of them empty; beyond it only those that there are. */
const MOST_CELLS = 2 ** 18;

/** Crosses two columns of `size` rows. Cost: nothing a row; where words are too many, that of `combineCodes`. */
export function crossColumns(size: number, down: CodedColumn, across: CodedColumn): CrossedColumns {
  const width = across.words.length + 1;
  const count = (down.words.length + 1) * width;
  if (count > MOST_CELLS) return crossMet(size, down, across);
  const wordsOf: CrossedColumns["wordsOf"] = (cell) => [
    down.words[Math.floor(cell / width) - 1] ?? "",
    across.words[(cell % width) - 1] ?? "",
  ];
  return { count, width, down: down.codes, across: across.codes, wordsOf };
}

/** Only cells that rows are in, after one that none is in. */
function crossMet(size: number, down: CodedColumn, across: CodedColumn): CrossedColumns {
  const met = combineCodes(size, [down, across]);
  return {
    count: met.count + 1,
    width: 1,
    down: met.codes,
    across: new Int32Array(size).fill(-1),
    wordsOf: (cell) => {
      const row = met.firstRow[cell - 1]!;
      return [wordAt(down, row), wordAt(across, row)];
    },
  };
}
