import { isRound } from "./compare-amounts.ts";
import type { DuplicateTest } from "./duplicates.ts";
import { daysBetween, type Documents } from "./gather-documents.ts";
import type { FoundGroup } from "./group-links.ts";

/** Payments of one amount under two numbers: what a run that stands there again is made of. */
const UNDER_OTHER_NUMBERS: ReadonlySet<DuplicateTest> = new Set(["same day", "another number"]);
/** With fewer payees it may be the way of each of them. In six places the runs have 21 and 27, nothing else more than 6. */
const FEWEST_PAYEES = 8;
/** Of a run nearly every amount is odd and one payee's alone; grants and prices are a few amounts for many. */
const LEAST_ODD = 0.75;
/** A week on, what is paid every week comes again. */
const LONGEST_APART = 6;

/**
 * Finds payment runs that stand there again under other numbers: the payments of many payees on one day, in odd amounts, that
 * all come once more on one other day, or on the same under numbers further on. One question for all: published twice, or paid
 * twice? Each stays the finding that it is, with its £.
 *
 * @param groups - findings; those of lines within one document are none of a run.
 * @returns the findings of each run; a finding is of one run at most.
 * @source docs/decisions/0003, "A run that stands there again"
 */
export function findRepeatedRuns(documents: Documents, groups: readonly FoundGroup[]): (readonly FoundGroup[])[] {
  const ofDays = new Map<string, FoundGroup[]>();
  for (const group of groups) {
    if (!UNDER_OTHER_NUMBERS.has(group.test) || isLongApart(documents, group)) continue;
    const key = daysOf(documents, group);
    const others = ofDays.get(key);
    if (others) others.push(group);
    else ofDays.set(key, [group]);
  }
  return [...ofDays.values()].map((own) => inTwoBlocks(documents, own)).filter((own) => isRun(documents, own));
}

function isLongApart(documents: Documents, { documents: found }: FoundGroup): boolean {
  return daysBetween(documents, found[0]!, found.at(-1)!) > LONGEST_APART;
}

/** The body, and of each payment the file and the day. */
function daysOf({ agency, source, day }: Documents, { documents: found }: FoundGroup): string {
  return [agency[found[0]!], ...found.map((d) => `${String(source[d])}@${String(day[d])}`)].join(" ");
}

/**
 * Of payments of one day, those whose second lies beyond one and the same place: a run entered again has its numbers after all
 * of the first. A payee that is paid twice at once has two numbers side by side, and no such place parts it from many others.
 */
function inTwoBlocks(documents: Documents, groups: readonly FoundGroup[]): readonly FoundGroup[] {
  if (daysBetween(documents, groups[0]!.documents[0]!, groups[0]!.documents[1]!) > 0) return groups;
  const placeOf = placesOf(documents, groups);
  const spans = groups.map(({ documents: [one, other] }) => {
    const [a, b] = [placeOf(one!), placeOf(other!)];
    return { from: Math.min(a, b), to: Math.max(a, b) };
  });
  const cut = mostCrossed(spans);
  return groups.filter((_, at) => spans[at]!.from <= cut && cut < spans[at]!.to);
}

/** Where a document stands among those of its day: by its number, or where not all have one by its row. */
function placesOf({ reference, payments }: Documents, groups: readonly FoundGroup[]): (document: number) => number {
  const { words } = payments.reference;
  const numberOf = (d: number): number => Number.parseInt((words[reference[d]!] ?? "").replace(/\D/g, ""), 10);
  const areNumbered = groups.every(({ documents: found }) => found.every((d) => !Number.isNaN(numberOf(d))));
  return areNumbered ? numberOf : (d) => d;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The place that most spans lie on both sides of. Cost: O(n log n). */
function mostCrossed(spans: readonly Span[]): number {
  const begins = spans.map(({ from }) => from).sort((a, b) => a - b);
  const ends = spans.map(({ to }) => to).sort((a, b) => a - b);
  let [cut, most, ended] = [0, 0, 0];
  begins.forEach((at, before) => {
    while (ended < ends.length && ends[ended]! <= at) ended++;
    const crossed = before + 1 - ended;
    if (crossed > most) [cut, most] = [at, crossed];
  });
  return cut;
}

function isRun({ supplier, pence }: Documents, groups: readonly FoundGroup[]): boolean {
  const firsts = groups.map(({ documents: found }) => found[0]!);
  if (new Set(firsts.map((d) => supplier[d])).size < FEWEST_PAYEES) return false;
  const odd = new Set(firsts.map((d) => pence[d]!).filter((amount) => !isRound(amount)));
  return odd.size >= LEAST_ODD * groups.length;
}
