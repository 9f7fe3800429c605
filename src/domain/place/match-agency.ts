import type { Agency } from "./registers.ts";

/** Finds the register's name for a body as a source writes it; null where nothing matches exactly. */
export type AgencyMatcher = (text: string) => string | null;

/**
 * Makes a matcher over the register: exact name, alias or short name first, then the same without case, punctuation,
 * `&`/`and` and `the`. Nothing fuzzy: a likeness is only ever a suggestion.
 *
 * @source bodies.md 6.2, matching order
 */
export function agencyMatcher(agencies: readonly Agency[]): AgencyMatcher {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  const remember = (text: string, name: string): void => {
    if (text === "") return;
    if (!exact.has(text)) exact.set(text, name);
    const key = foldName(text);
    if (!folded.has(key)) folded.set(key, name);
  };
  for (const agency of agencies) remember(agency.name, agency.name);
  for (const agency of agencies) {
    for (const alias of [...agency.aliases, agency.short, agency.code]) remember(alias, agency.name);
  }
  return (text) => exact.get(text) ?? folded.get(foldName(text)) ?? null;
}

/** A name without what spelling varies: case, punctuation, `&` or `and`, `the`, double spaces. */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .replace(/\b(the|and)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
