import type { Evidence, Guess, Hidden, Pointer, RowEvidence, ThemeExample, Trial } from "./theme-example.ts";

/** A way in which rows may be alike. */
export interface Likeness {
  /** Rows are alike by their payee: of a payee that nobody has tagged it says nothing. */
  readonly isOfPayee: boolean;
  /** Rows of one key are alike; "" = the row says nothing of it. */
  readonly keyOf: (row: RowEvidence) => string;
  /** @param votes - rows alike with the theme pointed to, and all rows alike. */
  readonly reasonOf: (row: RowEvidence, votes: { readonly right: number; readonly all: number }) => string;
}

/**
 * Evidence of how rows alike are tagged: the theme that most of them bear. Its strength is the part of them that bears it,
 * as though one more bore another: of one row alone a half, of fifty of fifty nearly all.
 */
export function learnAlike(examples: readonly ThemeExample[], { isOfPayee, keyOf, reasonOf }: Likeness): Evidence {
  const votes = new Map<string, Map<string, number>>();
  for (const example of examples) {
    const key = keyOf(example);
    if (key === "") continue;
    const ofKey = votes.get(key) ?? new Map<string, number>();
    ofKey.set(example.theme, (ofKey.get(example.theme) ?? 0) + example.rows);
    votes.set(key, ofKey);
  }
  const point = (row: RowEvidence): Pointer | null => {
    const key = keyOf(row);
    const ofKey = key === "" ? undefined : votes.get(key);
    const most = ofKey && leading(ofKey);
    if (!most) return null;
    return { theme: most.theme, strength: most.strength, reason: reasonOf(row, most) };
  };
  const guess = (example: ThemeExample, hidden: Hidden): Guess | null => {
    const ofKey = votes.get(keyOf(example));
    if (!ofKey || (isOfPayee && hidden === "payee")) return null;
    const rows = (ofKey.get(example.theme) ?? 0) - (hidden === "payee" ? example.rows : 1);
    return leading(new Map(ofKey).set(example.theme, rows));
  };
  return { point, guess, trials: () => [...votes.values()].flatMap(trialsOf) };
}

interface Leading {
  readonly theme: string;
  readonly right: number;
  readonly all: number;
  readonly strength: number;
}

/** The theme with most rows; the first by name where several have as many. null where there is no row. */
function leading(votes: ReadonlyMap<string, number>): Leading | null {
  let theme = "";
  let right = 0;
  let all = 0;
  for (const [name, rows] of votes) {
    all += rows;
    if (rows > right || (rows === right && name < theme)) [theme, right] = [name, rows];
  }
  return right === 0 ? null : { theme, right, all, strength: right / (all + 1) };
}

/** Each row of these hidden in its turn and guessed from the others. */
function trialsOf(votes: ReadonlyMap<string, number>): Trial[] {
  return Array.from(votes).flatMap(([theme, rows]) => {
    const others = new Map(votes).set(theme, rows - 1);
    const guess = leading(others);
    return guess ? [{ strength: guess.strength, tried: rows, right: guess.theme === theme ? rows : 0 }] : [];
  });
}
