import { pounds } from "../money/say-pounds.ts";
import { percent } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { type CheckDefinition, mustBeNil, type Outcome, shouldBeNil } from "./outcome.ts";
import { changedSince, versionBefore } from "./signed-version.ts";
import { changesSince, sayChange } from "./version-changes.ts";

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
    words: "the total, bodies and themes that changed since the last signed version",
    severity: "L",
    where: "'TP Log'!A4",
    unit: "rows",
    tolerance: ({ bands }) => `${percent(bands.versionPart)}, or ${pounds(bands.versionPence)}`,
    run: ({ signing, count, bands }) => {
      const before = signing ? versionBefore(signing, count) : null;
      if (before === null) return { ...UNUSED, finding: "no earlier version" };
      const changes = changesSince(before, count, bands);
      return shouldBeNil(changes.length, changes.map(sayChange).join("; "));
    },
  },
];
