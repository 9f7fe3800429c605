import type { Field, Layout } from "./reading.ts";

/** Fields that only the partner template has. */
const TEMPLATE_FIELDS: readonly Field[] = [
  "cofog",
  "theme",
  "externalIncome",
  "internalIncome",
  "incomeFrom",
  "basis",
  "shareOverride",
  "transferTo",
  "eliminate",
  "priority",
  "exclude",
];
const FEWEST_TEMPLATE_FIELDS = 3;

/** Fields of a payments list that would mean something else there (a line number within an invoice, a feeder system). */
export const ONLY_IN_TEMPLATE: ReadonlySet<Field> = new Set<Field>([
  "line",
  "source",
  "externalIncome",
  "internalIncome",
  "incomeFrom",
  "basis",
  "shareOverride",
  "eliminate",
  "priority",
]);

/** One row a count line where at least three headings belong to the partner template; else one row a payment. */
export function decideLayout(fields: Iterable<Field>): Layout {
  const found = new Set(fields);
  const count = TEMPLATE_FIELDS.filter((field) => found.has(field)).length;
  return count >= FEWEST_TEMPLATE_FIELDS ? "partner template" : "payments";
}
