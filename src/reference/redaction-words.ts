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
export const REDACTION_MARKS: readonly string[] = ["redact", "withheld", "personal data", "data protection act"];
