import type { SourceTerms } from "../place/registers.ts";
import type { CheckInput } from "./check-input.ts";

/** Sources in the count that do not say their basis: what is not known may be the same as the rest. */
export function withoutBasis({ sources }: CheckInput): string {
  const unsaid = sources.filter(({ terms }) => terms.use === "count" && terms.accountingBasis === null);
  return unsaid.length === 0 ? "" : `basis not stated: ${unsaid.map(({ terms }) => terms.key).join("; ")}`;
}

/** Whether anything is said at all: of no count source, nought would only mean that nobody has looked. */
export function isStated({ sources }: CheckInput, says: (terms: SourceTerms) => boolean): boolean {
  return sources.some(({ terms }) => terms.use === "count" && says(terms));
}
