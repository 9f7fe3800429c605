import { bodiesOffMedian, canCompare, sayNotAgreed, sourcesApart, unitsOtherwise } from "./compare-bodies.ts";
import type { CheckInput } from "./check-input.ts";
import { type CheckDefinition, mustBeNil, notProven, shouldBeNil } from "./outcome.ts";
import { percent } from "./band-words.ts";
import { runnersUp } from "./runners-up.ts";

/** Checks that set bodies beside one another, or a share beside another: A13, G3, C7. */
export const COMPARE_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "A13",
    name: "Units",
    words:
      "bodies far from the median of their type, sources of one a thousandfold apart, or in another unit than their sheet says, that nobody has agreed as they are now",
    severity: "S",
    where: "'TP Bodies'!A4",
    unit: "rows",
    tolerance: ({ bands }) => `${String(bands.unitsLow)} to ${String(bands.unitsHigh)} times`,
    run: (input) => {
      const { unitsLow: low, unitsHigh: high } = input.bands;
      const bodies = bodiesOffMedian(input, { low, high }, true).flatMap((name) => sayNotAgreed(input, name) ?? []);
      const otherwise = unitsOtherwise(input).map(
        ({ terms, block }) =>
          `${terms.key} in ${String(terms.unit)}, its sheet says ${String(block.reading.statedUnit)}`,
      );
      const open = [...bodies, ...sourcesApart(input), ...otherwise];
      if (open.length === 0 && !canCompare(input)) {
        return notProven(0, "fewer than three bodies: nothing to compare with", "L");
      }
      return mustBeNil(open.length, open.join("; "));
    },
  },
  {
    id: "G3",
    name: "Body £ a head",
    words: "bodies outside the band of their type, of three or more",
    severity: "N",
    where: "'TP Bodies'!A4",
    unit: "rows",
    tolerance: ({ bands }) => `${String(bands.bodyLow)} to ${String(bands.bodyHigh)} times`,
    run: (input) => {
      const bodies = bodiesOffMedian(input, { low: input.bands.bodyLow, high: input.bands.bodyHigh }, false);
      return shouldBeNil(bodies.length, bodies.join("; "));
    },
  },
  {
    id: "C7",
    name: "What the shares are worth",
    words: "change in T, without signs, if each straddling body's other basis were used",
    severity: "N",
    where: "'TP Drivers'!A4",
    unit: "pence",
    tolerance: ({ bands }) => `shown; above ${percent(bands.shareWorth)} of T a limitation`,
    run: (input) => {
      const others = runnersUp(input);
      if (others.length === 0) return notProven(0, "no straddling body has a second basis", "N");
      const worth = others.reduce((sum, { changePence }) => sum + Math.abs(changePence), 0);
      const large = worth > input.bands.shareWorth * Math.abs(input.count.totalPence);
      const words = others.map(({ agency, used, other }) => `${agency}: ${other} in place of ${used}`);
      return { ...shouldBeNil(worth, words.join("; ")), severity: large ? "L" : "N" };
    },
  },
];
