import type { CheckInput } from "./check-input.ts";
import { wordAt } from "../columns/coded.ts";
import type { SourceRow } from "../ledger/source-row.ts";
import { isAgreedAt, sayAgreementOutdated } from "../place/agreement.ts";
import { unitDiffers } from "../profile/unit-differs.ts";
import { readPenceOf } from "./read-pence.ts";

/** Fewer are no group: each would be compared with itself. */
export const FEWEST_ALIKE = 3;
/** "About" a thousand: within half and twice. */
export const ABOUT = 2;

interface Body {
  readonly name: string;
  readonly type: string;
  readonly pence: number;
}

/** A band in multiples of the median. */
interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * Bodies whose spending lies outside a band around the median of their type. £ a head and £ compare alike: the population is
 * one. The median of an even number is the lower of the middle two, which a COUNTIFS can test.
 *
 * @param orOfAll - compare with all bodies where fewer than three are of the type; else such a body is not compared.
 * @source assurance.md A13, G3
 */
export function bodiesOffMedian({ registers, count }: CheckInput, { low, high }: Band, orOfAll: boolean): string[] {
  const bodies = registers.agencies
    .map(({ name, type }): Body => ({ name, type, pence: count.byAgency.get(name) ?? 0 }))
    .filter(({ pence }) => pence > 0);
  return bodies
    .filter((body) => {
      const alike = bodies.filter(({ type }) => type !== "" && type === body.type);
      const group = alike.length >= FEWEST_ALIKE ? alike : orOfAll ? bodies : [];
      if (group.length < FEWEST_ALIKE) return false;
      const median = lowerMedian(group.map(({ pence }) => pence));
      return body.pence > high * median || body.pence < low * median;
    })
    .map(({ name }) => name);
}

/** Whether there are bodies enough to compare one with. */
export function canCompare({ count }: CheckInput): boolean {
  return [...count.byAgency.values()].filter((pence) => pence > 0).length >= FEWEST_ALIKE;
}

function lowerMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length + 1) / 2) - 1]!;
}

/** Count sources in another unit than their sheet says, that nobody has agreed as they are now: one unit or the other is wrong. */
export function unitsOtherwise({ sources, ledger }: Pick<CheckInput, "sources" | "ledger">): SourceRow[] {
  return sources.filter(
    (source) =>
      source.terms.use === "count" &&
      unitDiffers(source).length > 0 &&
      !isAgreedAt(source.terms, readPenceOf(ledger, source.terms.key)),
  );
}

/** Whether the whole source is one body's: else the file's own column says whose each line is, though it names one alone. */
export function isOfOneBody({ terms, block }: Pick<SourceRow, "terms" | "block">): boolean {
  return terms.agency !== "" && (terms.agencyStated === true || !block.reading.mapping.agency);
}

/** Count sources of one body that differ about a thousandfold: one of them may be in £000. The smaller of each pair is named. */
export function sourcesApart(input: CheckInput): string[] {
  const { sources, ledger, bands } = input;
  const read = sources
    .filter((source) => source.terms.use === "count" && isOfOneBody(source))
    .map(({ terms }) => ({ terms, pence: readPenceOf(ledger, terms.key) }));
  return read.flatMap(({ terms, pence }) => {
    const larger = read.filter(
      (other) =>
        other.terms.agency === terms.agency &&
        pence > 0 &&
        other.pence >= (pence * bands.unitsApart) / ABOUT &&
        other.pence <= pence * bands.unitsApart * ABOUT,
    );
    if (isAgreedAt(terms, pence)) return [];
    return larger.map(
      (other) => `${terms.key} and ${other.terms.key}${inBrackets(sayAgreementOutdated(terms, pence))}`,
    );
  });
}

/**
 * A body as a check names it where nobody at it has agreed every source that it is counted from, each at the figure that is
 * read now: `County (S02: agreed for £800,000.00, now £800.00)`. null = all are agreed.
 */
export function sayNotAgreed(input: CheckInput, agency: string): string | null {
  const { ledger } = input;
  const read = sourcesOf(input, agency).map(({ terms }) => ({ terms, pence: readPenceOf(ledger, terms.key) }));
  if (read.every(({ terms, pence }) => isAgreedAt(terms, pence))) return null;
  const outdated = read.flatMap(({ terms, pence }) => {
    const words = sayAgreementOutdated(terms, pence);
    return words === "" ? [] : [`${terms.key}: ${words}`];
  });
  return `${agency}${inBrackets(outdated.join(", "))}`;
}

function inBrackets(words: string): string {
  return words === "" ? "" : ` (${words})`;
}

/** The sources that a body is counted from. */
function sourcesOf({ sources, ledger, figures }: CheckInput, agency: string): readonly SourceRow[] {
  const keys = new Set<string>();
  for (let i = 0; i < ledger.size; i++) {
    if (figures.counts[i] === 1 && wordAt(ledger.agency, i) === agency) keys.add(wordAt(ledger.source, i));
  }
  return sources.filter(({ terms }) => keys.has(terms.key));
}
