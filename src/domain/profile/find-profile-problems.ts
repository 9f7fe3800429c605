import type { Finding } from "../findings/finding.ts";
import type { Reading } from "../ledger/reading.ts";
import type { SourceProfile } from "./profile-source.ts";

/** A source of fewer payments may well have no credit among them. */
const ENOUGH_LINES = 1000;

/**
 * What of a profile may make the total false and should be looked at.
 *
 * Findings: `sign-may-be-lost`: a line above nought that speaks of a credit, in a file without one negative line; or a long
 * file of payments without one; `amount-repeated`: one figure on many lines of a payee and day, as where the total of an
 * invoice stands on each of its lines.
 * @source assurance.md A14; inputs.md 2.1 (Cornwall)
 */
export function findProfileProblems(reading: Reading, profile: SourceProfile): Finding[] {
  if (reading.layout !== "payments") return [];
  return [...signProblem(reading, profile), ...repeatProblem(reading, profile)];
}

function signProblem({ sheet, mapping }: Reading, { rows, negatives, creditWords }: SourceProfile): Finding[] {
  if (negatives > 0 || (creditWords.length === 0 && rows < ENOUGH_LINES)) return [];
  const column = mapping.amount?.column ?? 0;
  const [row] = creditWords;
  const params = { rows, credits: creditWords.length };
  return [{ code: "sign-may-be-lost", severity: "look", sheet, column, params, ...(row === undefined ? {} : { row }) }];
}

function repeatProblem({ sheet, mapping }: Reading, { repeatedAmount }: SourceProfile): Finding[] {
  if (repeatedAmount === null || !mapping.payee || !mapping.date) return [];
  const { row, amount, lines } = repeatedAmount;
  return [
    {
      code: "amount-repeated",
      severity: "look",
      sheet,
      row,
      column: mapping.amount?.column ?? 0,
      params: { amount, lines },
    },
  ];
}
