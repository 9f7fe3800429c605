import fc from "fast-check";
import { codeColumn } from "#domain/columns/coded";
import { crossColumns } from "#domain/columns/cross-columns";

const word = fc.constantFrom("", "Adults", "Roads", "Waste");

/** The cell of each row with the words that it says it has. */
function cellsOf(rows: readonly (readonly [string, string])[]) {
  const [down, across] = [0, 1].map((at) => codeColumn(rows.map((words) => words[at]!)));
  const of = crossColumns(rows.length, down!, across!);
  const cells = rows.map((_, i) => (of.down[i]! + 1) * of.width + of.across[i]! + 1);
  return { of, cells, words: cells.map((cell) => of.wordsOf(cell)) };
}

describe("crossed columns", () => {
  it("put each row into a cell that says its words, within the cells there are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 60 }), (rows) => {
        const { of, cells, words } = cellsOf(rows);
        expect(words).toEqual(rows);
        expect(cells.every((cell) => cell >= 0 && cell < of.count)).toBe(true);
      }),
    );
  });

  it("do the same of words too many to lay every cell out, and lay out no more than there are", () => {
    const rows = Array.from({ length: 3000 }, (_, i): [string, string] => [
      i % 7 === 0 ? "" : `a${String(i % 1500)}`,
      i % 11 === 0 ? "" : `b${String(i % 1499)}`,
    ]);
    const { of, cells, words } = cellsOf(rows);
    expect(words).toEqual(rows);
    expect(of.count).toBe(new Set(cells).size + 1);
    expect(cells.every((cell) => cell >= 0 && cell < of.count)).toBe(true);
  });
});
