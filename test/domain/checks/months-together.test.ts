import type { SourceRow } from "#domain/ledger/source-row";
import { monthsTogether } from "#domain/checks/months-together";
import { handBook } from "#test/sheets/hand-book";

const [first] = handBook().sources;
const APRIL = 2021 * 12 + 4;

/** A source of so many months, with dates in these. */
function source(months: number | null, monthsDated: readonly number[] = []): SourceRow {
  return { ...first!, terms: { ...first!.terms, months }, monthsDated };
}

it.each([
  ["three files of a month each", [source(1, [APRIL]), source(1, [APRIL + 1]), source(1, [APRIL + 2])], 3],
  ["one month twice", [source(1, [APRIL]), source(1, [APRIL])], 1],
  ["files that share a month", [source(2, [APRIL, APRIL + 1]), source(2, [APRIL + 1, APRIL + 2])], 3],
  ["two full years of other things", [source(12), source(12)], 12],
  ["files without dates: the same month or others", [source(1), source(1)], null],
  ["a person's number that the dates do not bear out", [source(1, [APRIL]), source(6, [APRIL + 1])], null],
])("%s", (_, sources, months) => {
  expect(monthsTogether(sources)).toBe(months);
});
