import type { DuplicateGroup } from "./duplicates.ts";
import { type BodyGrade, type Link, TESTS_OF } from "./find-links.ts";
import { asPayment, byDateThenRow, type Document } from "./gather-documents.ts";

/** A group with its documents, the earliest first. */
export interface FoundGroup {
  readonly grade: DuplicateGroup["grade"];
  readonly test: DuplicateGroup["test"];
  readonly documents: readonly Document[];
}

/** The series that a document is in, by its place. */
export type SeriesOf = ReadonlyMap<Document, number>;

/**
 * Puts linked payments into groups, the strongest grade first. No payment is at risk twice: one that a stronger group holds
 * at risk is stood for by the earliest of that group in weaker ones.
 *
 * Payments of one series are no finding among themselves, unless they bear one number; a payment beside the series is set
 * against one of it, not against all.
 *
 * @source method.md 16: at risk = everything but the earliest; strongest wins
 */
export function groupLinks(links: readonly Link[], seriesOf: SeriesOf): FoundGroup[] {
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
    for (const group of connected(grade === "strong" ? own : thinSeries(own, seriesOf))) {
      const documents = [...group.documents].sort(byDateThenRow);
      const test = tests.find((one) => group.tests.has(one))!;
      groups.push({ grade, test, documents });
      for (const later of documents.slice(1)) earliest.set(later, documents[0]!);
    }
  }
  return groups;
}

function thinSeries(links: readonly Link[], seriesOf: SeriesOf): Link[] {
  const outside: Link[] = [];
  const kept = new Map<Document, Map<number, Link>>();
  for (const link of links) {
    const [member, other] = seriesOf.has(link.a) ? [link.a, link.b] : [link.b, link.a];
    const series = seriesOf.get(member);
    if (series === undefined) outside.push(link);
    else if (series !== seriesOf.get(other)) keepEarliest(kept, other, { series, member, link });
  }
  return [...outside, ...[...kept.values()].flatMap((ofSeries) => [...ofSeries.values()])];
}

function keepEarliest(
  kept: Map<Document, Map<number, Link>>,
  other: Document,
  { series, member, link }: { readonly series: number; readonly member: Document; readonly link: Link },
): void {
  const ofOther = kept.get(other) ?? new Map<number, Link>();
  kept.set(other, ofOther);
  const before = ofOther.get(series);
  const memberBefore = before && (before.a === other ? before.b : before.a);
  if (!memberBefore || byDateThenRow(member, memberBefore) < 0) ofOther.set(series, link);
}

interface Connected {
  readonly documents: readonly Document[];
  readonly tests: ReadonlySet<Link["test"]>;
}

/** Links that hang together, in groups. Cost: near O(links). */
function connected(links: readonly Link[]): Connected[] {
  const parent = new Map<Document, Document>();
  const rootOf = (document: Document): Document => {
    let root = document;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(document, root);
    return root;
  };
  for (const { a, b } of links) parent.set(rootOf(a), rootOf(b));
  const documents = groupsBy([...parent.keys()], rootOf);
  const tests = groupsBy(links, ({ a }) => rootOf(a));
  return [...documents].map(([root, members]) => ({
    documents: members,
    tests: new Set(tests.get(root)?.map(({ test }) => test)),
  }));
}

function groupsBy<T>(all: readonly T[], rootOf: (one: T) => Document): ReadonlyMap<Document, T[]> {
  const groups = new Map<Document, T[]>();
  for (const one of all) {
    const root = rootOf(one);
    const group = groups.get(root);
    if (group) group.push(one);
    else groups.set(root, [one]);
  }
  return groups;
}

/** A group as it is handed out. */
export function asGroup({ grade, test, documents }: FoundGroup): DuplicateGroup {
  const payments = documents.map(asPayment);
  return { grade, test, payments, atRiskPence: payments.slice(1).reduce((sum, { pence }) => sum + pence, 0) };
}
