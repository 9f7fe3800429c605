import type { DuplicateGroup } from "./duplicates.ts";
import { type BodyGrade, type Link, TESTS_OF } from "./find-links.ts";
import { asPayment, byDateThenRow, type Document } from "./gather-documents.ts";

/** A group with its documents, the earliest first. */
export interface FoundGroup {
  readonly grade: DuplicateGroup["grade"];
  readonly test: DuplicateGroup["test"];
  readonly documents: readonly Document[];
}

/**
 * Puts linked payments into groups, the strongest grade first. No payment is at risk twice: one that a stronger group holds
 * at risk is stood for by the earliest of that group in weaker ones.
 *
 * @source method.md 16: at risk = everything but the earliest; strongest wins
 */
export function groupLinks(links: readonly Link[]): FoundGroup[] {
  const earliest = new Map<Document, Document>();
  const standIn = (document: Document): Document => {
    const first = earliest.get(document);
    return first ? standIn(first) : document;
  };
  const groups: FoundGroup[] = [];
  for (const grade of Object.keys(TESTS_OF) as BodyGrade[]) {
    const tests = TESTS_OF[grade];
    const own = links
      .filter(({ test }) => tests.includes(test))
      .map(({ test, a, b }) => ({ test, a: standIn(a), b: standIn(b) }))
      .filter(({ a, b }) => a !== b);
    for (const group of connected(own)) {
      const documents = [...group.documents].sort(byDateThenRow);
      const test = tests.find((one) => group.tests.has(one))!;
      groups.push({ grade, test, documents });
      for (const later of documents.slice(1)) earliest.set(later, documents[0]!);
    }
  }
  return groups;
}

interface Connected {
  readonly documents: Set<Document>;
  readonly tests: Set<Link["test"]>;
}

/** Links that hang together, in groups. Cost: near O(links). */
function connected(links: readonly Link[]): Connected[] {
  const groupOf = new Map<Document, Connected>();
  for (const { test, a, b } of links) {
    const [first, second] = [groupOf.get(a), groupOf.get(b)];
    const group = larger(first, second) ?? { documents: new Set<Document>(), tests: new Set<Link["test"]>() };
    const other = group === first ? second : first;
    group.tests.add(test);
    for (const document of [a, b, ...(other?.documents ?? [])]) {
      group.documents.add(document);
      groupOf.set(document, group);
    }
    for (const known of other?.tests ?? []) group.tests.add(known);
  }
  return [...new Set(groupOf.values())];
}

function larger(a: Connected | undefined, b: Connected | undefined): Connected | undefined {
  if (!a || !b) return a ?? b;
  return a.documents.size >= b.documents.size ? a : b;
}

/** A group as it is handed out. */
export function asGroup({ grade, test, documents }: FoundGroup): DuplicateGroup {
  const payments = documents.map(asPayment);
  return { grade, test, payments, atRiskPence: payments.slice(1).reduce((sum, { pence }) => sum + pence, 0) };
}
