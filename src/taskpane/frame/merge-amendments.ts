import { keyOfDriver, keyOfPair } from "#application/amend-registers";
import { sayingOf } from "#application/amend-rules";
import type { SaidOfPair } from "#application/amend-pair-reasons";
import type { Amendments, NewRule } from "#application/amendments";
import { keyOfShare } from "#application/share-decision";
import { type DuplicateDecision, pairKey } from "#domain/duplicate-list/duplicate-decision";
import { leftOutKey } from "#domain/left-out/left-out-answer";
import { foldName } from "#domain/place/match-agency";
import type { Theme } from "#domain/place/registers";
import { keyOfAnswer } from "#domain/supplier-list/supplier-answers";

type Named = Readonly<Record<string, unknown>>;
type Merge = (earlier: never, later: never) => unknown;

const asList: Merge = (earlier: readonly unknown[], later: readonly unknown[]) => [...earlier, ...later];
/** Lists whose entries answer one question each: the later answer on a question takes the place of the earlier. */
const byKey =
  (keyOf: (one: never) => string): Merge =>
  (earlier: readonly never[], later: readonly never[]) => [
    ...new Map([...earlier, ...later].map((one) => [keyOf(one), one])).values(),
  ];
const byField: Merge = (earlier: Named, later: Named) => ({ ...earlier, ...later });
const byName: Merge = (earlier: Readonly<Record<string, Named>>, later: Readonly<Record<string, Named>>) => {
  const merged = { ...earlier };
  for (const [name, said] of Object.entries(later)) merged[name] = { ...merged[name], ...said };
  return merged;
};

/**
 * Which areas of a body are on one side of the place is one question; one that names none any more is no rule.
 */
function asRules(earlier: readonly NewRule[], later: readonly NewRule[]): readonly NewRule[] {
  const merged = byKey(keyOfRule)(earlier as never, later as never) as readonly NewRule[];
  return merged.filter(({ words }) => words.length > 0);
}

function keyOfRule(rule: NewRule): string {
  const { field, ofBody, gives } = rule;
  return field === "area" ? ["area", ofBody, gives.shareOverride].join("|") : sayingOf(rule);
}

/** How each kind of amendment is laid over one said before. A kind without its way does not compile. */
const HOW: Readonly<Record<keyof Amendments, Merge>> = {
  place: byField,
  agencies: byName,
  sources: byName,
  mappings: byName,
  files: byField,
  workDone: asList,
  tags: byField,
  splits: byField,
  withdrawnAgencies: asList,
  themes: byKey(({ name }: Theme) => foldName(name)),
  withdrawnThemes: asList,
  drivers: byKey(keyOfDriver),
  withdrawnDrivers: asList,
  shares: byKey(keyOfShare),
  rules: asRules,
  withdrawnRules: asList,
  transfers: byKey(keyOfPair),
  leftOut: byKey(leftOutKey),
  duplicates: byKey(({ rows }: DuplicateDecision) => pairKey(rows)),
  suppliers: byKey(keyOfAnswer),
  explanations: byField,
  pairReasons: byKey(({ payer, payee }: SaidOfPair) => [payer, payee].join("|")),
  signOff: (_earlier: never, later: unknown) => later,
  withdrawnSignature: (_earlier: never, later: unknown) => later,
};

/**
 * Two lots of amendments as one. Where both speak of the same thing the later one holds; lists of things
 * that are no answers stand one after the other.
 */
export function mergeAmendments(earlier: Amendments, later: Amendments): Amendments {
  const merged: Record<string, unknown> = { ...earlier };
  for (const [kind, said] of Object.entries(later)) {
    const before = earlier[kind as keyof Amendments];
    merged[kind] = before === undefined ? said : HOW[kind as keyof Amendments](before as never, said as never);
  }
  // Rules that were all taken back are nothing that waits for a Recount.
  if (Array.isArray(merged["rules"]) && merged["rules"].length === 0) delete merged["rules"];
  return merged;
}
