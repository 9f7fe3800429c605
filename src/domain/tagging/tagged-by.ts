import type { RowTags } from "./row-tags.ts";

/** Whose the tags of a row are, source apart. */
export interface TagOwners {
  readonly byRule: readonly { readonly rule: string; readonly word: string; readonly tags: readonly string[] }[];
  /** The words that name the payee of a confirmed pair; absent = no pair gave it. */
  readonly byPair?: string;
  readonly byPerson: readonly string[];
}

const PERSON = "person: ";
const PAIR = 'pair "';

/**
 * TP Tagged by: whose the tags of a row are, one clause an owner, each with the tags that are its own; all others are the
 * source's.
 *
 * @example writeTaggedBy({ byRule: [{ rule: "R1", word: "foster", tags: ["theme"] }], byPerson: ["agency"] })
 * // 'source; rule R1 "foster": theme; person: agency'
 * @source workbook-model.md, TP Tagged by
 */
export function writeTaggedBy({ byRule, byPair, byPerson }: TagOwners): string {
  const rules = byRule.map(({ rule, word, tags }) => `rule ${rule} "${plain(word)}": ${tags.join(", ")}`);
  const person = byPerson.length === 0 ? [] : [`${PERSON}${byPerson.join(", ")}`];
  const pair = byPair === undefined ? [] : [`${PAIR}${plain(byPair)}": transferTo`];
  return ["source", ...rules, ...pair, ...person].join("; ");
}

/** The tags that TP Tagged by records as a person's. */
export function tagsOfPerson(taggedBy: string): ReadonlySet<keyof RowTags> {
  const clause = taggedBy.split("; ").find((text) => text.startsWith(PERSON)) ?? "";
  const names = clause.slice(PERSON.length).split(",");
  return new Set(names.map((name) => name.trim()).filter((name) => name !== "") as (keyof RowTags)[]);
}

/** TP Tagged by once a person has given these tags too: they leave the rules that gave them. */
export function takenByPerson(taggedBy: string, tags: readonly (keyof RowTags)[]): string {
  const taken = new Set<string>(tags);
  const others = taggedBy
    .split("; ")
    .filter((clause) => clause !== "" && !clause.startsWith(PERSON))
    .flatMap((clause) => withoutTags(clause, taken));
  const names = [...new Set([...tagsOfPerson(taggedBy), ...tags])];
  return [...(others.length === 0 ? ["source"] : others), `${PERSON}${names.join(", ")}`].join("; ");
}

function withoutTags(clause: string, taken: ReadonlySet<string>): string[] {
  const rule = /^((?:rule|pair) .*: )([^:]*)$/.exec(clause);
  if (!rule) return [clause];
  const left = rule[2]!.split(", ").filter((tag) => !taken.has(tag));
  return left.length === 0 ? [] : [rule[1]! + left.join(", ")];
}

/** A word as it may stand between the quotes of a clause: nothing in it ends the clause. */
function plain(word: string): string {
  return word
    .replace(/[";\s]+/g, " ")
    .trim()
    .slice(0, 40);
}
