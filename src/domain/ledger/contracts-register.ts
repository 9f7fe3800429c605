import type { Heading } from "./headings.ts";

const STARTS = /\b(?:start|starts|commencement|commences|from date)\b/;
const ENDS = /\b(?:end|ends|expiry|expires|expiration)\b/;
const OF_CONTRACT = /\b(?:contract|contracts|agreement|agreements|tender|procurement)\b/;
/** What a payment has and a contract has not. */
const PAID = /\b(?:paid|payment|invoice|transaction|voucher|cheque|document (?:no|number))\b/;

/**
 * The headings by which a sheet shows that it lists contracts, each with its value over all its years, and not what was paid;
 * null where it does not. Councils have to publish such a register beside their payments, and it looks much like them.
 *
 * @example `Contract title, Supplier, Start date, End date, Annual value` // Contract title, Start date, End date
 */
export function contractsShown(headings: readonly Heading[]): readonly string[] | null {
  const find = (pattern: RegExp): Heading | undefined => headings.find(({ normal }) => pattern.test(normal));
  const [contract, start, end] = [find(OF_CONTRACT), find(STARTS), find(ENDS)];
  if (!contract || !start || !end || find(PAID)) return null;
  return [...new Set([contract, start, end].map(({ text }) => text.trim()))];
}
