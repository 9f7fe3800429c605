import type { Finding } from "../findings/finding.ts";
import type { SourceTerms } from "../place/registers.ts";

/** Only words that are said of nothing else: an "example" may be a real one, accounts are "made-up to" a day. */
const MADE_UP = /\bmade-up (?!to\b)|\bfictitious\b|\bfictional\b|\bdummy (?:data|figures|payments|spend)\b/i;

/** The title that says that the figures below it are made up; null where none does. */
export function madeUpIn(titles: readonly string[]): string | null {
  return titles.find((text) => MADE_UP.test(text))?.trim() ?? null;
}

/** Finding: `made-up-shown`, a note. */
export function findMadeUp(sheet: string, madeUp: string | null): Finding[] {
  return madeUp === null ? [] : [{ code: "made-up-shown", severity: "note", sheet, params: { text: madeUp } }];
}

/** Made-up figures of which nobody has said that they count are in no total. */
export function withUseOfMadeUp(terms: SourceTerms, madeUp: string | null): SourceTerms {
  if (madeUp === null || terms.use !== null) return terms;
  const guessed = { ...terms.guessed, use: `it says “${madeUp}”` };
  return { ...terms, use: "detail", useIsDefault: true, guessed };
}
