import { brokenLines, turnedLines } from "../columns/broken-lines.ts";
import type { Agency } from "./registers.ts";

/** Finds the register's name for a body as a source writes it; null where nothing matches exactly. */
export type AgencyMatcher = (text: string) => string | null;

/** What of a body it is found by. */
type NamedAgency = Pick<Agency, "name" | "aliases" | "short" | "code">;

/**
 * Makes a matcher over the register: exact name, alias or short name first, then the same without case, punctuation,
 * `&`/`and` and `the`; a name broken over lines also with its first line behind the others. Nothing fuzzy: a likeness is only ever a
 * suggestion. A registered name is always its body's own; of two bodies that share another name, neither is meant.
 *
 * @source bodies.md 6.2, matching order
 */
export function agencyMatcher(agencies: readonly NamedAgency[]): AgencyMatcher {
  const exact = new Map<string, string | null>();
  const folded = new Map<string, string | null>();
  const names = new Set(agencies.map(({ name }) => name));
  const foldedNames = new Set(agencies.map(({ name }) => foldName(name)));
  for (const { name } of agencies) {
    exact.set(name, name);
    if (!folded.has(foldName(name))) folded.set(foldName(name), name);
  }
  for (const { name, aliases, short, code } of agencies) {
    for (const text of [...aliases, short, code]) {
      if (text === "") continue;
      if (!names.has(text)) rememberOne(exact, text, name);
      if (!foldedNames.has(foldName(text))) rememberOne(folded, foldName(text), name);
    }
  }
  return (text) => {
    const held = exact.get(text);
    return held !== undefined ? held : (folded.get(foldName(text)) ?? turned(text) ?? null);
  };

  function turned(text: string): string | null | undefined {
    const lines = brokenLines(text);
    return lines && folded.get(foldName(turnedLines(lines)));
  }
}

/** Of two bodies with one name, neither is meant. */
function rememberOne(known: Map<string, string | null>, text: string, body: string): void {
  const held = known.get(text);
  known.set(text, held === undefined || held === body ? body : null);
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
