import type { Field } from "./reading.ts";
import type { Stage } from "./stage.ts";

/** The headings that mean one field, all in normalised form (see `normaliseHeading`), best first. */
export interface FieldWords {
  /** Whole headings that mean the field. */
  readonly exact: readonly string[];
  /** Phrases of whole words inside a longer heading: `payment date` in "Invoice Payment Date". */
  readonly within?: readonly string[];
  /** Headings that may mean the field; the content below decides. */
  readonly weak?: readonly string[];
  /** Words that forbid a match by `within`: "supplier" in "Supplier postcode". */
  readonly never?: readonly string[];
}

/** What kind of amount a heading states, best for the count first: the line's own, net of VAT, before any total. */
export const AMOUNT_KINDS = ["net", "line", "plain", "total", "gross"] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

/** Words of the headings of outturns and budgets, in normalised form, years and stages taken off. */
export interface OutturnWords {
  readonly gross: readonly string[];
  readonly income: readonly string[];
  readonly net: readonly string[];
  readonly stages: Readonly<Record<Stage, readonly string[]>>;
}

/** The words by which sources are recognised. Data: its value stands in `#reference/vocabulary`. */
export interface RecognitionVocabulary {
  readonly fields: Readonly<Record<Exclude<Field, "amount" | "side" | "area">, FieldWords>>;
  readonly amounts: Readonly<Record<AmountKind, FieldWords>>;
  /** `Gross` of the partner template: an amount there, an invoice total elsewhere. */
  readonly templateAmount: FieldWords;
  readonly outturn: OutturnWords;
  /** Words in the headings of figures that are not what was paid: a balance, a quantity. */
  readonly otherFigures: readonly string[];
  /** Headings of a column that says where a row was spent: read as that only where the column is nothing else. */
  readonly areas: readonly string[];
  /** Cell texts of a revenue/capital column, lower case. */
  readonly capitalWords: readonly string[];
}
