import { linesOf, respell, type Spelling, spellingOf } from "../columns/joined-words.ts";
import { SPLIT } from "../counting/theme-parts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Registers, Theme } from "../place/registers.ts";
import type { RuleTags } from "./rule.ts";

/** Tags whose words are summed as they are written. */
const WORDED = [
  ...(["theme", "client", "stream", "work", "control", "capital", "cofog"] as const),
  ...(["agency", "transferTo", "incomeFrom"] as const),
];
type Worded = (typeof WORDED)[number];
const BODIES: ReadonlySet<Worded> = new Set(["agency", "transferTo", "incomeFrom"]);

/** Spellings that hold, tag by tag, before any row is looked at: of lists, then of rules in their order. */
export type KnownSpellings = Readonly<Record<Worded, readonly string[]>>;

/** @param clientGroups - the list of client groups. @param ruled - what rules give, in their order. */
export function knownSpellings(
  { themes, agencies }: Pick<Registers, "themes" | "agencies">,
  clientGroups: readonly string[],
  ruled: readonly RuleTags[],
): KnownSpellings {
  const byRules = (tag: Worded): string[] => (tag === "incomeFrom" ? [] : ruled.flatMap((gives) => gives[tag] ?? []));
  const listed: Readonly<Partial<Record<Worded, readonly string[]>>> = {
    theme: [SPLIT, ...themesByStanding(themes).map(({ name }) => name)],
    client: clientGroups,
    ...Object.fromEntries(["agency", "transferTo", "incomeFrom"].map((tag) => [tag, agencies.map(({ name }) => name)])),
  };
  const of = (tag: Worded): [Worded, string[]] => [tag, [...(listed[tag] ?? []), ...byRules(tag)]];
  return Object.fromEntries(WORDED.map(of)) as Record<Worded, string[]>;
}

/**
 * Puts what rules give in the spelling that holds: what TP Print keeps of a rule's tag is then what stands in its cell. The
 * spellings are made ready once for all rules.
 */
export function rulesSpelling(known: KnownSpellings): (gives: RuleTags) => RuleTags {
  const spellings = new Map<string, Spelling>(WORDED.map((tag) => [tag, spellingOf(known[tag], [])]));
  const spell = (tag: string, word: unknown): unknown =>
    typeof word === "string" ? (spellings.get(tag)?.(word) ?? word) : word;
  return (gives) => Object.fromEntries(Object.entries(gives).map(([tag, word]) => [tag, spell(tag, word)]));
}

/** A ledger in which every word has one spelling, with the registers that hold words of it. */
export interface JoinedSpellings {
  readonly ledger: Ledger;
  readonly registers: Registers;
}

/**
 * Gives tags that differ in case alone one spelling, and so one line of every sheet: the sheets' own SUMIFS take them for one
 * word, so that two lines would each show the money of both. See `spellingOf` for which holds.
 *
 * Cost: O(rows) a tag where two spellings stand, O(words) where none do.
 */
export function joinSpellings(ledger: Ledger, registers: Registers, known: KnownSpellings): JoinedSpellings {
  const registered = new Set(registers.agencies.map(({ name }) => name));
  const spell = (tag: Worded, more: readonly string[] = []): Spelling => {
    const spelling = spellingOf(known[tag], [...linesOf(ledger[tag]), ...more.map((word) => [word, 0] as const)]);
    // Two bodies that people have registered stay two, and are told: which home and shares hold is not for us to say.
    return BODIES.has(tag) ? (word) => (registered.has(word) ? word : spelling(word)) : spelling;
  };
  const theme = spell(
    "theme",
    registers.splits.map((split) => split.theme),
  );
  const columns = WORDED.map((tag) => [tag, respell(ledger[tag], tag === "theme" ? theme : spell(tag))] as const);
  return {
    ledger: { ...ledger, ...Object.fromEntries(columns) },
    registers: {
      ...registers,
      themes: joinThemes(registers.themes, theme),
      splits: registers.splits.map((split) => ({ ...split, theme: theme(split.theme) })),
    },
  };
}

/** Those on the list first, then those put out of use, then those that nobody has confirmed. */
function themesByStanding(themes: readonly Theme[]): Theme[] {
  const standing = ({ notListed }: Theme): number => (notListed === undefined ? 0 : notListed === "N" ? 1 : 2);
  return [...themes].sort((a, b) => standing(a) - standing(b) || (a.name < b.name ? -1 : 1));
}

/** One row a theme, with all that people have written beside either spelling. */
function joinThemes(themes: readonly Theme[], spelling: Spelling): Theme[] {
  const joined = new Map<string, Theme>();
  for (const theme of themesByStanding(themes)) {
    const name = spelling(theme.name);
    const held = joined.get(name);
    joined.set(name, held ? withWordsOf(held, theme) : { ...theme, name });
  }
  // In the order of the table.
  return [...new Set(themes.map(({ name }) => spelling(name)))].map((name) => joined.get(name)!);
}

function withWordsOf(held: Theme, other: Theme): Theme {
  const both = (a: string, b: string): string => [...new Set([a, b])].filter((text) => text !== "").join("; ");
  return {
    ...held,
    description: both(held.description, other.description),
    pack: both(held.pack, other.pack),
  };
}
