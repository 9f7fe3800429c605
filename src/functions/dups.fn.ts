import { answer } from "./cell-answer.ts";
import { findPaymentGroups } from "./find-payment-groups.ts";

/**
 * Payments that may have been made twice: beside each its group, how strongly it is alike, and what is at risk in pounds.
 *
 * @customfunction DUPS DUPS
 * @param supplier Payee, one cell a payment.
 * @param ref The supplier's invoice number, one cell a payment.
 * @param date Day of payment, one cell a payment.
 * @param amount Pounds, one cell a payment; credits are negative.
 * @param [agency] Body that paid, one cell a payment. If left out all are one body's.
 * @returns Three columns, one row a payment: number of the group, strength, and pounds at risk; blank where nothing is alike.
 */
// Five parameters: Excel passes no options object.
// eslint-disable-next-line max-params
export function placeDups(
  supplier: unknown[][],
  ref: unknown[][],
  date: unknown[][],
  amount: unknown[][],
  agency?: unknown[][],
): unknown[][] {
  return answer(findPaymentGroups({ supplier, ref, date, amount, agency }));
}
