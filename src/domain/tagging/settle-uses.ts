import type { SourceTerms, SourceUse } from "../place/registers.ts";

/** A source with what it holds of each body, in pounds of the year that is counted, under the body's name in the register. */
export interface SourceOfBodies {
  readonly terms: SourceTerms;
  readonly poundsOf: ReadonlyMap<string, number>;
}

/**
 * Settles what each source is used for where nobody has said it. A payments file is *detail* where sources of another kind
 * count at least as much of each of its bodies: the pounds it pays are in their outturn or budget already. Everything else is
 * counted, a payments file too that holds more of a body than stands anywhere else: leaving it out would lose that body, and
 * check A5 stops at the bodies that are then counted twice.
 *
 * What nobody has said is settled anew at every count: a default never stands as if a person had stated it.
 *
 * @returns the terms in the order given, each with a use.
 * @source method.md, "What may be counted together", rule 1
 */
export function settleUses(sources: readonly SourceOfBodies[]): SourceTerms[] {
  const counted = new Map<string, number>();
  for (const { terms, poundsOf } of sources) {
    if (!isCounted(terms)) continue;
    for (const [body, pounds] of poundsOf) counted.set(body, (counted.get(body) ?? 0) + pounds);
  }
  return sources.map(({ terms, poundsOf }) =>
    terms.use === null ? { ...terms, use: useOf(terms, poundsOf, counted), useIsDefault: true } : terms,
  );
}

/** Counted from figures of its own, whatever else is brought in. */
function isCounted({ use, accountingBasis }: SourceTerms): boolean {
  return accountingBasis !== "payments" && (use ?? "count") === "count";
}

function useOf({ accountingBasis }: SourceTerms, paid: PoundsOfBody, counted: PoundsOfBody): SourceUse {
  const isCovered = ([body, pounds]: [string, number]): boolean => (counted.get(body) ?? 0) >= Math.max(pounds, 0.01);
  return accountingBasis === "payments" && paid.size > 0 && [...paid].every(isCovered) ? "detail" : "count";
}

type PoundsOfBody = ReadonlyMap<string, number>;
