import { groupKey, nameKey } from "../tagging/row-words.ts";
import { learnAlike, type Likeness } from "./alike-rows.ts";
import { calibrate, type Calibration } from "./calibrate.ts";
import { learnWords } from "./word-model.ts";
import type { Evidence, RowEvidence, ThemeExample, ThemeSuggestion } from "./theme-example.ts";

/** Suggests a theme for rows alike; null where nothing speaks for one. */
export type ThemeSuggester = (row: RowEvidence) => ThemeSuggestion | null;

/**
 * Learns from the tagged rows of this workbook, and from nothing else, which theme an untagged row may have: what the
 * payee (or service) was tagged for the same purpose, what it was tagged at all, its function of government, and last the
 * words and codes that rows of a theme bear. Of these the one that was most often right is taken, the earlier of equals.
 *
 * A suggestion is never applied: a person takes it or not.
 *
 * @param isWithheld - true of a payee that stands for people whose names are not told: what one was tagged says nothing of
 * the next.
 */
export function learnThemes(examples: readonly ThemeExample[], isWithheld: (name: string) => boolean): ThemeSuggester {
  const told = ({ words }: RowEvidence): boolean => words.kind !== "payee" || !isWithheld(words.name);
  const sources = [...likenesses(told).map((likeness) => learnAlike(examples, likeness)), learnWords(examples)].map(
    (evidence) => ({ evidence, calibration: calibrate(evidence.trials()) }),
  );
  return (row) => {
    const best = sources.reduce<ThemeSuggestion | null>((known, source) => better(known, pointed(source, row)), null);
    return best === null || (best.confidence ?? 1) < LEAST_CONFIDENCE ? null : best;
  };
}

/** What is wrong more often than right helps nobody. */
const LEAST_CONFIDENCE = 0.5;

interface Source {
  readonly evidence: Evidence;
  readonly calibration: Calibration | null;
}

function pointed({ evidence, calibration }: Source, row: RowEvidence): ThemeSuggestion | null {
  const pointer = evidence.point(row);
  if (!pointer) return null;
  const { theme, reason, strength } = pointer;
  return { theme, reason, confidence: calibration?.(strength) ?? null };
}

/** What was never tried gives way to what was, and stands where nothing else speaks. */
function better(best: ThemeSuggestion | null, next: ThemeSuggestion | null): ThemeSuggestion | null {
  if (best === null || next === null) return best ?? next;
  return (next.confidence ?? 0) > (best.confidence ?? 0) && best.confidence !== null ? next : best;
}

function likenesses(told: (row: RowEvidence) => boolean): readonly Likeness[] {
  return [
    {
      keyOf: (row) => (told(row) && row.words.description !== "" ? groupKey(row.words) : ""),
      reasonOf: ({ words }, { right, all }) =>
        `Suggested from ${countOf(right, all)} of the same ${words.kind} and purpose`,
    },
    {
      keyOf: (row) => (told(row) ? nameKey(row.words) : ""),
      reasonOf: ({ words }, { right, all }) => `Suggested from ${countOf(right, all)} of the same ${words.kind}`,
    },
    {
      keyOf: ({ functions }) => functions[0],
      reasonOf: ({ functions }) => `Suggested from COFOG ${functions[0]}`,
    },
    {
      keyOf: ({ functions }) => functions[1],
      reasonOf: ({ functions }) => `Suggested from COFOG ${functions[1]}`,
    },
  ];
}

/** `1 tagged row`, `3 tagged rows`, `12 of 14 tagged rows` */
function countOf(right: number, all: number): string {
  if (right < all) return `${String(right)} of ${String(all)} tagged rows`;
  return all === 1 ? "1 tagged row" : `${String(all)} tagged rows`;
}
