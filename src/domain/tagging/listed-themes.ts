import { wordAt } from "../columns/coded.ts";
import { foldName } from "../place/match-agency.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Registers, Theme } from "../place/registers.ts";
import { SPLIT } from "../counting/theme-parts.ts";
import { type DoubtfulWord, findDoubtfulWords } from "./doubtful-words.ts";
import { tagsInGrid, tagsOfPerson } from "./tagged-by.ts";
import { wordUses, type WordUse } from "./word-uses.ts";

/** Themes in use that nobody has put on TP Themes. */
export interface OpenThemes {
  /** With what they may be meant for. */
  readonly near: readonly DoubtfulWord[];
  /** Near nothing, though a list stands on which they are not. */
  readonly others: readonly WordUse[];
}

/**
 * Finds themes in use that are on no list.
 *
 * On the list is what TP Themes has, unless it says `?` or N under Active; what a rule that runs gives, and what a person
 * gave in the pane. Where no list stands yet, the words of the sources make it, slips of the pen apart.
 *
 * @param ruled - themes that rules give.
 */
export function findOpenThemes(ledger: Ledger, registers: Registers, ruled: Iterable<string>): OpenThemes {
  const listed = registers.themes.filter(isListed).map(({ name }) => name);
  const uses = [...wordUses(ledger, ledger.theme), ...usesInSplits(ledger, registers)].filter(
    ({ word }) => word !== SPLIT,
  );
  const near = findDoubtfulWords(uses, { listed, isClosed: false });
  if (listed.length === 0) return { near, others: [] };
  const known = new Set([...listed, ...ruled, ...near.map(({ use }) => use.word)].map(foldName));
  const open = uses.filter(({ word }) => !known.has(foldName(word)));
  const given = open.length === 0 ? new Set<string>() : givenInPane(ledger, new Set(open.map(({ word }) => word)));
  return { near, others: open.filter(({ word }) => !given.has(word)) };
}

function isListed({ notListed }: Theme): boolean {
  return notListed === undefined;
}

/** Parts of split rows, as if each were a row of its own that reads nothing. */
function usesInSplits(ledger: Ledger, { splits }: Registers): WordUse[] {
  if (splits.length === 0) return [];
  const rowOf = new Map(ledger.rowId.map((id, row) => [id, row]));
  return splits.flatMap(({ rowId, theme }) => {
    const first = rowOf.get(rowId);
    if (first === undefined || theme === "") return [];
    return [{ word: theme, block: ledger.block[first]!, first, rows: 1, pence: 0 }];
  });
}

/** Those of the words that a person gave in the pane, where a new theme is put on the list. */
function givenInPane(ledger: Ledger, words: ReadonlySet<string>): ReadonlySet<string> {
  const given = new Set<string>();
  for (let i = 0; i < ledger.size; i++) {
    const word = wordAt(ledger.theme, i);
    if (!words.has(word) || given.has(word)) continue;
    const taggedBy = wordAt(ledger.taggedBy, i);
    if (tagsOfPerson(taggedBy).has("theme") && !tagsInGrid(taggedBy).has("theme")) given.add(word);
  }
  return given;
}
