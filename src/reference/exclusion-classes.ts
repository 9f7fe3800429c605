import { PUBLISHED_TWICE } from "#domain/ledger/left-out";

/** A class of what is left out of the count, with the words that stand beside it in TP_Classes. */
export interface ExclusionClass {
  readonly name: string;
  readonly inWords: string;
}

/** What is never counted as place spend: listed with its £, never dropped. @source method.md, "What may be counted together" 4 */
export const EXCLUSION_CLASSES: readonly ExclusionClass[] = [
  {
    name: "capital financing",
    inWords: "Minimum revenue provision, interest, principal, revenue contributions to capital",
  },
  { name: "depreciation", inWords: "Depreciation, amortisation and impairment" },
  { name: "reserves and provisions", inWords: "Transfers to and from reserves and provisions" },
  { name: "internal recharge", inWords: "Cost passed between services of one body" },
  { name: "accounting adjustment", inWords: "IAS 19 and other accounting entries without a payment" },
  {
    name: "collection fund",
    inWords: "Precepts, business rate shares and tariffs paid over: collected for another body",
  },
  { name: "recoverable VAT", inWords: "VAT that comes back from HMRC" },
  { name: "loans and investments", inWords: "Money lent or placed, which comes back" },
  { name: "payroll deductions", inWords: "Tax, pension and other deductions passed through" },
  {
    name: "income",
    inWords: "Income from a counted body booked as negative spending: the payer's line is the spending",
  },
  {
    name: "external income",
    inWords:
      "Fees, charges and other income from outside, a line of its own in the source: taken off in the net, not in the spending",
  },
  {
    name: "funding",
    inWords:
      "Taxes, and grants of public bodies that are not counted: what pays for the spending, neither spending nor income",
  },
  {
    name: PUBLISHED_TWICE,
    inWords: "A payment that stands in its source a second time, paid once: the first stays in the count",
  },
  { name: "not identifiable", inWords: "National spending that cannot be said to be for a place" },
];
