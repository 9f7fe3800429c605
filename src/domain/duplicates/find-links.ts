import type { DuplicateGrade, DuplicateTest } from "./duplicates.ts";
import { bucketsOf, type Document, joinKey } from "./gather-documents.ts";
import { areSwapped, likenessKeys, likenessOf } from "./tidy-reference.ts";

/** Two payments of one body that a test found alike. */
export interface Link {
  readonly test: DuplicateTest;
  readonly a: Document;
  readonly b: Document;
}

export type BodyGrade = Exclude<DuplicateGrade, "two bodies">;

/** How strong each test is; in a grade the plainest first. */
export const TESTS_OF: Readonly<Record<BodyGrade, readonly DuplicateTest[]>> = {
  strong: ["same invoice"],
  probable: ["leading nought", "number with suffix", "one digit differs", "net and gross", "two accounts"],
  possible: ["number swapped", "amount swapped", "both swapped", "same day", "repeat line"],
};

/**
 * Runs every test on the payments of each body. Payments are only compared where they share what the test asks for, so that
 * the cost grows with the payments, not with their pairs.
 *
 * @source method.md, Duplicate payments: "Within one body"
 */
export function findLinks(documents: readonly Document[]): Link[] {
  return [...sameInvoice(documents), ...alikeNumbers(documents), ...alikeAmounts(documents), ...sameDay(documents)];
}

function sameInvoice(documents: readonly Document[]): Link[] {
  const invoices = bucketsOf(documents, ({ agency, payee, invoice, pence }) =>
    invoice === "" ? "" : joinKey(agency, payee, invoice, pence),
  );
  const accounts = bucketsOf(documents, ({ agency, invoice, pence }) =>
    invoice === "" ? "" : joinKey(agency, invoice, pence),
  );
  return [
    ...invoices.flatMap((bucket) => linksOf(bucket, () => "same invoice")),
    ...accounts.flatMap((bucket) => linksOf(bucket, (a, b) => (a.payee === b.payee ? null : "two accounts"))),
  ];
}

/** Same payee and amount; numbers that nearly agree. */
function alikeNumbers(documents: readonly Document[]): Link[] {
  return bucketsOf(documents, ({ agency, payee, invoice, pence }) =>
    invoice === "" ? "" : joinKey(agency, payee, pence),
  ).flatMap((bucket) =>
    [...numberBuckets(bucket)].flatMap((near) =>
      linksOf(near, (a, b) => (a.invoice === b.invoice ? null : likenessOf(a.invoice, b.invoice))),
    ),
  );
}

function numberBuckets(documents: readonly Document[]): Document[][] {
  const near = new Map<string, Document[]>();
  for (const document of documents) {
    for (const key of new Set(likenessKeys(document.invoice))) {
      const bucket = near.get(key);
      if (bucket) bucket.push(document);
      else near.set(key, [document]);
    }
  }
  return [...near.values()].filter(({ length }) => length > 1);
}

/** Same payee and number, amounts as 1 to 1.2 or with two figures swapped; or both swapped on one day. */
function alikeAmounts(documents: readonly Document[]): Link[] {
  const numbers = bucketsOf(documents, ({ agency, payee, invoice }) =>
    invoice === "" ? "" : joinKey(agency, payee, invoice),
  );
  const days = bucketsOf(documents, ({ agency, payee, invoice, date, pence }) =>
    invoice === "" || Number.isNaN(date) ? "" : joinKey(agency, payee, date, Array.from(String(pence)).sort().join("")),
  );
  const amounts = (a: Document, b: Document) => areSwapped(String(a.pence), String(b.pence));
  return [
    ...numbers.flatMap((bucket) =>
      linksOf(bucket, (a, b) =>
        isNetAndGross(a.pence, b.pence) ? "net and gross" : amounts(a, b) ? "amount swapped" : null,
      ),
    ),
    ...days.flatMap((bucket) =>
      linksOf(bucket, (a, b) => (amounts(a, b) && areSwapped(a.invoice, b.invoice) ? "both swapped" : null)),
    ),
  ];
}

/** VAT at 20 per cent, to the penny that rounding may take. */
function isNetAndGross(a: number, b: number): boolean {
  return Math.abs(5 * Math.max(a, b) - 6 * Math.min(a, b)) < 5;
}

/** Same payee, amount and day, where a number cannot tell them apart. */
function sameDay(documents: readonly Document[]): Link[] {
  return bucketsOf(documents, ({ agency, payee, pence, date }) =>
    Number.isNaN(date) ? "" : joinKey(agency, payee, pence, date),
  ).flatMap((bucket) => linksOf(bucket, (a, b) => (a.invoice === "" || b.invoice === "" ? "same day" : null)));
}

/** Beyond this many alike, each is compared with the first alone: thousands of equal payments are one finding. */
const MOST_COMPARED = 40;

function linksOf(bucket: readonly Document[], test: (a: Document, b: Document) => DuplicateTest | null): Link[] {
  const links: Link[] = [];
  const lefts = bucket.length > MOST_COMPARED ? bucket.slice(0, 1) : bucket;
  lefts.forEach((a, at) => {
    for (const b of bucket.slice(at + 1)) {
      const found = test(a, b);
      if (found !== null) links.push({ test: found, a, b });
    }
  });
  return links;
}
