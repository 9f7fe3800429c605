import { wordAt } from "../columns/coded.ts";
import { SPLIT } from "../counting/theme-parts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { groupKey, type RowWords } from "../tagging/row-words.ts";
import { learnThemes } from "./suggest-themes.ts";
import type { RowEvidence, ThemeExample, ThemeSuggestion } from "./theme-example.ts";

/** What rows of a ledger are known by, and whose names are withheld. */
export interface LedgerWords {
  readonly wordsOf: (row: number) => RowWords;
  readonly isWithheld: (payee: string) => boolean;
}

/**
 * Suggests themes for rows of a ledger, as a group, from how its other rows are tagged (see `learnThemes`).
 *
 * @returns null where nothing speaks for a theme, or where no row is tagged.
 */
export function themeSuggester(
  ledger: Ledger,
  { wordsOf, isWithheld }: LedgerWords,
): (rows: readonly number[]) => ThemeSuggestion | null {
  const suggest = learnThemes(examplesOf(ledger, wordsOf), isWithheld);
  return (rows) => suggest(evidenceOf(ledger, heaviest(ledger, rows), wordsOf));
}

/** Tagged rows, those that say the same together. */
function examplesOf(ledger: Ledger, wordsOf: LedgerWords["wordsOf"]): ThemeExample[] {
  const examples = new Map<string, ThemeExample>();
  for (let row = 0; row < ledger.size; row++) {
    const theme = wordAt(ledger.theme, row);
    if (theme === "" || theme === SPLIT) continue;
    const evidence = evidenceOf(ledger, row, wordsOf);
    const key = [groupKey(evidence.words), evidence.agency, evidence.functions[0], theme].join("\u001f");
    const rows = (examples.get(key)?.rows ?? 0) + 1;
    examples.set(key, { ...evidence, theme, rows });
  }
  return [...examples.values()];
}

function evidenceOf(ledger: Ledger, row: number, wordsOf: LedgerWords["wordsOf"]): RowEvidence {
  return {
    words: wordsOf(row),
    agency: wordAt(ledger.agency, row),
    functions: [wordAt(ledger.cofog, row), wordAt(ledger.cofog1, row)],
  };
}

/** The row with most money speaks for its group: they differ in body and function at most. */
function heaviest(ledger: Ledger, rows: readonly number[]): number {
  const size = (row: number): number => Math.abs(ledger.amountPence[row]!);
  return rows.reduce((most, row) => (size(row) > size(most) ? row : most), rows[0]!);
}
