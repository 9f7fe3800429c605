import type { PlaceView } from "#application/view/place-view";

const AT_FULL_SHARE = "C4";

/**
 * Bodies from outside or straddling of which rows enter at 100 % though nobody has said that they are for this place only, and
 * what those rows come to: rows with a share of their own, as those of an area that was answered, are not among them.
 *
 * @source assurance.md C4
 */
export function rowsAtFullShare({ registers, checks }: Pick<PlaceView, "registers" | "checks">): RowsAtFullShare {
  const check = checks.find(({ id }) => id === AT_FULL_SHARE);
  const found = new Set(check?.finding.split("; ") ?? []);
  const bodies = registers.agencies.filter(({ name, alreadyForPlace }) => found.has(name) && !alreadyForPlace);
  return { bodies: bodies.map(({ name }) => name), pence: check?.thisSide ?? 0 };
}

export interface RowsAtFullShare {
  readonly bodies: readonly string[];
  readonly pence: number;
}

export function bodiesAtFullShare(view: Pick<PlaceView, "registers" | "checks">): readonly string[] {
  return rowsAtFullShare(view).bodies;
}

/** Bodies of which nobody has said where they are at home. */
export function bodiesWithoutHome({ registers }: PlaceView): readonly string[] {
  return registers.agencies.filter(({ home }) => home === null).map(({ name }) => name);
}
