import { connect } from "./connect.ts";
import type { DuplicateGrade, DuplicateTest } from "./duplicates.ts";
import { GRADE_OF, type Link, TESTS } from "./links.ts";

/** A group with its documents, the earliest first. */
export interface FoundGroup {
  readonly grade: DuplicateGrade;
  readonly test: DuplicateTest;
  readonly documents: readonly number[];
}

const BODY_GRADES = ["strong", "probable", "possible"] as const satisfies readonly DuplicateGrade[];

/**
 * Puts linked payments into groups, the strongest grade first. No payment is at risk twice: one that a stronger group holds
 * at risk is stood for by the earliest of that group in weaker ones. A payment beside a series is set against one of it, not
 * against all.
 *
 * @param seriesOf - document -> its series; -1 = none.
 * @source method.md 16: at risk = everything but the earliest; strongest wins
 */
export function groupLinks(links: readonly Link[], seriesOf: Int32Array): FoundGroup[] {
  const earliest = new Map<number, number>();
  const standIn = (document: number): number => {
    const first = earliest.get(document);
    return first === undefined ? document : standIn(first);
  };
  const groups: FoundGroup[] = [];
  for (const grade of BODY_GRADES) {
    const own = links
      .filter(({ test }) => GRADE_OF[test] === grade)
      .map(({ test, a, b }) => inOrder(test, standIn(a), standIn(b)))
      .filter(({ a, b }) => a !== b);
    for (const { members, joints } of connect(grade === "strong" ? own : thinSeries(own, seriesOf))) {
      const tests = new Set(joints.map(({ test }) => test));
      groups.push({ grade, test: TESTS.find((test) => tests.has(test))!, documents: members });
      for (const later of members.slice(1)) earliest.set(later, members[0]!);
    }
  }
  return groups;
}

function inOrder(test: DuplicateTest, one: number, other: number): Link {
  return { test, a: Math.min(one, other), b: Math.max(one, other) };
}

/** Of the links of one payment with payments of one series, that with the earliest. */
function thinSeries(links: readonly Link[], seriesOf: Int32Array): Link[] {
  const outside: Link[] = [];
  const kept = new Map<string, { readonly member: number; readonly link: Link }>();
  for (const link of links) {
    const [member, other] = seriesOf[link.a]! >= 0 ? [link.a, link.b] : [link.b, link.a];
    const series = seriesOf[member]!;
    if (series < 0) outside.push(link);
    else if (series !== seriesOf[other]) {
      const key = `${String(other)} ${String(series)}`;
      const before = kept.get(key);
      if (!before || member < before.member) kept.set(key, { member, link });
    }
  }
  return [...outside, ...Array.from(kept.values(), ({ link }) => link)];
}
