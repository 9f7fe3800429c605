import type { IncomeField } from "#domain/ledger/reading";

/** TP columns beside incomes that are text: the text, and the figure that it was read as, £. */
export const INCOME_HEADINGS: Readonly<Record<IncomeField, { readonly from: string; readonly reading: string }>> = {
  externalIncome: { from: "TP Income text", reading: "TP Income reading" },
  internalIncome: { from: "TP Receipt text", reading: "TP Receipt reading" },
};
