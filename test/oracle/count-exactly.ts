import type { OraclePlace } from "./oracle-place.ts";
import { measureThemes, type ThemeMeasure } from "./measure-overlap.ts";
import { readLines, type ReadLines } from "./read-lines.ts";
import { type PairSays, reconcilePairs } from "./reconcile-pairs.ts";
import { settleShares, type SharedPart } from "./settle-shares.ts";
import { splitParts, type SplitLine } from "./split-parts.ts";
import { size, sum } from "./totals.ts";

/** The count in pence, exactly. @source method.md, FORMULAS 0-14 */
export interface ExactCount {
  readonly place: OraclePlace;
  readonly lines: ReadLines;
  readonly split: readonly SplitLine[];
  readonly parts: readonly SharedPart[];
  readonly themes: readonly ThemeMeasure[];
  readonly pairs: readonly PairSays[];
  readonly reported: bigint;
  readonly apportioned: bigint;
  readonly eliminated: bigint;
  /** T */
  readonly total: bigint;
  readonly external: bigint;
  readonly internal: bigint;
  readonly nonLead: bigint;
  readonly unreconciledAbsolute: bigint;
}

export function countExactly(place: OraclePlace): ExactCount {
  const lines = readLines(place);
  const split = splitParts(lines.counted);
  const parts = settleShares(
    place,
    split.flatMap((line) => line.parts),
  );
  const themes = measureThemes(parts);
  const pairs = reconcilePairs(parts);
  const apportioned = sum(parts.map((part) => part.apportioned));
  const eliminated = sum(parts.filter(({ takenOut }) => takenOut).map((part) => part.apportioned));
  return {
    place,
    lines,
    split,
    parts,
    themes,
    pairs,
    reported: sum(lines.counted.map(({ gross }) => gross)),
    apportioned,
    eliminated,
    total: apportioned - eliminated,
    external: sum(parts.map((part) => part.externalInPlace)),
    internal: sum(parts.map((part) => part.internalInPlace)),
    nonLead: sum(themes.map((theme) => theme.nonLead)),
    unreconciledAbsolute: sum(pairs.map(({ payerSays, payeeSays }) => size(payerSays - payeeSays))),
  };
}
