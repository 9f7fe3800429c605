import type { SourceTerms, SourceUse } from "../place/registers.ts";

/** A source with the bodies whose spending it holds, under their names in the register. */
export interface SourceOfBodies {
  readonly terms: SourceTerms;
  readonly bodies: ReadonlySet<string>;
}

/**
 * Settles what each source is used for where nobody has said it. A payments file all of whose bodies are counted from a
 * source of another kind is *detail*: the pounds it pays are in their outturn or budget already. Everything else is counted,
 * a payments file that also holds a body which stands nowhere else among them: leaving that body out would lose it, and
 * check A5 stops at the bodies that are then counted twice.
 *
 * @returns the terms in the order given, each with a use.
 * @source method.md, "What may be counted together", rule 1
 */
export function settleUses(sources: readonly SourceOfBodies[]): SourceTerms[] {
  const counted = new Set(sources.filter(({ terms }) => isCounted(terms)).flatMap(({ bodies }) => [...bodies]));
  return sources.map(({ terms, bodies }) => ({ ...terms, use: terms.use ?? useOf(terms, bodies, counted) }));
}

/** Counted from figures of its own, whatever else is brought in. */
function isCounted({ use, accountingBasis }: SourceTerms): boolean {
  return accountingBasis !== "payments" && (use ?? "count") === "count";
}

function useOf({ accountingBasis }: SourceTerms, bodies: ReadonlySet<string>, counted: ReadonlySet<string>): SourceUse {
  const isKnown = bodies.size > 0 && [...bodies].every((body) => counted.has(body));
  return accountingBasis === "payments" && isKnown ? "detail" : "count";
}
