import { likenessOfAmounts } from "./compare-amounts.ts";
import { daysBetween, type Documents } from "./gather-documents.ts";
import type { Reason, ReasonLevel } from "./reasons.ts";
import { likenessOf } from "./tidy-reference.ts";

/** Says, part by part, in what two documents agree and in what they differ. */
export function reasonsOf(documents: Documents, a: number, b: number): Reason[] {
  const amount = amountLevel(documents.pence[a]!, documents.pence[b]!);
  return [
    { part: "payee", level: payeeLevel(documents, a, b) },
    { part: "number", level: numberLevel(documents, a, b) },
    ...(amount ? [{ part: "amount", level: amount } as const] : []),
    { part: "date", level: dateLevel(daysBetween(documents, a, b)) },
    { part: "body", level: documents.agency[a] === documents.agency[b] ? "same" : "two bodies" },
  ];
}

function payeeLevel({ written, spelling, supplier }: Documents, a: number, b: number): ReasonLevel<"payee"> {
  if (written[a] === written[b]) return "same";
  if (spelling[a] === spelling[b]) return "same once tidied";
  return supplier[a] === supplier[b] ? "other spelling" : "other name";
}

const LEVEL_OF_NUMBERS = {
  "leading nought": "leading nought",
  "number with suffix": "suffix",
  "one digit differs": "one figure differs",
  "number swapped": "figures swapped",
} as const;

function numberLevel({ invoice, lines, lineStart, payments }: Documents, a: number, b: number): ReasonLevel<"number"> {
  if (invoice[a]! < 0 || invoice[b]! < 0) return "no invoice number";
  const written = (d: number): number => payments.written[lines[lineStart[d]!]!]!;
  if (written(a) === written(b)) return "same";
  if (invoice[a] === invoice[b]) return "same once tidied";
  const { words } = payments.reference;
  const likeness = likenessOf(words[invoice[a]!]!, words[invoice[b]!]!);
  return likeness ? LEVEL_OF_NUMBERS[likeness] : "other number";
}

/** null where the amounts have nothing in common. */
function amountLevel(a: number, b: number): ReasonLevel<"amount"> | null {
  return a === b ? "same" : likenessOfAmounts(a, b);
}

const WEEK = 7;
const MONTH = 31;

function dateLevel(days: number): ReasonLevel<"date"> {
  if (days === Infinity) return "not known";
  if (days === 0) return "same day";
  if (days <= WEEK) return "within a week";
  return days <= MONTH ? "within a month" : "further apart";
}
