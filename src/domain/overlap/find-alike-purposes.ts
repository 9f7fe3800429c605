import { compareNames } from "../transfers/compare-names.ts";
import type { PurposeLikeness } from "./compare-purposes.ts";
import type { AlikePurposes, SupplierLines, SupplierPurpose } from "./shared-suppliers.ts";

/** So many wordings of each body are compared, those of the most £. */
const WORDINGS = 40;
/** So many pairs are shown for a supplier. */
const PAIRS = 10;

/**
 * Lays the purposes side by side for which different bodies pay one supplier.
 *
 * @param held - the supplier's lines.
 * @returns pairs that are the same or similar, the greatest first by the smaller of the two sides. Wordings whose sum is not
 *   positive are left aside.
 */
export function findAlikePurposes(
  lines: SupplierLines,
  held: readonly number[],
  likeness: (a: string, b: string) => PurposeLikeness,
): AlikePurposes[] {
  const bodies = [...purposesByBody(lines, held)].sort(([a], [b]) => compareNames(a, b)).map(([, list]) => list);
  const pairs = bodies.flatMap((ofA, at) =>
    bodies.slice(at + 1).flatMap((ofB) =>
      ofA.flatMap((a) =>
        ofB.flatMap((b): AlikePurposes[] => {
          const found = likeness(a.purpose, b.purpose);
          return found === null ? [] : [{ likeness: found, a, b }];
        }),
      ),
    ),
  );
  const size = ({ a, b }: AlikePurposes): number => Math.min(a.pence, b.pence);
  // The sort is stable: of equal pairs the first bodies by name stay first.
  return pairs.sort((x, y) => size(y) - size(x)).slice(0, PAIRS);
}

function purposesByBody(lines: SupplierLines, held: readonly number[]): Map<string, SupplierPurpose[]> {
  const byBody = new Map<string, Map<string, SupplierPurpose>>();
  for (const line of held) {
    const body = lines.agency[line]!;
    const purpose = lines.purpose[line]!;
    if (purpose === "") continue;
    const found = byBody.get(body) ?? new Map<string, SupplierPurpose>();
    const before = found.get(purpose) ?? { body, purpose, pence: 0, lines: 0 };
    const pence = before.pence + lines.amountPence[line]!;
    byBody.set(body, found.set(purpose, { body, purpose, pence, lines: before.lines + 1 }));
  }
  return new Map([...byBody].map(([body, found]) => [body, largest([...found.values()])]));
}

function largest(purposes: readonly SupplierPurpose[]): SupplierPurpose[] {
  return purposes
    .filter(({ pence }) => pence > 0)
    .sort((a, b) => b.pence - a.pence || compareNames(a.purpose, b.purpose))
    .slice(0, WORDINGS);
}
