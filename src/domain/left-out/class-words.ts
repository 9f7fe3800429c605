/** What of a line is asked for words that say a class: what it was for before whom it paid. */
export const LEFT_OUT_FIELDS = ["purpose", "service", "theme", "payee"] as const;
export type LeftOutField = (typeof LEFT_OUT_FIELDS)[number];

/** Words that say that a line belongs to a class which no place count holds. */
export interface ClassWords {
  /** A class of TP_Classes. */
  readonly class: string;
  /** Any of them, as whole words, lower case; nothing else need be in the text. */
  readonly words: readonly string[];
  /** Where they are looked for: in what the money was for, or in who was paid. */
  readonly in: "purpose" | "payee";
  /** The words have no other meaning: a line that bears them belongs to the class whatever is said of it. */
  readonly isSure?: true;
  /** The text must be these words and nothing else: in company they mean something else. */
  readonly alone?: true;
  /** Words in whose company they mean something else. */
  readonly unless?: readonly string[];
}

/** What the words of a line say. One object for all lines with the same words. */
export interface ClassHint {
  readonly class: string;
  readonly field: LeftOutField;
  /** The words that say it: `minimum revenue provision`. */
  readonly found: string;
  readonly isSure: boolean;
  /** The text in which they stand as answers remember it, see `wordsOfText`. */
  readonly words: string;
}
