import { calibrate, type Calibration } from "./calibrate.ts";
import { type Choice, chooseBest, type Source } from "./choose-best.ts";
import { onceFor } from "../columns/once-for.ts";
import { nameKey } from "../tagging/row-words.ts";
import { sampleOf } from "./sample-examples.ts";
import type { Guess, Hidden, OwnRows, RowEvidence, ThemeExample, Trial } from "./theme-example.ts";

/** How often choices like one were right. */
export interface Measured {
  /** 0-1; null where too little is tagged to say. */
  readonly confidence: number | null;
  /** Tagged rows of the payee itself that were hidden and guessed so; null where it has too few. */
  readonly ownRows: OwnRows | null;
}

/** How often a choice for a row is right. */
export type Claim = (choice: Choice<Guess>, row: RowEvidence) => Measured;

/** A payee's own rows count as much as all other payees together once this many of them are tried. */
const SHRINKAGE = 8;
/** A payee's own rows tell of choices that claim about as much. */
const NEAR = 0.1;
/** Of one payee as many kinds of row are tried at most; more tell nothing more and take time. */
const MOST_OF_PAYEE = 200;
/**
 * What a payee counts for among others, as a power of its rows. A next row of a known payee is the likelier a large one's;
 * the next payee that nobody knows is as likely any.
 */
const KNOWN = 0.5;
const UNKNOWN = 0;

/**
 * Measures what was chosen, not each kind of evidence by itself: the best of several looks better than it is, and words
 * speak for a known payee only where its own rows do not agree. Tagged rows are hidden and guessed by all sources together:
 * each alone for payees of which other rows are tagged, with its payee for payees of which none is. Payees are weighed, not
 * rows: rows of one are right or wrong together. A payee with tagged rows of its own is measured on those too, the more the
 * more they are.
 *
 * Cost: O(examples tried · sources); a payee's own rows are tried once a suggestion for it is asked for.
 */
export function measureChoices(sources: readonly Source[], examples: readonly ThemeExample[]): Claim {
  const byPayee = groupByPayee(examples);
  const sample = sampleOf(examples);
  const known = calibrateChoices(tryChoices(sources, sample.filter(isKnownBesides), "row"), KNOWN);
  const strangers = calibrateChoices(tryChoices(sources, sample, "payee"), UNKNOWN);
  const own = onceFor((ofPayee: readonly ThemeExample[]) =>
    tryChoices(sources, thinned(ofPayee).filter(isKnownBesides), "row"),
  );
  return (choice, row) => {
    const { source, confidence } = choice;
    if (confidence === null) return { confidence, ownRows: null };
    const ofPayee = byPayee.get(nameKey(row.words));
    const pooled = (ofPayee ? known : strangers).get(source)?.(confidence) ?? confidence;
    if (!ofPayee) return { confidence: pooled, ownRows: null };
    const { tried, right } = rowsLike(own(ofPayee), { source, confidence });
    const withOwn = (right + SHRINKAGE * pooled) / (tried + SHRINKAGE);
    return { confidence: withOwn, ownRows: tried < SHRINKAGE ? null : { tried, right } };
  };

  /** Once it is hidden, other rows of its payee still stand. */
  function isKnownBesides(example: ThemeExample): boolean {
    return example.rows > 1 || byPayee.get(nameKey(example.words))!.length > 1;
  }
}

/** What was chosen for a tagged row once it was hidden. */
interface Outcome {
  readonly source: number;
  /** How often such evidence is right by itself. */
  readonly confidence: number;
  readonly payee: string;
  readonly rows: number;
  readonly isRight: boolean;
}

function tryChoices(sources: readonly Source[], examples: readonly ThemeExample[], hidden: Hidden): Outcome[] {
  return examples.flatMap((example) => {
    const best = chooseBest(sources, ({ evidence }) => evidence.guess(example, hidden));
    if (best === null || best.confidence === null) return [];
    const { words, rows, theme } = example;
    const isRight = best.pointer.theme === theme;
    return [{ source: best.source, confidence: best.confidence, payee: nameKey(words), rows, isRight }];
  });
}

/** @param power - a payee weighs its rows to the power of this. */
function calibrateChoices(outcomes: readonly Outcome[], power: number): ReadonlyMap<number, Calibration | null> {
  const rowsOf = new Map<string, number>();
  const keyOf = ({ source, payee }: Outcome): string => `${String(source)}|${payee}`;
  for (const one of outcomes) rowsOf.set(keyOf(one), (rowsOf.get(keyOf(one)) ?? 0) + one.rows);
  const trials = new Map<number, Trial[]>();
  for (const one of outcomes) {
    const weight = one.rows * rowsOf.get(keyOf(one))! ** (power - 1);
    const ofSource = trials.get(one.source) ?? [];
    ofSource.push({ strength: one.confidence, tried: weight, right: one.isRight ? weight : 0 });
    trials.set(one.source, ofSource);
  }
  return new Map(Array.from(trials, ([source, ofSource]) => [source, calibrate(ofSource)]));
}

function rowsLike(outcomes: readonly Outcome[], like: Pick<Outcome, "source" | "confidence">): OwnRows {
  let [tried, right] = [0, 0];
  for (const { source, confidence, rows, isRight } of outcomes) {
    if (source !== like.source || Math.abs(confidence - like.confidence) > NEAR) continue;
    tried += rows;
    if (isRight) right += rows;
  }
  return { tried, right };
}

/** Spread over all of them in the order in which they stand. */
function thinned(examples: readonly ThemeExample[]): readonly ThemeExample[] {
  const step = Math.ceil(examples.length / MOST_OF_PAYEE);
  return step <= 1 ? examples : examples.filter((_, at) => at % step === 0);
}

function groupByPayee(examples: readonly ThemeExample[]): ReadonlyMap<string, readonly ThemeExample[]> {
  const byPayee = new Map<string, ThemeExample[]>();
  for (const example of examples) {
    const ofPayee = byPayee.get(nameKey(example.words));
    if (ofPayee) ofPayee.push(example);
    else byPayee.set(nameKey(example.words), [example]);
  }
  return byPayee;
}
