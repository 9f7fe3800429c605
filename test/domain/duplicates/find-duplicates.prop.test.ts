import fc from "fast-check";
import { type Duplicates, PAYMENT_STATES } from "#domain/duplicates/duplicates";
import { find, type TestPayment } from "./payments.ts";

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-05-${String(date).padStart(2, "0")}`);
const payment: fc.Arbitrary<TestPayment> = fc.record({
  agency: fc.constantFrom("Fordshire", "Oxley"),
  source: fc.constantFrom("S01", "S02"),
  payee: fc.constantFrom("Acme Ltd", "ACME", "Beacon", "Redacted"),
  reference: fc.constantFrom("INV-1", "inv1", "INV-2", "INV-12", "1001", "1010", "P CARD", "", "778A", "778"),
  date: day,
  purpose: fc.constantFrom("Care", "Taxi"),
  pounds: fc.constantFrom(100, 120, 100, -100, 321, 312),
});
const payments = fc.array(payment, { maxLength: 24 });
const settings = { numRuns: 300 };

function withShuffle(all: TestPayment[]): fc.Arbitrary<[TestPayment[], TestPayment[]]> {
  return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }));
}

/** £ at risk of each grade, so that two orders of the same rows can be compared. */
function atRiskByGrade(found: Duplicates): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { grade, atRiskPence } of found.groups) sums[grade] = (sums[grade] ?? 0) + atRiskPence;
  return sums;
}

describe("duplicates", () => {
  it("put every payment of a body at risk once at most, and none that is set aside", () => {
    fc.assert(
      fc.property(payments, (all) => {
        const found = find(all);
        const within = found.groups.filter(({ grade }) => grade !== "two bodies");
        const atRisk = within.flatMap((group) => group.payments.slice(1).flatMap(({ rows }) => rows));
        const aside = [
          ...found.regular.flat().flatMap(({ rows }) => rows),
          ...found.reversals.flatMap((one) => [...one.payment.rows, ...one.credit.rows]),
          ...found.notTestable,
          ...found.republished.flatMap((one) => one.again.rows),
        ];
        expect(new Set(atRisk).size).toBe(atRisk.length);
        expect(new Set(aside).size).toBe(aside.length);
        expect(aside.filter((row) => atRisk.includes(row))).toEqual([]);
      }),
      settings,
    );
  });
  it("leave every line in one state, and the states come to what was read", () => {
    fc.assert(
      fc.property(payments, (all) => {
        const { tally } = find(all);
        const states = PAYMENT_STATES.map((state) => tally[state]);
        expect(states.reduce((sum, { rows }) => sum + rows, 0)).toBe(all.length);
        const pence = all.reduce((sum, { pounds = 0 }) => sum + Math.round(pounds * 100), 0);
        expect(states.reduce((sum, state) => sum + state.pence, 0)).toBe(pence);
        expect(tally.reversal.pence).toBeLessThanOrEqual(0);
      }),
      settings,
    );
  });
  it("hold no group of one, and keep the earliest out of what is at risk", () => {
    fc.assert(
      fc.property(payments, (all) => {
        for (const {
          payments: [first, ...others],
          atRiskPence,
        } of find(all).groups) {
          expect(others.length).toBeGreaterThan(0);
          expect(atRiskPence).toBe(others.reduce((sum, { pence }) => sum + pence, 0));
          for (const other of others) expect(all[other.rows[0]!]!.date! >= all[first!.rows[0]!]!.date!).toBe(true);
        }
      }),
      settings,
    );
  });
  it("do not depend on the order of the rows, where no two are of one day", () => {
    const distinct = fc.uniqueArray(payment, { maxLength: 20, selector: ({ date }) => date });
    fc.assert(
      fc.property(distinct.chain(withShuffle), ([all, shuffled]) => {
        expect(atRiskByGrade(find(shuffled))).toEqual(atRiskByGrade(find(all)));
      }),
      settings,
    );
  });
});
