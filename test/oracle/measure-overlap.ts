import { divide, type Rational, times, whole, ZERO, add } from "./rational.ts";
import type { SharedPart } from "./settle-shares.ts";
import { inOrder, sum, sumBy, type Totals } from "./totals.ts";

/** Formulas 12 and 13 of one theme. */
export interface ThemeMeasure {
  readonly theme: string;
  readonly cells: Totals;
  /** Body -> pence, of the bodies whose cell is above nought. */
  readonly positive: Totals;
  readonly positiveTotal: bigint;
  readonly nonLead: bigint;
  /** Non-lead spend of the same theme with transfers still in. */
  readonly nonLeadBefore: bigint;
}

export function measureThemes(parts: readonly SharedPart[]): ThemeMeasure[] {
  return inOrder(parts.map(({ line }) => line.theme)).map((theme) => {
    const own = parts.filter(({ line }) => line.theme === theme);
    const cells = sumBy(
      own,
      ({ line }) => line.agency,
      ({ final }) => final,
    );
    const before = sumBy(
      own,
      ({ line }) => line.agency,
      ({ apportioned }) => apportioned,
    );
    const positive = positiveOf(cells);
    return {
      theme,
      cells,
      positive,
      positiveTotal: sum(positive.values()),
      nonLead: nonLeadOf(positive),
      nonLeadBefore: nonLeadOf(positiveOf(before)),
    };
  });
}

function positiveOf(cells: Totals): Totals {
  return new Map([...cells].filter(([, pence]) => pence > 0n));
}

function nonLeadOf(positive: Totals): bigint {
  return positive.size < 2 ? 0n : sum(positive.values()) - largest(positive);
}

function largest(positive: Totals): bigint {
  return [...positive.values()].reduce((most, pence) => (pence > most ? pence : most));
}

/** The body that spends most; of equals the first by name. */
export function leadOf({ positive }: ThemeMeasure): string {
  const most = largest(positive);
  return inOrder(positive.keys()).find((body) => positive.get(body) === most)!;
}

/** Herfindahl-Hirschman index of the positive cells. */
export function concentrationOf({ positive, positiveTotal }: ThemeMeasure): Rational {
  const shares = [...positive.values()].map((pence) => divide(whole(pence), whole(positiveTotal)));
  return shares.map((share) => times(share, share)).reduce(add, ZERO);
}

/** Formula 14: P(a, b) = Σ of the smaller of two positive cells, by `a | b`. */
export function pairOverlaps(bodies: readonly string[], themes: readonly ThemeMeasure[]): Totals {
  const names = inOrder(bodies);
  const pairs = names.flatMap((a, at) => names.slice(at + 1).map((b) => [a, b] as const));
  return new Map(
    pairs.map(([a, b]) => [
      `${a} | ${b}`,
      sum(themes.map(({ positive }) => smaller(positive.get(a) ?? 0n, positive.get(b) ?? 0n))),
    ]),
  );
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
