/** A word in so many names is common: a short word may be a slip of it. */
export const COMMON = 20;
/** A slip stands in no more names than this, or is rare beside the word that was meant. */
export const MOST_OF_A_SLIP = 2;

/** What two names have in common beside the words that are held against each other. */
export interface NameSupport {
  /** How many other words the shorter name has: they must be the same as well. */
  readonly support: number;
  /** One of those that are the same is no word of the vocabulary: it says whose name it is. */
  readonly named: boolean;
}

/** How the first letters of two words differ: changed places, left out in one, or another letter. */
export type HeadChange = "none" | "swapped" | "left out" | "other";

/** What speaks for a slip between two words. */
export interface SlipEvidence extends NameSupport {
  readonly slips: number;
  /** Letters of the shorter word. */
  readonly length: number;
  /** In so many names the commoner word stands. */
  readonly common: number;
  readonly head: HeadChange;
  /** Letters were changed for others and nothing else, as between many names of places. */
  readonly otherLetter: boolean;
  /** Two letters changed places, and nothing else: names do not differ so. */
  readonly swapped: boolean;
  /** Letters were typed more often than they should be, or less: `shaww`. */
  readonly doubled: boolean;
  /** One of the two is rare and looks like no word, the other looks like one. Asked last: it costs more than all else. */
  readonly isOdd: () => boolean;
}

/** True where the words are one, mistyped. The less speaks for it, the longer the word must be. */
export function isSlipBy(evidence: SlipEvidence): boolean {
  if (isHeadSlip(evidence) && evidence.length >= leastLength(evidence)) return true;
  return evidence.length >= leastOdd(evidence) && evidence.isOdd();
}

/**
 * Where the first letters differ: a slip where the first two changed places; where the first is left out, if two other words agree;
 * where it is another letter, only of a common word. Else they are two names (`Barton`, `Harton`; `Aspire`, `Spire`).
 */
function isHeadSlip({ head, common, slips, support }: SlipEvidence): boolean {
  if (head === "none" || head === "swapped") return true;
  if (common >= COMMON) return head === "left out" || slips === 1;
  return head === "left out" && support > 1;
}

/**
 * Where one looks like no word and the other like one: a slip, whatever was meant. Not two letters changed, one of them the first
 * (`Kenwood`, `Lynwood`).
 */
function leastOdd(evidence: SlipEvidence): number {
  if (evidence.support === 0) return Infinity;
  return evidence.head === "none" ? leastOddInside(evidence) : leastOddHead(evidence);
}

function leastOddHead({ slips, support, named, otherLetter }: SlipEvidence): number {
  if (slips === 1) return support > 1 || named ? 4 : 5;
  return support > 1 && named && !otherLetter ? 7 : Infinity;
}

function leastOddInside({ slips, support, named }: SlipEvidence): number {
  const less = support > 1 ? 1 : 0;
  return slips === 1 ? 4 - less : 6 - less - (less > 0 && named ? 1 : 0);
}

/** How long a word must be at least to be taken for a slip: the less speaks for it, the longer. */
function leastLength(evidence: SlipEvidence): number {
  const { slips, support, otherLetter, doubled, swapped, common } = evidence;
  if (support === 0) return slips > 1 ? 12 : otherLetter ? 9 : 8;
  const less = support > 1 ? 1 : 0;
  // Whatever the word means, a key that was held too long says nothing else.
  if (doubled) return 4 - 2 * less;
  if (swapped) return 4 - less;
  return common <= MOST_OF_A_SLIP ? leastAlone(evidence) - less : leastBeside(evidence, less);
}

/** A slip of a word that stands in several names, or is known. */
function leastBeside({ slips, common, otherLetter, support }: SlipEvidence, less: number): number {
  if (slips === 1) return (common < COMMON ? 5 : 4) - less;
  // Two letters changed make another word (`outdoor`, `outlook`) sooner than a letter left out and one typed twice.
  return (otherLetter ? 8 : 6) - (support > (common < COMMON ? 2 : 1) ? 1 : 0);
}

/**
 * Both rare: which is the slip cannot be told, and names of places differ by one letter. Where all else is words of the trade, the one that
 * differs is the whole name (`Marton Primary School`, `Morton Primary School`).
 */
function leastAlone({ slips, otherLetter, named }: SlipEvidence): number {
  if (otherLetter && !named) return 10;
  return slips > 1 ? 9 : otherLetter ? 7 : 6;
}
