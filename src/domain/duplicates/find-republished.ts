import { bucketsOf, byDateThenRow, type Document, groupBy, joinKey } from "./gather-documents.ts";

export interface RepublishedPair {
  readonly kept: Document;
  readonly again: Document;
}

/**
 * Finds payments that stand in two files: same body, payee, reference, date and amount. They are double counts, not paid
 * twice. As often as it stands in the first of the files it is one payment each.
 *
 * @source method.md, Duplicate payments: "First: republished rows"
 */
export function findRepublished(documents: readonly Document[]): RepublishedPair[] {
  return bucketsOf(documents, keyOf).flatMap((bucket) => {
    const inOrder = [...bucket].sort(byDateThenRow);
    const first = inOrder.filter(({ source }) => source === inOrder[0]!.source);
    const others = groupBy(
      inOrder.filter(({ source }) => source !== inOrder[0]!.source),
      ({ source }) => source,
    );
    return [...others.values()].flatMap((copies) =>
      copies.slice(0, first.length).map((again, at) => ({ kept: first[at]!, again })),
    );
  });
}

function keyOf({ agency, payee, reference, date, pence }: Document): string {
  return reference === "" || Number.isNaN(date) ? "" : joinKey(agency, payee, reference, date, pence);
}
