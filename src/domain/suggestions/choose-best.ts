import { calibrate, type Calibration } from "./calibrate.ts";
import { sampleOf } from "./sample-examples.ts";
import type { Evidence, Guess, Hidden, ThemeExample, Trial } from "./theme-example.ts";

/** A kind of evidence with how often it is right, taken by itself. */
export interface Source {
  readonly evidence: Evidence;
  /** It rests on other rows of the same payee. */
  readonly isOfPayee: boolean;
  /** null where too few rows could be tried. */
  readonly calibration: Calibration | null;
}

/** What was chosen of all that speaks for a theme. */
export interface Choice<Said extends Guess> {
  readonly pointer: Said;
  /** Place of the source among the sources. */
  readonly source: number;
  /** How often such evidence is right by itself; null where it was never tried. */
  readonly confidence: number | null;
}

interface Chosen<Said extends Guess> {
  /** null where nothing speaks for a theme. */
  readonly best: Choice<Said> | null;
  /** Some source knows the payee. */
  readonly isKnown: boolean;
}

/**
 * Of all that speaks for a theme, what was most often right; the earlier of equals. What was never tried gives way to what
 * was, and stands where nothing else speaks.
 */
export function chooseBest<Said extends Guess>(
  sources: readonly Source[],
  say: (source: Source) => Said | null,
): Chosen<Said> {
  let best: Choice<Said> | null = null;
  let isKnown = false;
  for (const [at, source] of sources.entries()) {
    const pointer = say(source);
    if (pointer === null) continue;
    isKnown ||= source.isOfPayee;
    const choice = { pointer, source: at, confidence: source.calibration?.(pointer.strength) ?? null };
    if (best === null || isSurer(choice, best)) best = choice;
  }
  return { best, isKnown };
}

function isSurer(choice: Choice<Guess>, best: Choice<Guess>): boolean {
  return best.confidence !== null && (choice.confidence ?? 0) > best.confidence;
}

/** How often a choice is right, 0-1; null where too little is tagged to say. */
export type Claim = (choice: Choice<Guess>, isKnown: boolean) => number | null;

/**
 * Measures what was chosen, not each kind of evidence by itself: the best of several looks better than it is, and words
 * speak for a known payee only where its own rows do not agree. Tagged rows are hidden and guessed by all sources together,
 * once alone (payees that are known) and once with their payee (payees that are not), and a choice claims what choices of
 * its kind came to.
 */
export function measureChoices(sources: readonly Source[], examples: readonly ThemeExample[]): Claim {
  const tried = sampleOf(examples);
  const known = calibrateChoices(sources, tried, "row");
  const strangers = calibrateChoices(sources, tried, "payee");
  return ({ source, confidence }, isKnown) => {
    if (confidence === null) return null;
    const measured = (isKnown ? known : strangers).get(source);
    return Math.min(confidence, measured?.(confidence) ?? confidence);
  };
}

function calibrateChoices(
  sources: readonly Source[],
  examples: readonly ThemeExample[],
  hidden: Hidden,
): ReadonlyMap<number, Calibration | null> {
  const trials = new Map<number, Trial[]>(sources.map((_, at) => [at, []]));
  for (const example of examples) {
    const { best, isKnown } = chooseBest(sources, ({ evidence }) => evidence.guess(example, hidden));
    if (best === null || best.confidence === null || isKnown !== (hidden === "row")) continue;
    const right = best.pointer.theme === example.theme ? example.rows : 0;
    trials.get(best.source)!.push({ strength: best.confidence, tried: example.rows, right });
  }
  return new Map(
    Array.from(trials, ([source, ofSource]) => [source, calibrate(ofSource, hidden === "row" ? "row" : "trial")]),
  );
}
