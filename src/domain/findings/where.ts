import { cellName, columnLetters } from "./cell-name.ts";
import type { Finding } from "./finding.ts";
import { text } from "./phrases.ts";

/** The sentence of one code. */
export type Wording = (finding: Finding) => string;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  amount: "the amount",
  payee: "the payee",
  agency: "the body that spends",
  date: "the date",
  reference: "the reference",
  service: "the service",
  purpose: "the purpose",
  capital: "revenue or capital",
  side: "expenditure or income",
  vat: "the VAT",
  externalIncome: "external income",
  internalIncome: "internal income",
  incomeFrom: "the payer of the income",
  shareOverride: "the place share",
  transferTo: "the body it is paid to",
  financialYear: "the financial year",
  client: "the client group",
  control: "the control over the spend",
  stream: "the funding stream",
  work: "the kind of work",
  area: "the area",
};

const WHOLE_SHEET = new Set([
  "sheet-empty",
  "copy-of-ours",
  "no-headings",
  "not-spend",
  "contracts-register",
  "no-rows",
  "no-amount-column",
  "amount-ambiguous",
]);

/** The cell that a finding is about, or its sheet where it is about all of it. */
export function place(finding: Finding): string {
  const whole = WHOLE_SHEET.has(finding.code) || finding.code === "mapping-heading-missing";
  return whole ? sheetOnly(finding) : cellName(finding.sheet, finding.row, finding.column);
}

/** `Sheet “April”` */
export function sheetOnly(finding: Finding): string {
  return finding.sheet === undefined ? "The sheet" : `Sheet “${finding.sheet}”`;
}

/** A field in the words of the pane. */
export function field(finding: Finding): string {
  const name = text(finding, "field");
  return FIELD_NAMES[name] ?? name;
}

/** ` (it reads “…”)`, or nothing where the cell is empty. */
export function stands(finding: Finding): string {
  const held = text(finding, "text");
  return held === "" ? "" : ` (it reads “${held}”)`;
}

/** The letters of a column, from its number. */
export function letters(column: string | number | undefined): string {
  return typeof column === "number" ? columnLetters(column) : "";
}
