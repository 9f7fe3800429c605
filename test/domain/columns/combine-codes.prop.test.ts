import fc from "fast-check";
import { codeColumn } from "#domain/columns/coded";
import { combineCodes } from "#domain/columns/combine-codes";

const word = fc.constantFrom("", "Adults", "Roads", "Waste");
const rowsOfWords = fc.array(fc.tuple(word, word, word), { maxLength: 60 });

/** The plain way: rows with the same words have the number of the first of them. */
function numbersOf(rows: readonly (readonly string[])[]): number[] {
  const numbers = new Map<string, number>();
  return rows.map((words) => {
    const key = JSON.stringify(words);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

describe("combined codes", () => {
  it("tell rows apart exactly where a word differs, whatever the number of columns", () => {
    fc.assert(
      fc.property(rowsOfWords, fc.integer({ min: 1, max: 3 }), (rows, width) => {
        const columns = Array.from({ length: width }, (_, at) => codeColumn(rows.map((words) => words[at]!)));
        const wanted = numbersOf(rows.map((words) => words.slice(0, width)));
        const { codes, count, firstRow } = combineCodes(rows.length, columns);
        expect([...codes]).toEqual(wanted);
        expect(count).toBe(new Set(wanted).size);
        expect([...firstRow]).toEqual(Array.from({ length: count }, (_, code) => wanted.indexOf(code)));
      }),
    );
  });

  it("are the same where the words of two columns are too many for a table of numbers", () => {
    // 3,000 x 1,497 places: beyond what a table is made for, and a word of either with several of the other.
    const rows = Array.from({ length: 6000 }, (_, i) => [`a${String(i % 3000)}`, `b${String(i % 1496)}`]);
    const columns = [0, 1].map((at) => codeColumn(rows.map((words) => words[at]!)));
    expect([...combineCodes(rows.length, columns).codes]).toEqual(numbersOf(rows));
  });
});
