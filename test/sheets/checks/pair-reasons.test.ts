import { DEFAULT_BANDS } from "#domain/checks/bands";
import { printedPairReasons } from "#sheets/checks/pair-reasons";
import type { BookLayout } from "#sheets/layout/book-layout";

const ROOM = 7_500;

/** Pairs of bodies with names of so many letters, each with a row a kind; the first differs most. */
function bookOf(pairs: number, letters: number): BookLayout {
  const name = (role: string, at: number): string => `${role} ${String(at).padStart(2, "0")} `.padEnd(letters, "x");
  const apart = Array.from({ length: pairs }, (_, at) => ({
    ...{ payer: name("Payer", at), payee: name("Payee", at) },
    ...{ payerSaysPence: 0, payeeSaysPence: 0, differencePence: 5_000_000_000 - at },
  }));
  const transfers = apart.flatMap((pair) => ["revenue", "capital", ""].map((capital) => ({ ...pair, capital })));
  const input = { count: { pairs: apart, transfers, eliminatedPence: 0 }, bands: DEFAULT_BANDS, pairReasons: [] };
  return { input } as unknown as BookLayout;
}

const named = (formula: string): number => new Set(formula.match(/Payer \d\d/g)).size;

it("as many pairs as a formula holds print their reasons: fewer of long names, more of short ones, each with all its rows", () => {
  const long = printedPairReasons(bookOf(14, 70), ROOM)!;
  expect(long.length).toBeLessThanOrEqual(ROOM);
  expect(named(long)).toBeLessThan(14);
  expect(named(long)).toBeGreaterThan(5);
  expect(long.match(/Payer \d\d/g)).toHaveLength(named(long) * 3);
  expect(long).toContain("Payer 00");
  const short = printedPairReasons(bookOf(14, 9), ROOM)!;
  expect(short.length).toBeLessThanOrEqual(ROOM);
  expect(named(short)).toBe(14);
});

it("prints none where not one fits, or none differs", () => {
  expect(printedPairReasons(bookOf(1, 70), 100)).toBeNull();
  expect(printedPairReasons(bookOf(0, 9), ROOM)).toBeNull();
});
