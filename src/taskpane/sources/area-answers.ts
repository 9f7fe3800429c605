import type { Amendments, NewRule } from "#application/amendments";
import type { UnsaidArea } from "#domain/tagging/areas-unsaid";
import { WORDS } from "../words/catalogue.ts";

export type AreaSide = "inside" | "outside";

/** What a row's share is in an area that lies wholly on one side. */
const SHARES: Readonly<Record<AreaSide, number>> = { inside: 1, outside: 0 };
const SIDES: readonly AreaSide[] = ["inside", "outside"];

/** Areas that a rule can name: `|` parts its words. */
export function answerable(areas: readonly UnsaidArea[]): readonly UnsaidArea[] {
  return areas.filter(({ area }) => !area.includes("|"));
}

/** What has been said of an area in the pane and is not counted in yet. */
export function saidOfArea(pending: Amendments, { body, area }: UnsaidArea): AreaSide | null {
  return SIDES.find((side) => wordsSaid(pending, body, side).includes(area)) ?? null;
}

/**
 * Puts an area of a body on one side: one rule a side, which names all areas of the body that were said to be there.
 *
 * @param side - null = on neither: what was said of it is taken back.
 */
export function sayArea(pending: Amendments, { body, area }: UnsaidArea, side: AreaSide | null): Amendments {
  const rules = SIDES.flatMap((each): NewRule[] => {
    const before = wordsSaid(pending, body, each);
    const others = before.filter((word) => word !== area);
    const words = each === side ? [...others, area] : others;
    // One that names none any more takes the place of the one that did.
    return words.length === 0 && before.length === 0 ? [] : [ruleOf(body, each, words)];
  });
  return { rules };
}

function wordsSaid({ rules = [] }: Amendments, body: string, side: AreaSide): readonly string[] {
  const said = rules.find(
    ({ field, ofBody, gives }) => field === "area" && ofBody === body && gives.shareOverride === SHARES[side],
  );
  return said?.words ?? [];
}

function ruleOf(ofBody: string, side: AreaSide, words: readonly string[]): NewRule {
  const note = side === "inside" ? WORDS.sources.areasInside : WORDS.sources.areasOutside;
  return { field: "area", match: "equals", words, gives: { shareOverride: SHARES[side] }, ofBody, note };
}
