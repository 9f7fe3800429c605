import { foldName } from "../place/match-agency.ts";
import { nearWords } from "./near-word.ts";
import type { WordUse } from "./word-uses.ts";

/** Words so many are compared with one another; a column with more of them holds something other than tags. */
const MOST_COMPARED = 200;

/** What one kind of tag may say. */
export interface TagWords {
  /** Words that are right. */
  readonly listed: readonly string[];
  /** No other word means anything: any that is not listed is doubtful. */
  readonly isClosed: boolean;
}

/** A word that nobody has put on the list. */
export interface DoubtfulWord {
  readonly use: WordUse;
  /** What it may be meant for; null = it is near nothing. */
  readonly near: string | null;
}

/**
 * Finds words in use that are on no list: a slip of the pen, or a word that nobody has confirmed.
 *
 * A word that is near one of the list is taken for a slip of that. Of two that are near each other and stand on no list, the
 * one with fewer lines is; of equals the later by letter. Near nothing, a word is doubtful only where the list is closed.
 * Cost: O(words in use × words compared).
 *
 * @param uses - as `wordUses` gives them: a word may stand in several blocks.
 */
export function findDoubtfulWords(uses: readonly WordUse[], { listed, isClosed }: TagWords): DoubtfulWord[] {
  // Bodies that are registered twice differ in case alone; other words that do have been joined.
  const plain = isClosed ? foldName : (word: string): string => word;
  const right = isClosed ? listed : firstOfCase(listed);
  const known = new Set(right.map(plain));
  const open = uses.filter(({ word }) => !known.has(plain(word)));
  if (open.length === 0) return [];
  const nearListed = nearWords(right);
  const commoner = commonerWords(open);
  return open.flatMap((use): DoubtfulWord[] => {
    const near = nearListed(use.word) ?? (isClosed ? null : commoner(use.word));
    return near === null && !isClosed ? [] : [{ use, near }];
  });
}

/** A list whose words differ in more than case: of those that differ in nothing else the first, even where several are listed. */
function firstOfCase(listed: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const word of listed) if (!first.has(word.toLowerCase())) first.set(word.toLowerCase(), word);
  return [...first.values()];
}

/** Finds the commoner word that an open one is near. */
function commonerWords(open: readonly WordUse[]): (word: string) => string | null {
  const rows = new Map<string, number>();
  for (const use of open) rows.set(use.word, (rows.get(use.word) ?? 0) + use.rows);
  const ranked = [...rows].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)).map(([word]) => word);
  const rankOf = new Map(ranked.map((word, rank) => [word, rank]));
  const near = nearWords(ranked);
  return (word) => near(word, Math.min(rankOf.get(word)!, MOST_COMPARED));
}
