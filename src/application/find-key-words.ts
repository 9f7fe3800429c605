import { keyWord, mayBeKeyWord } from "#domain/columns/key-word";
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
 * Finding: `word-as-sign`, a look, one a tag and source, with its rows and what they come to.
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
      return told.length === 0 ? [] : [findingOf(tag, told)];
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

function findingOf(tag: (typeof LOOKED_FOR)[number], told: readonly Written[]): Finding {
  const named = told.slice(0, NAMED).map(sayWord);
  const more = told.length - named.length;
  const sum = (of: (use: WordUse) => number): number => told.reduce((total, { use }) => total + of(use), 0);
  return {
    code: "word-as-sign",
    severity: "look",
    ...told[0]!.cell,
    params: {
      tag,
      texts: named.join(", ") + (more > 0 ? ` and ${String(more)} more` : ""),
      words: told.length,
      rows: sum(({ rows }) => rows),
      amount: sum(({ pence }) => pence) / 100,
    },
  };
}
