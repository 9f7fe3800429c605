import { wordAt } from "../columns/coded.ts";
import { SPLIT } from "../counting/theme-parts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { nameKey, type RowWords } from "./row-words.ts";

/** A theme that something in this workbook speaks for, with the reason in words. */
export interface ThemeSuggestion {
  readonly theme: string;
  readonly reason: string;
}

/**
 * Looks how rows alike are tagged in this workbook: the same payee or service first, else the same function of government
 * (COFOG level 2, else level 1); of several themes the one with most money.
 *
 * A suggestion is never applied: a person takes it or not.
 *
 * @returns the suggestion for rows of the ledger, as a group; null where nothing speaks for a theme.
 */
export function themeSuggester(
  ledger: Ledger,
  wordsOf: (row: number) => RowWords,
): (rows: readonly number[]) => ThemeSuggestion | null {
  const alike = [new ThemeTally(), new ThemeTally(), new ThemeTally()] as const;
  const [byName, byLevel2, byLevel1] = alike;
  for (let i = 0; i < ledger.size; i++) {
    const theme = wordAt(ledger.theme, i);
    if (theme === "" || theme === SPLIT) continue;
    const pence = Math.abs(ledger.amountPence[i]!);
    byName.add(nameKey(wordsOf(i)), theme, pence);
    byLevel2.add(wordAt(ledger.cofog, i), theme, pence);
    byLevel1.add(wordAt(ledger.cofog1, i), theme, pence);
  }
  return (rows) => {
    const words = wordsOf(rows[0]!);
    const named = byName.most(nameKey(words));
    if (named)
      return { theme: named.theme, reason: `Suggested from ${countRows(named.rows)} of the same ${words.kind}` };
    const level2 = heaviest(ledger, rows, (row) => wordAt(ledger.cofog, row));
    const level1 = heaviest(ledger, rows, (row) => wordAt(ledger.cofog1, row));
    const found = suggestionFrom(byLevel2, level2) ?? suggestionFrom(byLevel1, level1);
    return found;
  };
}

function suggestionFrom(tally: ThemeTally, cofog: string): ThemeSuggestion | null {
  const most = tally.most(cofog);
  return most ? { theme: most.theme, reason: `Suggested from COFOG ${cofog}` } : null;
}

function countRows(rows: number): string {
  return rows === 1 ? "1 tagged row" : `${String(rows)} tagged rows`;
}

/** The word under which most money of the rows stands; "" where none bears one. */
function heaviest(ledger: Ledger, rows: readonly number[], wordOf: (row: number) => string): string {
  const pence = new Map<string, number>();
  for (const row of rows) {
    const word = wordOf(row);
    if (word !== "") pence.set(word, (pence.get(word) ?? 0) + Math.abs(ledger.amountPence[row]!));
  }
  return [...pence].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

interface ThemeWeight {
  readonly theme: string;
  pence: number;
  rows: number;
}

/** Money and rows by theme, for each thing that rows may have in common. */
class ThemeTally {
  private readonly themes = new Map<string, Map<string, ThemeWeight>>();

  add(key: string, theme: string, pence: number): void {
    if (key === "") return;
    const ofKey = this.themes.get(key) ?? new Map<string, ThemeWeight>();
    const weight = ofKey.get(theme) ?? { theme, pence: 0, rows: 0 };
    weight.pence += pence;
    weight.rows++;
    ofKey.set(theme, weight);
    this.themes.set(key, ofKey);
  }
  most(key: string): ThemeWeight | null {
    const weights = [...(this.themes.get(key)?.values() ?? [])];
    return weights.sort((a, b) => b.pence - a.pence || (a.theme < b.theme ? -1 : 1))[0] ?? null;
  }
}
