import type { Calibration } from "./calibrate.ts";
import type { Evidence, Guess } from "./theme-example.ts";

/** A kind of evidence with how often it is right, taken by itself. */
export interface Source {
  readonly evidence: Evidence;
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

/**
 * Of all that speaks for a theme, what was most often right; the earlier of equals. What was never tried gives way to what
 * was, and stands where nothing else speaks.
 */
export function chooseBest<Said extends Guess>(
  sources: readonly Source[],
  say: (source: Source) => Said | null,
): Choice<Said> | null {
  let best: Choice<Said> | null = null;
  for (const [at, source] of sources.entries()) {
    const pointer = say(source);
    if (pointer === null) continue;
    const choice = { pointer, source: at, confidence: source.calibration?.(pointer.strength) ?? null };
    if (best === null || isSurer(choice, best)) best = choice;
  }
  return best;
}

function isSurer(choice: Choice<Guess>, best: Choice<Guess>): boolean {
  return choice.confidence !== null && (best.confidence === null || choice.confidence > best.confidence);
}
