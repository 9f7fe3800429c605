import type { WithheldWords } from "../duplicates/tidy-payee.ts";

/**
 * Words by which supplier names vary though the supplier is one, and words that tell suppliers apart. All lower case, without
 * punctuation, words parted by one blank.
 */
export interface SupplierVocabulary {
  /** Legal forms, dropped at the end of a name (`co`, `company`, `community interest company`). */
  readonly legalForms: readonly string[];
  /** Those of them that mean nothing else, dropped wherever they stand (`ltd`, `plc`). */
  readonly plainForms: readonly string[];
  /** Words that say what part of a company it is, dropped at the end after the legal form (`group`, `uk`). */
  readonly companyWords: readonly string[];
  /** Notes of the ledger, not of the name (`dd only`, `direct debit`, `do not use`). */
  readonly notes: readonly string[];
  /** The same, where they stand in brackets alone (`edi`, `old`). */
  readonly bracketNotes: readonly string[];
  /** Words that part a name from another by which the supplier is known (`trading as`, `formerly`). */
  readonly aliasMarks: readonly string[];
  /** Words after which somebody else is named (`c/o`). */
  readonly careOfMarks: readonly string[];
  /** Words that carry nothing (`the`, `of`). `and` is dropped always. */
  readonly dropped: readonly string[];
  /** As written -> written out; both may be several words. */
  readonly expansions: Readonly<Record<string, string>>;
  /** As written -> what it may be short for: only the name it is compared with can tell (`comm`). */
  readonly shortForms: Readonly<Record<string, readonly string[]>>;
  /** Titles of people: a name that holds one is a person, and joins only the same name. */
  readonly titles: readonly string[];
  /** Words that may stand or be missing and the supplier is the same. */
  readonly weak: readonly string[];
  /** The same between two councils: the rank of one may be left out. */
  readonly councilRanks: readonly string[];
  /** Words in their own right: a name with one is not a slip for a name with another, however alike they look. */
  readonly words: readonly string[];
  /** Words behind which a name goes on: one that ends there was cut off, or said short (`residential`). */
  readonly openings: readonly string[];
  /** Three letters running that words have: the first two, then every third (`_` = end of a word), pairs parted by blanks. */
  readonly letterTriples: string;
  readonly withheld: WithheldWords;
}
