/** In what two payments may agree or differ, and how much: each level has its words in the pane and on the sheets. */
export const REASON_LEVELS = {
  payee: ["same", "same once tidied", "other spelling", "other name"],
  number: [
    "same",
    "same once tidied",
    "leading nought",
    "suffix",
    "one figure differs",
    "figures swapped",
    "other number",
    "no invoice number",
  ],
  amount: ["same", "figures swapped", "one figure differs", "one figure left out", "pennies apart", "net and gross"],
  date: ["same day", "within a week", "within a month", "further apart", "not known"],
  body: ["same", "two bodies"],
} as const;
export type ReasonPart = keyof typeof REASON_LEVELS;
export type ReasonLevel<Part extends ReasonPart> = (typeof REASON_LEVELS)[Part][number];

/** One part of two payments with the level at which they agree. */
export type Reason = { [Part in ReasonPart]: { readonly part: Part; readonly level: ReasonLevel<Part> } }[ReasonPart];
