import type { RowDuplicates, RowStanding } from "#application/view/duplicates-of-row";
import type { AsideReason } from "#domain/duplicates/duplicates";

interface RowPlace {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
}

/** Words of what was found of one row, asked for in the grid. */
export const ROW_DUPLICATES = {
  looking: (at: RowPlace) => `Looking for duplicates of ${placed(at)}`,
  heading: (at: RowPlace) => `Duplicates of ${placed(at)}`,
  /** The whole answer, for the live region. */
  said: ({ found, ...at }: RowPlace & { readonly found: RowDuplicates | null }) => `${placed(at)}: ${answer(found)}`,
  answer,
  noneSelected:
    "No row of a source is selected. Select a cell in a row of payments that was read in Sources, then try again.",
  alike: (payee: string) => `${payee}: the payments it belongs with`,
} as const;

function placed({ sheet, row }: RowPlace): string {
  return `${sheet}, row ${String(row + 1)}`;
}

/** What is said of a row; a full sentence with a small first letter, after its place. */
function answer(found: RowDuplicates | null): string {
  if (found === null) return "nothing can be counted yet. Sources says what is missing.";
  if (found.why !== null) return found.why === "nothing to compare" ? NOTHING_TO_COMPARE : BECAUSE[found.why];
  return STANDING[found.standing];
}

const NOTHING_TO_COMPARE = "it has neither a date nor an invoice number, so it was held against no other payment.";

const STANDING: Readonly<Record<RowStanding, string>> = {
  "no source row": "it is in no source that was read: nothing of it is tested. Read its sheet in Sources.",
  "no payment":
    "its source lists no payments, so its rows are not tested. Payments have a payee, a date and an amount.",
  "in suspense": "its amount could not be read, so it was not tested. Correct the cell, then ask again.",
  alike: "it may have been paid twice. The finding stands open below.",
  tested: "it was held against every other payment. None is like it.",
  recurring: "it is one of several equal payments at equal intervals. That is no finding.",
  "set aside": "it is like others for a reason that is no fault. That is no finding.",
  reversal: "it was paid and credited back. That is no finding.",
  "published twice": "it stands in two files. It was published twice, not paid twice.",
  "not testable": "its payee is withheld, so it cannot be held against others.",
};

const BECAUSE: Readonly<Record<AsideReason, string>> = {
  "regular payments": STANDING.recurring,
  "lines of a run": "it is one of many equal lines in one document. That is no finding.",
  "consecutive invoices": "its like are invoices numbered in the supplier’s order. That is no finding.",
  "usual price": "its amount is paid to this payee again and again. That is no finding.",
  "several a day": "this payee is often paid one amount several times on one day. That is no finding.",
};
