import { wordAt } from "#domain/columns/coded";
import type { RowWords } from "#domain/tagging/row-words";
import { type ReckonedPlace, worthOf } from "../reckon-place.ts";
import type { RuleTagged } from "./rules-view.ts";

type Gathering = { -readonly [Key in keyof RuleTagged]: RuleTagged[Key] };

/** Rows whose theme a rule gave, by what they are known by, that rule and that theme. */
export function ruleTagged(reckoned: ReckonedPlace, wordsOf: (row: number) => RowWords): RuleTagged[] {
  const { assembled } = reckoned;
  const found = new Map<string, Gathering>();
  for (const { row, given } of assembled.ruled) {
    const rule = given.find(({ tag }) => tag === "theme")?.rule;
    if (rule === undefined) continue;
    const { kind: field, name: text } = wordsOf(row);
    const theme = wordAt(assembled.ledger.theme, row);
    const key = JSON.stringify([field, text, theme, rule]);
    const group = found.get(key) ?? { field, text, theme, rule, rows: 0, pence: 0 };
    group.rows++;
    group.pence += worthOf(row, reckoned);
    found.set(key, group);
  }
  return [...found.values()];
}
