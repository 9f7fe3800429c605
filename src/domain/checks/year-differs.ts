import type { Place, SourceTerms } from "../place/registers.ts";
import type { CheckInput } from "./check-input.ts";

/** Months. */
export const YEAR = 12;

/** Whether a source states a year of itself that is not the one counted; false while nobody has said which that is. */
export function yearDiffers({ yearShown }: SourceTerms, { financialYear }: Pick<Place, "financialYear">): boolean {
  return yearShown !== undefined && financialYear !== "" && yearShown !== financialYear;
}

/** Whether a source is not known to be of the twelve months that are counted: of fewer, or of another year. */
export function leavesYear(terms: SourceTerms, place: Pick<Place, "financialYear">): boolean {
  return (terms.months !== null && terms.months !== YEAR) || yearDiffers(terms, place);
}

/** Which sources state another year and in what words: `S02 states FY 2025-26, since it says “Budget 2025/26”`; "" = none. */
export function otherYears({ sources, registers: { place } }: CheckInput): string {
  const others = sources.filter(({ terms }) => terms.use === "count" && yearDiffers(terms, place));
  if (others.length === 0) return "";
  const said = others.map(
    ({ terms: { key, yearShown = "", guessed } }) => `${key} is of ${yearShown}: ${guessed?.["yearShown"] ?? ""}`,
  );
  return `${place.financialYear} is counted. ${said.join("; ")}. Correct the year of the place, or leave the source out`;
}
