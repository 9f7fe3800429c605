import { codeColumn } from "#domain/columns/coded";
import { linesOf, respell, spellingOf } from "#domain/columns/joined-words";
import fc from "fast-check";

const ROWS = ["Older people", "OLDER PEOPLE", "older  people", "OLDER PEOPLE", "Housing", null, "housing "];

/** The words of a column, row by row, each in its one spelling. */
function spelt(rows: readonly (string | null)[], known: readonly string[] = []): (string | null)[] {
  const column = codeColumn(rows);
  const joined = respell(column, spellingOf(known, linesOf(column)));
  return [...joined.codes].map((code) => joined.words[code] ?? null);
}

describe("words that differ in case alone", () => {
  it("are spelt as on the list, of two on the list as the first", () => {
    const known = ["Older People", "older people"];
    expect(spelt(ROWS, known).slice(0, 4)).toEqual(Array<string>(4).fill("Older People"));
  });

  it("on no list they are spelt as most lines are, of equals as the first by letter", () => {
    expect(spelt(ROWS)).toEqual([...Array<string>(4).fill("OLDER PEOPLE"), "Housing", null, "Housing"]);
  });

  it("are spelt alike in whatever order the lines stand", () => {
    const anyOrder = fc.shuffledSubarray([...ROWS.keys()], { minLength: ROWS.length });
    const right = spelt(ROWS);
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(spelt(order.map((row) => ROWS[row]!))).toEqual(order.map((row) => right[row]));
      }),
    );
  });

  it("words of more difference stay apart, and a column without any is the same column", () => {
    const column = codeColumn(["Adults & older people", "Adults and older people", "Résumé", "Resume"]);
    expect(respell(column, spellingOf([], linesOf(column)))).toBe(column);
  });
});
