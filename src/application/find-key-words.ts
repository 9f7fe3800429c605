import { isShortened, keyWord, mayBeKeyWord } from "#domain/columns/key-word";
import type { Finding } from "#domain/findings/finding";
import type { Ledger } from "#domain/ledger/ledger";
import { cellText } from "#domain/ledger/text-at";
import { wordUses, type WordUse } from "#domain/tagging/word-uses";
import type { AssembledCount } from "./assemble-count.ts";
import { cellOfWord } from "./cell-of-word.ts";
import type { RecognisedBlock } from "./recognised-block.ts";

/** Tags that the sheets' sums look for. */
const LOOKED_FOR = ["theme", "stream", "agency"] as const;

/** Words named in the sentence; the rest is counted. */
const NAMED = 4;

/**
 * Tells which words of the sources stand otherwise on our sheets, because the sums there would take them for something else than
 * words (`keyWord`).
 *
 * Findings, each a look, one a tag and source, with its rows and what they come to: `word-as-sign`; `word-too-long` of words that
 * no criterion of Excel can hold.
 * Cost: O(rows) for each tag that has such words.
 */
export function findKeyWords(
  { ledger }: Pick<AssembledCount, "ledger">,
  blocks: readonly RecognisedBlock[],
): Finding[] {
  return LOOKED_FOR.filter((tag) => ledger[tag].words.some(mayBeKeyWord)).flatMap((tag) => {
    const uses = wordUses(ledger, ledger[tag]).filter(({ word }) => mayBeKeyWord(word));
    return blocks.flatMap((recognised, at): Finding[] => {
      const told = uses.flatMap((use) => (use.block === at ? (written(recognised, tag, { ledger, use }) ?? []) : []));
      const long = told.filter(({ use }) => isShortened(use.word));
      const signs = told.filter((one) => !long.includes(one));
      return [...asSigns(tag, signs), ...tooLong(tag, long)];
    });
  });
}

interface Written {
  readonly use: WordUse;
  /** As it is written in the cell. */
  readonly text: string;
  readonly cell: ReturnType<typeof cellOfWord>;
}

/** null where the word is written as it stands. */
function written(
  recognised: RecognisedBlock,
  tag: (typeof LOOKED_FOR)[number],
  { ledger, use }: { readonly ledger: Ledger; readonly use: WordUse },
): Written | null {
  const cell = cellOfWord(recognised, tag, { ledger, use });
  const text = cellText(recognised.cells.columns[cell.column]?.[cell.row]).trim();
  return text !== use.word && keyWord(text) === use.word ? { use, text, cell } : null;
}

/** `“A*” as “A∗”`, `010 in quotation marks` */
function sayWord({ text, use }: Written): string {
  return use.word.startsWith("“") && !text.startsWith("“")
    ? `${text} in quotation marks`
    : `“${text}” as “${use.word}”`;
}

type Tag = (typeof LOOKED_FOR)[number];

function asSigns(tag: Tag, told: readonly Written[]): Finding[] {
  const [first] = told;
  return first ? [{ code: "word-as-sign", severity: "look", ...first.cell, params: paramsOf(tag, told, sayWord) }] : [];
}

/** Named by their length and as they stand: the whole of them would be the whole of the sentence. */
function tooLong(tag: Tag, told: readonly Written[]): Finding[] {
  const [first] = told;
  const say = ({ text, use }: Written): string => `${String(text.length)} letters as “${use.word}”`;
  return first ? [{ code: "word-too-long", severity: "look", ...first.cell, params: paramsOf(tag, told, say) }] : [];
}

function paramsOf(tag: Tag, told: readonly Written[], say: (one: Written) => string): Finding["params"] {
  const named = told.slice(0, NAMED).map(say);
  const more = told.length - named.length;
  const sum = (of: (use: WordUse) => number): number => told.reduce((total, { use }) => total + of(use), 0);
  return {
    tag,
    texts: named.join(", ") + (more > 0 ? ` and ${String(more)} more` : ""),
    words: told.length,
    rows: sum(({ rows }) => rows),
    amount: sum(({ pence }) => pence) / 100,
  };
}
