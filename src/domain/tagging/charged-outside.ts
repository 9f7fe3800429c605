import type { SourceText } from "./source-text.ts";

/** Whom a body charges that is none of its services: what they pay is income from outside. */
const OUTSIDERS =
  "(?:tenants|leaseholders|residents|customers|clients|service users|contractors|developers|third parties|" +
  "(?:external|outside|other) bodies|external (?:customers|clients)|other (?:local )?authorities|other councils|" +
  "partners|partner organisations)";
const OUTSIDE = new RegExp(`\\brecharge[sd]? (?:to|from) ${OUTSIDERS}\\b|\\b(?:tenants?|leaseholders?) recharges?\\b`);
/** Whatever else stands beside it, this is money between the services of a body. */
const WITHIN =
  /\binternal(?:ly)?\b|\b(?:between|other) (?:services|departments|directorates|divisions)\b|\b(?:central|support services?) recharges?\b/;

/**
 * Whether a line says that somebody outside the body is charged: `recharges to tenants`. The outsider must follow the charge
 * directly, for recharges are also made *for* services to residents.
 *
 * Only of income: spending that says “recharge” stays a question, whoever it names (check E1).
 */
export function isChargedOutside(row: SourceText): boolean {
  const plain = (row.text("purpose") || row.text("service")).toLowerCase().replace(/[^a-z0-9]+/g, " ");
  return OUTSIDE.test(plain) && !WITHIN.test(plain);
}
