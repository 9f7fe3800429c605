import type { AsideReason } from "#domain/duplicates/duplicates";

/** Why payments that look alike are no finding. */
export const ASIDE_HEADINGS: Readonly<Record<AsideReason, string>> = {
  "regular payments": "Set aside: regular payments",
  "lines of a run": "Set aside: many equal lines in one document",
  "consecutive invoices": "Set aside: invoices numbered in the supplier's order",
  "usual price": "Set aside: an amount that is paid again and again",
  "several a day": "Set aside: often paid several times a day",
};

export const NOTHING_TO_COMPARE = "Not testable: neither date nor invoice number";
