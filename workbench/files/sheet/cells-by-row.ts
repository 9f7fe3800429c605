/** Rows that are kept together; their columns are marked bit by bit. */
const BLOCK_ROWS = 1024;
const WORD_BITS = 32;

/** The rows of one block: which columns have a mark, in order, and the marks of each. */
interface Block {
  readonly columns: number[];
  readonly marks: Map<number, Uint32Array>;
}

/** A set of cells of one sheet, seen row by row. A million rows of fifty columns take 6 MB; a stray cell takes 128 bytes. */
export class CellsByRow {
  private readonly blocks = new Map<number, Block>();

  add(row: number, column: number): void {
    const block = this.blockOf(row);
    let marks = block.marks.get(column);
    if (!marks) {
      marks = new Uint32Array(BLOCK_ROWS / WORD_BITS);
      block.marks.set(column, marks);
      insertInOrder(block.columns, column);
    }
    const at = row % BLOCK_ROWS;
    marks[at >>> 5]! |= 1 << (at & 31);
  }
  get isEmpty(): boolean {
    return this.blocks.size === 0;
  }
  /** Columns of a row that are in the set, in order. */
  columnsOf(row: number): number[] {
    const block = this.blocks.get(Math.floor(row / BLOCK_ROWS));
    return block ? columnsIn(block, row % BLOCK_ROWS) : [];
  }
  /** Every row that has a cell in the set, from the top, with its columns. */
  *[Symbol.iterator](): Generator<readonly [row: number, columns: readonly number[]]> {
    for (const at of [...this.blocks.keys()].sort((a, b) => a - b)) {
      const block = this.blocks.get(at)!;
      for (let down = 0; down < BLOCK_ROWS; down++) {
        const columns = columnsIn(block, down);
        if (columns.length > 0) yield [at * BLOCK_ROWS + down, columns];
      }
    }
  }

  private blockOf(row: number): Block {
    const at = Math.floor(row / BLOCK_ROWS);
    let block = this.blocks.get(at);
    if (!block) this.blocks.set(at, (block = { columns: [], marks: new Map() }));
    return block;
  }
}

function columnsIn({ columns, marks }: Block, down: number): number[] {
  const word = down >>> 5;
  const bit = 1 << (down & 31);
  return columns.filter((column) => (marks.get(column)![word]! & bit) !== 0);
}

/** Cells come column by column: the new one is nearly always the last. */
function insertInOrder(columns: number[], column: number): void {
  columns.push(column);
  if (columns.length > 1 && columns.at(-2)! > column) columns.sort((a, b) => a - b);
}
