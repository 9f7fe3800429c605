import type { Finding } from "../findings/finding.ts";
import type { SourceTerms } from "../place/registers.ts";

const WORDS = "(?:made-up|fictitious|fictional|dummy)";
const THINGS = "(?:figures|data|payments|spend(?:ing)?|numbers|amounts|place|bod(?:y|ies)|council|county|district)";
/** The word with what it is said of: accounts are made-up to a day, totals of their parts, and roads are made-up. */
const MADE_UP = new RegExp(`\\b${WORDS} ${THINGS}\\b|\\b${THINGS}(?: are| is)?(?: all)? ${WORDS}(?=\\W*$)`, "i");
/** Before it, these say the opposite. */
const NOT = /\b(?:not?|non|nor|never|without|excl\w*|except\w*|remov\w*)\b/i;

/** The title that says that the figures below it are made up; null where none does. */
export function madeUpIn(titles: readonly string[]): string | null {
  const said = titles.find((text) => {
    const found = MADE_UP.exec(text);
    return found !== null && !NOT.test(text.slice(0, found.index));
  });
  return said?.trim() ?? null;
}

/** Made-up figures of which nobody has said that they count are in no total. */
export function withUseOfMadeUp(terms: SourceTerms, madeUp: string | null): SourceTerms {
  if (madeUp === null || terms.use !== null) return terms;
  const guessed = { ...terms.guessed, use: `it says “${madeUp}”` };
  return { ...terms, use: "detail", useIsDefault: true, guessed };
}

/** Finding: `made-up-shown`, a look, for as long as nobody has said what the source is used for. */
export function findMadeUp(sheet: string, { useIsDefault, guessed }: SourceTerms): Finding[] {
  const because = guessed?.["use"];
  if (useIsDefault !== true || because === undefined) return [];
  return [{ code: "made-up-shown", severity: "look", sheet, params: { because } }];
}
