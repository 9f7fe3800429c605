import type { PaymentView } from "#application/view/duplicates-view";
import { tidyPayee } from "#domain/duplicates/tidy-payee";
import { tidyReference } from "#domain/duplicates/tidy-reference";
import { foldName } from "#domain/place/match-agency";
import { inFull } from "../format/money.ts";
import { PAIR, PAYMENTS } from "../words/duplication.ts";
import { markDifferences, type Stretch } from "./compare-texts.ts";
import { dateText, payeeOf } from "./payment-words.ts";

export type Sign = keyof typeof PAIR.signs;

/** One part of two payments side by side. */
export interface ComparedPart {
  readonly name: string;
  readonly sign: Sign;
  readonly left: readonly Stretch[];
  readonly right: readonly Stretch[];
}

interface PartRule {
  readonly name: string;
  readonly text: (payment: PaymentView) => string;
  /** The same once tidied? Left out where only the very same is the same. */
  readonly tidy?: (text: string) => string;
  readonly by: "characters" | "words";
}

/** In the order in which an officer looks. */
const PARTS: readonly PartRule[] = [
  {
    name: PAIR.parts.invoice,
    text: ({ reference }) => reference || PAYMENTS.noReference,
    tidy: (text) => tidyReference(text) || text,
    by: "characters",
  },
  { name: PAIR.parts.amount, text: ({ pence }) => inFull(pence), by: "characters" },
  { name: PAIR.parts.supplier, text: payeeOf, tidy: tidyPayee, by: "words" },
  { name: PAIR.parts.date, text: ({ date }) => dateText(date) || PAYMENTS.noDate, by: "words" },
  { name: PAIR.parts.purpose, text: ({ purpose }) => purpose, tidy: foldName, by: "words" },
  { name: PAIR.parts.body, text: ({ agency }) => agency, tidy: foldName, by: "words" },
];

/** Sets two payments beside each other, part by part. */
export function comparePayments(a: PaymentView, b: PaymentView): readonly ComparedPart[] {
  return PARTS.map(({ name, text, tidy, by }) => {
    const [left, right] = markDifferences(text(a), text(b), by);
    return { name, sign: signOf(text(a), text(b), tidy), left, right };
  });
}

function signOf(a: string, b: string, tidy?: (text: string) => string): Sign {
  if (a === b) return "same";
  return tidy && tidy(a) === tidy(b) ? "tidied" : "differs";
}
