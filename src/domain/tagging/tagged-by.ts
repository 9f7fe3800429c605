import type { RowTags } from "./row-tags.ts";

/** Tags that one rule gave by one word. */
export interface RuleClause {
  readonly rule: string;
  readonly word: string;
  readonly tags: readonly string[];
  /** Nobody has confirmed the rule yet. */
  readonly assumed?: boolean;
}

/** Tags that a confirmed pair gave by the words that name its body. */
export interface PairClause {
  readonly words: string;
  readonly tags: readonly string[];
}

/** Whose the tags of a row are, source apart. */
export interface TagOwners {
  readonly byRule: readonly RuleClause[];
  /** Absent = no pair gave any. */
  readonly byPair?: PairClause;
  /** The words for which a person has left such lines out; absent = none did. */
  readonly byWords?: string;
  readonly byPerson: readonly string[];
  /** Those of them that were typed straight into the grid; absent = none. */
  readonly inGrid?: ReadonlySet<string>;
}

const PERSON = "person: ";
const GRID = "person, in the grid: ";
const PAIR = 'pair "';
const WORDS = 'words "';
const ASSUMED = " (assumed)";

/**
 * TP Tagged by: whose the tags of a row are, one clause an owner, each with the tags that are its own; all others are the
 * source's.
 *
 * @example writeTaggedBy({ byRule: [{ rule: "R1", word: "foster", tags: ["theme"] }], byPerson: ["agency"] })
 * // 'source; rule R1 "foster": theme; person: agency'
 * @source workbook-model.md, TP Tagged by
 */
export function writeTaggedBy({ byRule, byPair, byWords, byPerson, inGrid }: TagOwners): string {
  const rules = byRule.map(
    ({ rule, word, tags, assumed }) => `rule ${rule} "${plainWord(word)}"${assumed ? ASSUMED : ""}: ${tags.join(", ")}`,
  );
  const pair = byPair === undefined ? [] : [`${PAIR}${plainWord(byPair.words)}": ${sayTags(byPair)}`];
  const words = byWords === undefined ? [] : [`${WORDS}${plainWord(byWords)}": leftOut`];
  return ["source", ...rules, ...pair, ...words, ...personClauses(byPerson, inGrid)].join("; ");
}

/** The part passed on goes with the body that it is passed to. */
function sayTags({ tags }: PairClause): string {
  return tags.filter((tag) => tag !== "eliminate").join(", ");
}

/** True where a tag comes from a rule that nobody has confirmed. */
export function isAssumedTag(taggedBy: string, tag: keyof RowTags): boolean {
  if (!taggedBy.includes(ASSUMED)) return false;
  return taggedBy.split("; ").some((clause) => {
    const [rule = "", tags = ""] = clause.split(`${ASSUMED}: `);
    return rule.startsWith("rule ") && tags.split(", ").includes(tag);
  });
}

/** The tags that TP Tagged by records as a person's, wherever they were given. */
export function tagsOfPerson(taggedBy: string): ReadonlySet<keyof RowTags> {
  return new Set([...namesIn(taggedBy, PERSON), ...namesIn(taggedBy, GRID)]);
}

/** Those of them that a person typed straight into the grid. */
export function tagsInGrid(taggedBy: string): ReadonlySet<keyof RowTags> {
  return new Set(namesIn(taggedBy, GRID));
}

function namesIn(taggedBy: string, owner: string): (keyof RowTags)[] {
  const clause = taggedBy.split("; ").find((text) => text.startsWith(owner)) ?? "";
  const names = clause.slice(owner.length).split(",");
  return names.map((name) => name.trim()).filter((name) => name !== "") as (keyof RowTags)[];
}

function personClauses(byPerson: readonly string[], inGrid: ReadonlySet<string> = new Set()): string[] {
  const said = byPerson.filter((name) => !inGrid.has(name));
  const typed = byPerson.filter((name) => inGrid.has(name));
  const clause = (owner: string, names: readonly string[]) => (names.length === 0 ? [] : [owner + names.join(", ")]);
  return [...clause(PERSON, said), ...clause(GRID, typed)];
}

function isPersons(clause: string): boolean {
  return clause.startsWith(PERSON) || clause.startsWith(GRID);
}

/** TP Tagged by once these tags are no longer a person's. Whose they are then the next Recount says. */
export function releasedByPerson(taggedBy: string, tags: readonly (keyof RowTags)[]): string {
  const others = taggedBy.split("; ").filter((clause) => clause !== "" && !isPersons(clause));
  const left = [...tagsOfPerson(taggedBy)].filter((name) => !tags.includes(name));
  return [...others, ...personClauses(left, tagsInGrid(taggedBy))].join("; ");
}

/** The words by which TP Tagged by records that a confirmed pair gave the transfer; "" where none did. */
export function wordsOfPair(taggedBy: string): string {
  const clause = taggedBy.split("; ").find((text) => text.startsWith(PAIR)) ?? "";
  return clause.slice(PAIR.length).split('"')[0]!;
}

/** TP Tagged by once a person has given these tags too: they leave the rules that gave them. */
export function takenByPerson(taggedBy: string, tags: readonly (keyof RowTags)[]): string {
  const taken = new Set<string>(tags);
  const others = taggedBy
    .split("; ")
    .filter((clause) => clause !== "" && !isPersons(clause))
    .flatMap((clause) => withoutTags(clause, taken));
  const names = [...new Set([...tagsOfPerson(taggedBy), ...tags])];
  const inGrid = new Set<string>([...tagsInGrid(taggedBy)].filter((name) => !taken.has(name)));
  return [...(others.length === 0 ? ["source"] : others), ...personClauses(names, inGrid)].join("; ");
}

function withoutTags(clause: string, taken: ReadonlySet<string>): string[] {
  const rule = /^((?:rule|pair|words) .*: )([^:]*)$/.exec(clause);
  if (!rule) return [clause];
  const left = rule[2]!.split(", ").filter((tag) => !taken.has(tag));
  return left.length === 0 ? [] : [rule[1]! + left.join(", ")];
}

/** A word as TP Tagged by records it, as it may stand between the quotes of a clause: nothing in it ends the clause. */
export function plainWord(word: string): string {
  return word
    .replace(/[";\s]+/g, " ")
    .trim()
    .slice(0, 40);
}
