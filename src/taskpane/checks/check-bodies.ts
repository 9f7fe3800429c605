import type { PlaceView } from "#application/view/place-view";

const WHOLE_BASIS = "direct";

/**
 * Bodies from outside or straddling whose money enters at 100 % and of which nobody has said that it is for this place only.
 *
 * The check knows the £; the view knows the bodies: those counted on the direct basis, or of which nothing falls outside.
 *
 * @source assurance.md C4
 */
export function bodiesAtFullShare({ registers, count }: PlaceView): readonly string[] {
  if (!count) return [];
  const { byAgency, outsideByAgency } = count.count;
  return registers.agencies
    .filter(({ home, alreadyForPlace }) => !alreadyForPlace && (home === "outside" || home === "straddling"))
    .filter(({ name }) => (byAgency.get(name) ?? 0) !== 0)
    .filter(({ name, defaultBasis }) => defaultBasis === WHOLE_BASIS || (outsideByAgency.get(name) ?? 0) === 0)
    .map(({ name }) => name);
}

/** Bodies of which nobody has said where they are at home. */
export function bodiesWithoutHome({ registers }: PlaceView): readonly string[] {
  return registers.agencies.filter(({ home }) => home === null).map(({ name }) => name);
}
