import type { Finding } from "#domain/findings/finding";
import type { Ledger } from "#domain/ledger/ledger";
import { type DoubtfulWord, findDoubtfulWords } from "#domain/tagging/doubtful-words";
import { findOpenThemes } from "#domain/tagging/listed-themes";
import type { WordUse } from "#domain/tagging/word-uses";
import type { AssembledCount } from "./assemble-count.ts";
import { cellOfWord } from "./cell-of-word.ts";
import { findKeyWords } from "./find-key-words.ts";
import type { RecognisedBlock } from "./recognised-block.ts";
import { bodyNamer, listsOf, usesOf, type WordTag } from "./words-of-tags.ts";

/** Slips told one by one of a tag and block; the rest is told together. */
const MOST_TOLD = 8;

/** What of a tag is on no list, and the themes that stand open with it. */
export interface DoubtfulTags {
  readonly findings: readonly Finding[];
  /** Themes that the rows alone say. */
  readonly openThemes: readonly string[];
  /** Those of them that are near another, block by block. */
  readonly nearThemes: readonly DoubtfulWord[];
}

/**
 * Finds tags that say a word which is on no list: a slip of the pen, or a word that means nothing. Nothing is changed: a theme
 * or body is counted as one of its own, what should be one of a few words as not stated, and each is told with its cell.
 *
 * Findings: `tag-word-near`, one a word and source; `tag-word-unknown`, `theme-not-listed` and `theme-out-of-use`, one a tag and
 * source; each a look; and what `findKeyWords` finds.
 * Cost: O(rows) for each tag.
 */
export function findDoubtfulTags(assembled: AssembledCount, blocks: readonly RecognisedBlock[]): DoubtfulTags {
  const { ledger, registers, rules } = assembled;
  const ruled = rules.flatMap(({ rule, ready }) => (rule.active && ready ? [ready.gives.theme ?? ""] : []));
  const themes = findOpenThemes(ledger, registers, ruled);
  const outOfUse = new Set(registers.themes.flatMap(({ name, notListed }) => (notListed === "N" ? [name] : [])));
  const telling = { ledger, blocks, bodyNamed: bodyNamer(registers), outOfUse };
  const others = themes.others.map((use): DoubtfulWord => ({ use, near: null }));
  const findings = [
    ...findKeyWords(assembled, blocks),
    ...tell("theme", [...themes.near, ...others], telling),
    ...Object.entries(listsOf(registers)).flatMap(([tag, list]) => {
      const uses = usesOf(tag as WordTag, ledger, blocks);
      return tell(tag as WordTag, findDoubtfulWords(uses, list), telling);
    }),
  ];
  const openThemes = [...themes.near.map(({ use }) => use), ...themes.others].map(({ word }) => word);
  return { findings, openThemes, nearThemes: themes.near };
}

interface Telling {
  readonly ledger: Ledger;
  readonly blocks: readonly RecognisedBlock[];
  readonly bodyNamed: (word: string) => string;
  /** Themes that people have put out of use. */
  readonly outOfUse: ReadonlySet<string>;
}

/** Slips one by one, the most lines first; what is near nothing, and what is too many, together by block. */
function tell(tag: WordTag, words: readonly DoubtfulWord[], telling: Telling): Finding[] {
  const { ledger, blocks, bodyNamed, outOfUse } = telling;
  return blocks.flatMap((recognised, at): Finding[] => {
    const here = words.filter(({ use }) => use.block === at).sort((a, b) => b.use.rows - a.use.rows);
    const slips = here.filter(({ near }) => near !== null).slice(0, MOST_TOLD);
    const others = here.filter((word) => !slips.includes(word)).map(({ use }) => use);
    const isOut = ({ word }: WordUse): boolean => tag === "theme" && outOfUse.has(word);
    const [out, rest] = [others.filter(isOut), others.filter((use) => !isOut(use))];
    const about = (uses: readonly WordUse[], params: Finding["params"]): Omit<Finding, "code"> => ({
      ...{ severity: "look", ...cellOfWord(recognised, tag, { ledger, use: uses[0]! }) },
      params: { ...params, ...sumsOf(uses), tag, source: recognised.block.id },
    });
    return [
      ...slips.map(({ use, near }): Finding => {
        const meant = isBody(tag) ? bodyNamed(near!) : near!;
        return { code: "tag-word-near", ...about([use], { text: use.word, near: meant }) };
      }),
      ...(out.length > 0
        ? [{ code: "theme-out-of-use", ...about(out, { texts: textsOf(out), words: out.length }) }]
        : []),
      ...(rest.length > 0 ? [together(tag, about(rest, { texts: textsOf(rest), words: rest.length }))] : []),
    ];
  });
}

function together(tag: WordTag, found: Omit<Finding, "code">): Finding {
  return tag === "theme" ? { code: "theme-not-listed", ...found } : { code: "tag-word-unknown", ...found };
}

const BODY_TAGS: ReadonlySet<WordTag> = new Set(["agency", "transferTo", "incomeFrom"]);

function isBody(tag: WordTag): boolean {
  return BODY_TAGS.has(tag);
}

function sumsOf(uses: readonly WordUse[]): { readonly rows: number; readonly amount: number } {
  const sum = (of: (use: WordUse) => number): number => uses.reduce((total, use) => total + of(use), 0);
  return { rows: sum(({ rows }) => rows), amount: sum(({ pence }) => pence) / 100 };
}

function textsOf(uses: readonly WordUse[]): string {
  // A word in figures stands in quotation marks already (`keyWord`).
  const texts = uses.slice(0, MOST_TOLD).map(({ word }) => (word.startsWith("“") ? word : `“${word}”`));
  const rest = uses.length - texts.length;
  return texts.join(", ") + (rest > 0 ? ` and ${String(rest)} more` : "");
}
