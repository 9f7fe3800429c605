/**
 * Which way the money of a line goes that stands below nought and names a body: `receives` = the body pays it, booked as
 * negative spending; `pays back` = a credit on what the line's own body paid; `open` = the words leave it open.
 */
export type WayOfMoney = "receives" | "pays back" | "open";

const MONEY =
  "(?:contributions?|income|grants?|funding|funds|receipts?|recharges?|recover(?:y|ies)|reimbursements?|mon(?:ey|ies)|" +
  "payments?|transfers?|allocations?|subsid(?:y|ies)|fees|charges|sales)";

const RECEIVES = new RegExp(
  `\\b(?:${[
    `${MONEY}(?: [a-z]+){0,3} from`,
    "(?:received|receivable|recovered|reclaimed|recouped|due) from",
    "recharge(?:s|d|able)?(?: [a-z]+){0,2} to",
    "(?:funded|paid|contributed|reimbursed) by",
    "contributions? by",
    "(?:grant|fee|other|sundry|external|internal|partner|joint) income",
  ].join("|")})\\b`,
);
const PAYS_BACK =
  /\b(?:credit(?:s|ed)?|refund(?:s|ed)?|rebates?|revers(?:als?|ed)|cancel\w*|corrections?|overpa(?:id|yments?)|void(?:ed)?)\b|\b(?:contributions?|grants?|payments?|paid|funding) to\b/;

/**
 * Reads it from all that the line says. Words for both, or for neither, leave it open. The words are those that stand between
 * a line and the body it names; what kind of income a line is, they do not say (`kind-of-income.ts`).
 *
 * @source method.md 1.5: internal income is what another counted body pays; a credit note is a negative payment
 */
export function wayOfMoney(texts: readonly string[]): WayOfMoney {
  const plain = ` ${texts.map(plainText).join(" | ")} `;
  const receives = RECEIVES.test(plain);
  const paysBack = PAYS_BACK.test(plain);
  if (receives === paysBack) return "open";
  return receives ? "receives" : "pays back";
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
