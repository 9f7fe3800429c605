import { wordAt } from "#domain/columns/coded";
import { entryOf } from "#domain/columns/entry-of";
import type { ReckonedPlace } from "../reckon-place.ts";
import type { NearTheme } from "./place-view.ts";
import { rowRefs } from "./row-refs.ts";

/**
 * Themes that may be a slip for another, most rows first, with every row that bears them, in the total or not. A theme that parts
 * of split rows alone bear is not among them: no tag of a row puts it right.
 * Cost: O(rows), where there are any.
 */
export function viewNearThemes({ input, nearThemes }: ReckonedPlace): readonly NearTheme[] {
  const meant = new Map(nearThemes.flatMap(({ use, near }) => (near === null ? [] : [[use.word, near] as const])));
  if (meant.size === 0) return [];
  const { ledger } = input;
  const bearing = new Map<string, number[]>();
  for (let row = 0; row < ledger.size; row++) {
    const word = wordAt(ledger.theme, row);
    if (meant.has(word)) entryOf(bearing, word, () => []).push(row);
  }
  const found = [...bearing].map(([word, rows]): NearTheme => {
    const pence = rows.reduce((sum, row) => sum + ledger.amountPence[row]!, 0);
    return { word, meant: meant.get(word)!, pence, rows: rowRefs(input, rows) };
  });
  return found.sort((a, b) => b.rows.length - a.rows.length);
}
