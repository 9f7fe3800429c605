import type { Amendments } from "#application/amendments";

type Named = Readonly<Record<string, unknown>>;
type Merge = (earlier: never, later: never) => unknown;

const asList: Merge = (earlier: readonly unknown[], later: readonly unknown[]) => [...earlier, ...later];
const byField: Merge = (earlier: Named, later: Named) => ({ ...earlier, ...later });
const byName: Merge = (earlier: Readonly<Record<string, Named>>, later: Readonly<Record<string, Named>>) => {
  const merged = { ...earlier };
  for (const [name, said] of Object.entries(later)) merged[name] = { ...merged[name], ...said };
  return merged;
};

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
  themes: asList,
  withdrawnThemes: asList,
  drivers: asList,
  withdrawnDrivers: asList,
  shares: asList,
  rules: asList,
  withdrawnRules: asList,
  transfers: asList,
  leftOut: asList,
  duplicates: asList,
  suppliers: asList,
  explanations: byField,
  pairReasons: asList,
  signOff: (_earlier: never, later: unknown) => later,
  withdrawnSignature: (_earlier: never, later: unknown) => later,
};

/** Two lots of amendments as one. Where both speak of the same thing the later one holds; lists stand one after the other. */
export function mergeAmendments(earlier: Amendments, later: Amendments): Amendments {
  const merged: Record<string, unknown> = { ...earlier };
  for (const [kind, said] of Object.entries(later)) {
    const before = earlier[kind as keyof Amendments];
    merged[kind] = before === undefined ? said : HOW[kind as keyof Amendments](before as never, said as never);
  }
  return merged;
}
