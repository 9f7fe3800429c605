import type { RowWords } from "../tagging/row-words.ts";

/** What is looked at of a row to say which theme it may have. */
export interface RowEvidence {
  readonly words: RowWords;
  /** The body that spent it. */
  readonly agency: string;
  /** Functions of government, the narrow one first: `10.2 Old age`, `10 Social protection`; "" = none. */
  readonly functions: readonly [level2: string, level1: string];
}

/** Rows alike that bear a theme. */
export interface ThemeExample extends RowEvidence {
  readonly theme: string;
  readonly rows: number;
}

/** A theme that something in this workbook speaks for, with the reason in words. */
export interface ThemeSuggestion {
  readonly theme: string;
  readonly reason: string;
  /**
   * How often such suggestions are right, 0-1, tried on the rows of this workbook that are tagged already; null where too
   * few are tagged to try it.
   */
  readonly confidence: number | null;
  /** How often it was right among the tagged rows of the payee itself; absent = it has too few. */
  readonly ownRows?: OwnRows;
}

/** Tagged rows of one payee that were hidden and guessed. */
export interface OwnRows {
  readonly tried: number;
  readonly right: number;
}

/** What one kind of evidence says of a row: the theme it points to and how strongly, by a measure of its own. */
export interface Pointer {
  readonly theme: string;
  readonly strength: number;
  readonly reason: string;
}

/** A kind of evidence learnt from tagged rows. */
export interface Evidence {
  /** null where it says nothing of such a row. */
  point(row: RowEvidence): Pointer | null;
  /** What it would have said of the tagged rows, had they not been tagged: strength, rows tried and rows right. */
  trials(): readonly Trial[];
  /** What it would have said of a tagged row, had this row, or every row of its payee, not been tagged; null = nothing. */
  guess(example: ThemeExample, hidden: Hidden): Guess | null;
}

/** What is taken out before a tagged row is guessed: the row alone (a payee known otherwise), or its payee altogether. */
export type Hidden = "row" | "payee";

/** A theme guessed for a row that is tagged. */
export type Guess = Pick<Pointer, "theme" | "strength">;

/** Tagged rows that were hidden and guessed. */
export interface Trial {
  readonly strength: number;
  readonly tried: number;
  readonly right: number;
}
