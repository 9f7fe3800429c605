import type { Field } from "#domain/ledger/reading";

/** What a column can be, in the words that a finance officer chooses from. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  amount: "Amount",
  payee: "Supplier",
  agency: "Body",
  date: "Date",
  reference: "Reference",
  purpose: "Description",
  service: "Service",
  cofog: "COFOG function",
  theme: "Theme",
  capital: "Revenue or capital",
  vat: "VAT",
  externalIncome: "External income",
  internalIncome: "Internal income",
  incomeFrom: "Payer of internal income",
  basis: "Apportionment basis",
  shareOverride: "Place share",
  transferTo: "Paid to another body",
  eliminate: "Part that is a transfer",
  priority: "Priority weight",
  exclude: "Left out",
  financialYear: "Financial year",
  line: "Line number",
  source: "Source",
};
