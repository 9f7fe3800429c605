import type { PenceByName } from "../columns/tally.ts";
import type { NamedOverlap } from "./named-overlap.ts";

/** body -> theme, function or service -> pence */
export type AgencyCells = ReadonlyMap<string, PenceByName>;

/** The cells of one name by body, A to Z. */
export function cellsOf(cells: AgencyCells, name: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [agency, row] of cells) {
    const pence = row.get(name);
    if (pence !== undefined) found.set(agency, pence);
  }
  return found;
}

/**
 * Measures how several bodies spend on one theme, function, service or supplier, after netting: an upper bound of overlap, never a saving.
 *
 * Only positive cells of at least the materiality count (a credit would give a concentration above 1); what is left out is
 * returned beside them so that the total can be proved.
 *
 * @param cells - pence by agency, A to Z: a tie for the lead goes to the first by name.
 * @returns null where no cell is positive: there is no measure.
 * @source method.md, FORMULAS 12-13
 */
export function measureOverlap(
  name: string,
  cells: ReadonlyMap<string, number>,
  materialityPence: number,
): NamedOverlap | null {
  const counted = [...cells].filter(([, pence]) => pence > 0 && pence >= materialityPence);
  const positivePence = sum(counted.map(([, pence]) => pence));
  if (positivePence === 0) return null;
  const leadPence = Math.max(...counted.map(([, pence]) => pence));
  const hhi = sum(counted.map(([, pence]) => (pence / positivePence) ** 2));
  const nonLeadPence = nonLeadOf(counted.map(([, pence]) => pence));
  const all = [...cells.values()];
  return {
    name,
    positivePence,
    agencies: counted.length,
    hhi,
    effectiveNumber: 1 / hhi,
    lead: counted.find(([, pence]) => pence === leadPence)![0],
    nonLeadPence,
    rate: nonLeadPence / positivePence,
    creditsLeftOutPence: sum(all.filter((pence) => pence < 0)),
    belowMaterialityPence: sum(all.filter((pence) => pence > 0 && pence < materialityPence)),
    netTotalPence: sum(all),
  };
}

/** Spend outside the biggest body's; 0 where fewer than two spend. */
export function nonLeadOf(pence: readonly number[]): number {
  const positive = pence.filter((amount) => amount > 0);
  return positive.length < 2 ? 0 : sum(positive) - Math.max(...positive);
}

/**
 * What two bodies both spend on the same themes: Σ over themes of the smaller of the two positive cells.
 *
 * @returns "A | B" (A before B) -> pence, pairs that share something only. Not additive over pairs.
 * @source method.md, FORMULAS 14
 */
export function overlapPairs(cells: AgencyCells): PenceByName {
  const agencies = [...cells.keys()];
  const pairs = new Map<string, number>();
  agencies.forEach((a, at) => {
    for (const b of agencies.slice(at + 1)) {
      const pence = sharedPence(cells.get(a)!, cells.get(b)!);
      if (pence !== 0) pairs.set(`${a} | ${b}`, pence);
    }
  });
  return pairs;
}

function sharedPence(a: PenceByName, b: PenceByName): number {
  let shared = 0;
  for (const [theme, pence] of a) {
    if (theme === "") continue;
    shared += Math.min(Math.max(pence, 0), Math.max(b.get(theme) ?? 0, 0));
  }
  return shared;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
