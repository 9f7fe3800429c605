import { nameFigure } from "#application/figures/name-figure";
import type { RawCell } from "#domain/ledger/cells";

/** TP Return in little: a stamp over the last column, section heads behind their number, an answer in words. */
const RETURN: readonly (readonly RawCell[])[] = [
  ["Total place spend: Fordshire", null, null, null, "DRAFT: 2 stop checks open"],
  ["What public bodies spend", null, null, null, null],
  ["7 bodies counted", null, null, null, null],
  [1, "From sources to place spend", "£000", "% of T", "Source"],
  [13, "TOTAL PLACE SPEND (T)", 2_638_880_000, 1, "TP Bridge"],
  [16, "of T: benefits and pensions", "not tagged", null, null],
  [17, "of T: capital", 40_000_000, 0.015, 12],
];
const cells = { value: (_: string, row: number, column: number) => RETURN[row]?.[column] ?? null, table: () => undefined };
const named = (row: number, column: number): string =>
  nameFigure({ sheet: "TP Return", row, column }, { cells, columns: 5 });

it("names a figure by its row and the heads of its section, though a number stands before them", () => {
  expect(named(4, 2)).toBe("TOTAL PLACE SPEND (T), £000");
  expect(named(4, 3)).toBe("TOTAL PLACE SPEND (T), % of T");
});

it("takes no answer in words for a heading", () => {
  expect(named(6, 2)).toBe("of T: capital, £000");
});

it("takes no stamp for a heading", () => {
  expect(named(6, 4)).toBe("of T: capital");
});
