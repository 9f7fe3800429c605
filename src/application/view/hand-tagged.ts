import { wordAt } from "#domain/columns/coded";
import type { Ledger } from "#domain/ledger/ledger";
import type { RowWords } from "#domain/tagging/row-words";
import { tagsOfPerson } from "#domain/tagging/tagged-by";
import type { HandTagged } from "./rules-view.ts";

type Gathering = { -readonly [Key in keyof HandTagged]: HandTagged[Key] };

/** Rows whose theme a person gave, by what they are known by and that theme: a rule leaves them as they are. */
export function handTagged(ledger: Ledger, wordsOf: (row: number) => RowWords): HandTagged[] {
  const found = new Map<string, Gathering>();
  for (let row = 0; row < ledger.size; row++) {
    if (!tagsOfPerson(wordAt(ledger.taggedBy, row)).has("theme")) continue;
    const { kind: field, name: text } = wordsOf(row);
    const theme = wordAt(ledger.theme, row);
    const key = JSON.stringify([field, text, theme]);
    const group = found.get(key) ?? { field, text, theme, rows: 0 };
    group.rows++;
    found.set(key, group);
  }
  return [...found.values()];
}
