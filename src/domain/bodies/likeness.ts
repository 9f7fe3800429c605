import type { BodyKind } from "./body-words.ts";

/** What a name says of a body: its kind, its rank within the kind, and the words that are its own. */
export interface Likeness {
  readonly kind: string;
  /** "" where the name gives none. */
  readonly rank: string;
  /** Sorted: `Havering, London Borough of` is `London Borough of Havering`. */
  readonly own: readonly string[];
}

/** Reads the likeness of a name; null where it bears no kind, or nothing but its kind. */
export function likenessOf(tokens: readonly string[], kinds: readonly BodyKind[]): Likeness | null {
  const words = new Set(tokens);
  const kind = kinds.find(({ marks }) => marks.some((mark) => mark.every((word) => words.has(word))));
  if (!kind) return null;
  const own = tokens.filter((word) => !kind.words.includes(word)).sort();
  const rank = kind.ranks.find((word) => words.has(word)) ?? "";
  return own.length === 0 ? null : { kind: kind.name, rank, own };
}

/** True where two names of one kind and the same words of their own do not contradict one another in rank. */
export function ranksAgree(a: Likeness, b: Likeness): boolean {
  return a.rank === "" || b.rank === "" || a.rank === b.rank;
}
