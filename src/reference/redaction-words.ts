/**
 * Payees that stand for people whose names are withheld, lower case. Such payees are never one supplier, and payments to
 * them cannot be tested for duplication.
 * @source inputs.md 2.7 row 15; payees of published files
 */
export const REDACTED_PAYEES: readonly string[] = [
  "redacted",
  "redacted personal data",
  "redacted personal information",
  "redacted commercial confidentiality",
  "redacted data",
  "redacted name",
  "personal data",
  "personal information",
  "name withheld",
  "name redacted",
  "withheld",
  "individual",
  "individuals",
  "private individual",
  "named individual",
  "foster carer",
  "foster carers",
  "third party",
  "confidential",
  "not disclosed",
  "not published",
  "data protection",
  "sensitive",
  "anonymised",
  "exempt",
];

/** Words that mark a payee as withheld wherever they stand in it. */
export const REDACTION_MARKS: readonly string[] = [
  "redacted",
  "redaction",
  "withheld",
  "personal data",
  "data protection act",
];

/**
 * Names that a ledger gives to payments to many people or through one account, lower case: no supplier, so that equal payments
 * to them say nothing.
 */
export const COLLECTIVE_PAYEES: readonly string[] = [
  "various",
  "various payees",
  "various suppliers",
  "sundry",
  "sundry creditor",
  "sundry creditors",
  "sundry payee",
  "miscellaneous",
  "one off supplier",
  "one off payment",
  "one time vendor",
  "unknown",
  "not applicable",
  "n/a",
  "none",
  "petty cash",
  "housing benefit",
  "council tax refund",
  "council tax refunds",
  "nndr",
  "nndr refund",
  "nndr refunds",
  "business rates refund",
];

/** Words that mark such a name wherever they stand in it. */
export const COLLECTIVE_MARKS: readonly string[] = [
  "miscellaneous payments",
  "miscellaneous payees",
  "sundry payments",
  "sundry payees",
  "general bacs",
  "purchase card",
  "procurement card",
];
