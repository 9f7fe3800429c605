import fc from "fast-check";
import { sumOf } from "#domain/columns/tally";
import type { PlaceCount } from "#domain/counting/place-count";
import { inThousands, multiplied } from "./change-place.ts";
import type { OraclePlace } from "./oracle-place.ts";
import { countPlaceFiles } from "./place-files.ts";
import { randomPlace } from "./random-place.ts";

// Laws of the method hold in any place, whatever an oracle says of it. A failure prints seed and path.
const RUNS = { seed: 20_090_424, numRuns: 50 };

const countOf = (place: OraclePlace): PlaceCount => countPlaceFiles(place).counted.count;
const reportOf = (place: OraclePlace) => countPlaceFiles(place).report;

function holds(law: (count: PlaceCount) => void): void {
  fc.assert(
    fc.property(randomPlace, (place) => law(countOf(place))),
    RUNS,
  );
}

describe("in every place", () => {
  it("what is read is what is reported and what is left out", () => {
    holds((count) => {
      const leftOut = count.detailPence + count.otherPeriodPence + sumOf(count.leftOutByClass);
      expect(count.reportedPence + leftOut).toBe(count.readPence);
    });
  });
  it("R − O − E = T", () => {
    holds((count) => {
      expect(count.reportedPence - count.outsidePence - count.eliminatedPence).toBe(count.totalPence);
    });
  });
  it("V2 + V3 = V1 = T, and V4 + unaligned = V1", () => {
    holds(({ views, totalPence }) => {
      expect(views.v1).toBe(totalPence);
      expect(views.v2 + views.v3).toBe(views.v1);
      expect(views.v2InsideOnly + views.v3WithStraddling).toBe(views.v1);
      expect(views.v4 + views.unaligned).toBe(views.v1);
    });
  });
  it.each(["byAgency", "byTheme", "byCofog1", "byCapital", "byShareBasis", "byMeasure"] as const)(
    "Σ %s = T",
    (breakdown) => {
      holds((count) => {
        expect(sumOf(count[breakdown])).toBe(count.totalPence);
      });
    },
  );
  it("Σ of bodies × themes = T, and = A before netting", () => {
    const sumOfCells = (cells: PlaceCount["byAgencyTheme"]) =>
      [...cells.values()].reduce((sum, row) => sum + sumOf(row), 0);
    holds((count) => {
      expect(sumOfCells(count.byAgencyTheme)).toBe(count.totalPence);
      expect(sumOfCells(count.byAgencyThemeBeforeNetting)).toBe(count.apportionedPence);
    });
  });
  it("T on the funder basis − T = U = Σ of the pairs' differences, and the two views make it up", () => {
    holds((count) => {
      expect(count.funderTotalPence - count.totalPence).toBe(count.unreconciledPence);
      expect(count.pairs.reduce((sum, pair) => sum + pair.differencePence, 0)).toBe(count.unreconciledPence);
      expect(sumOf(count.byAgencyFunder)).toBe(count.funderTotalPence);
      expect(count.views.v2Funder + count.views.v3Funder).toBe(count.funderTotalPence);
    });
  });
  it("rounding moves T by half a penny a line at most", () => {
    holds((count) => {
      expect(Math.abs(count.roundingEffectPence)).toBeLessThanOrEqual(count.lines / 2);
    });
  });
});

describe("nothing changes", () => {
  const shuffled = randomPlace.chain((place) => {
    const { length } = place.lines;
    const lines = fc.shuffledSubarray([...place.lines], { minLength: length, maxLength: length });
    return lines.map((inOtherOrder) => [place, { ...place, lines: inOtherOrder }] as const);
  });

  it("when lines stand in another order", () => {
    fc.assert(
      fc.property(shuffled, ([place, inOtherOrder]) => {
        expect(reportOf(inOtherOrder)).toEqual(reportOf(place));
      }),
      RUNS,
    );
  });

  it("when a transfer that the source states is confirmed as well: eliminating twice is eliminating once", () => {
    fc.assert(
      fc.property(randomPlace, (place) => {
        const stated = place.lines.filter(({ transferTo }) => transferTo !== "");
        const TP_Transfers = {
          headings: ["payer", "payee", "capital", "confirmed"],
          rows: stated.map(({ agency, transferTo, kind }) => [agency, transferTo, kind, "Y"]),
        };
        expect(countPlaceFiles(place, { TP_Transfers }).report).toEqual(reportOf(place));
      }),
      RUNS,
    );
  });

  it("in pence, when a place is stated in £000 instead of £", () => {
    fc.assert(
      fc.property(randomPlace, (drawn) => {
        // Amounts drawn for another unit stay as they stand: here they are pounds, with more decimals than usual.
        const inPounds: OraclePlace = { ...drawn, unit: "£" };
        expect(countOf(inThousands(inPounds))).toEqual(countOf(inPounds));
      }),
      RUNS,
    );
  });

  it("when all drivers of a body are multiplied by one number", () => {
    fc.assert(
      fc.property(randomPlace, fc.nat(7), fc.integer({ min: 2, max: 1000 }), (place, pick, factor) => {
        const body = place.bodies[pick % place.bodies.length]!.name;
        const drivers = place.drivers.map((driver) =>
          driver.body === body ? { ...driver, value: multiplied(driver.value, factor) } : driver,
        );
        expect(reportOf({ ...place, drivers })).toEqual(reportOf(place));
      }),
      RUNS,
    );
  });

  it("in T, when a body's home is another: money moves between views only", () => {
    const home = fc.constantFrom("inside", "straddling", "outside");
    fc.assert(
      fc.property(randomPlace, fc.nat(7), home, (place, pick, elsewhere) => {
        const moved = pick % place.bodies.length;
        const bodies = place.bodies.map((body, at) => (at === moved ? { ...body, home: elsewhere } : body));
        const { views: before, ...rest } = countOf(place);
        const { views: after, ...restAfter } = countOf({ ...place, bodies });
        expect(restAfter).toEqual(rest);
        expect(after.v2 + after.v3).toBe(before.v1);
      }),
      RUNS,
    );
  });
});
