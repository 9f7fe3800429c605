import { percent, pounds } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { type CheckDefinition, mustBeNil, type Outcome, shouldBeNil } from "./outcome.ts";
import { changedSince, versionBefore } from "./signed-version.ts";

const UNUSED: Outcome = { thisSide: null, thatSide: null, result: "n/a" };

/** Checks of this return against those that were signed before. */
export const VERSION_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "A17",
    name: "Inputs unchanged",
    words:
      "figures of the signed return by body, theme, function, class and view, its inputs and all else it prints, that are others now",
    severity: "S",
    where: "'TP Log'!A4",
    unit: "rows",
    tolerance: "same",
    run: ({ signing, count }) => {
      const last = signing?.versions.at(-1);
      if (!signing || !last) return { ...UNUSED, finding: "not signed yet" };
      return mustBeNil(changedSince(signing, count), `against version ${last.version}, ${last.fingerprint}`);
    },
  },
  {
    id: "G5",
    name: "Against last version",
    words: "the total and bodies that changed since the last signed version",
    severity: "L",
    where: "'TP Log'!A4",
    unit: "rows",
    tolerance: ({ bands }) => `${percent(bands.versionPart)}, or ${pounds(bands.versionPence)}`,
    run: ({ signing, count, bands, registers }) => {
      const before = signing ? versionBefore(signing, count) : null;
      if (before === null) return { ...UNUSED, finding: "no earlier version" };
      const moved = (now: number, then: number): boolean =>
        Math.abs(now - then) > bands.versionPart * Math.abs(then) || Math.abs(now - then) > bands.versionPence;
      const bodies = registers.agencies
        .map(({ name }) => name)
        .filter((name) => moved(count.byAgency.get(name) ?? 0, before.bodies.get(name) ?? 0));
      const total = moved(count.totalPence, before.figures.total) ? ["the total"] : [];
      return shouldBeNil(bodies.length + total.length, [...total, ...bodies].join("; "));
    },
  },
];
