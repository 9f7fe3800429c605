import { keyWord } from "#domain/columns/key-word";
import type { Finding } from "#domain/findings/finding";
import type { Ledger } from "#domain/ledger/ledger";
import type { Field } from "#domain/ledger/reading";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { foldName } from "#domain/place/match-agency";
import { type RowTags, TAG_COLUMNS } from "#domain/tagging/row-tags";
import type { WordUse } from "#domain/tagging/word-uses";
import type { RecognisedBlock } from "./recognised-block.ts";
import type { WordTag } from "./words-of-tags.ts";

interface Told {
  readonly ledger: Ledger;
  readonly use: WordUse;
}

/** The cell that says the word first: the source's own, else ours beside it; of a word that neither says, the amount's. */
export function cellOfWord(
  { block, cells }: RecognisedBlock,
  tag: WordTag,
  { ledger, use }: Told,
): Required<Pick<Finding, "sheet" | "row" | "column">> {
  const { mapping } = block.reading;
  const row = ledger.sheetRow[use.first]!;
  const says = (column: number | undefined): column is number =>
    column !== undefined && foldName(keyWord(String(cells.columns[column]?.[row] ?? "").trim())) === foldName(use.word);
  const tp = tpColumnOf(cells);
  const ours = cells.columns.findIndex((column, at) => tp && at >= tp.column && column[tp.headerRow] === HEADINGS[tag]);
  const field: Field = tag === "leftOut" ? "exclude" : tag;
  const column = [mapping[field]?.column, ours].find(says) ?? mapping.amount?.column ?? 0;
  return { sheet: block.sheet, row, column };
}

const HEADINGS = Object.fromEntries(Object.entries(TAG_COLUMNS).map(([heading, tag]) => [tag, heading])) as Readonly<
  Record<keyof RowTags, string>
>;
