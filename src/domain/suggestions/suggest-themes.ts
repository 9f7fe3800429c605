import { groupKey, nameKey } from "../tagging/row-words.ts";
import { learnAlike, type Likeness } from "./alike-rows.ts";
import { calibrate } from "./calibrate.ts";
import { chooseBest } from "./choose-best.ts";
import { measureChoices } from "./measure-choices.ts";
import { learnWords } from "./word-model.ts";
import type { RowEvidence, ThemeExample, ThemeSuggestion } from "./theme-example.ts";

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
  const sources = [
    ...likenesses(told).map((likeness) => ({
      evidence: learnAlike(examples, likeness),
      each: "row" as const,
    })),
    { evidence: learnWords(examples), each: "trial" as const },
  ].map((source) => ({ ...source, calibration: calibrate(source.evidence.trials(), source.each) }));
  const claim = measureChoices(sources, examples);
  return (row) => {
    const best = chooseBest(sources, ({ evidence }) => evidence.point(row));
    if (best === null) return null;
    const { theme, reason } = best.pointer;
    const { confidence, ownRows } = claim(best, row);
    // A payee's own rows and a code speak for themselves; single words do only where it is known how often they are right.
    if (confidence === null && best.source === sources.length - 1) return null;
    return (confidence ?? 1) < LEAST_CONFIDENCE ? null : { theme, reason, confidence, ...(ownRows && { ownRows }) };
  };
}

/** What is wrong more often than right helps nobody. */
const LEAST_CONFIDENCE = 0.5;

function likenesses(told: (row: RowEvidence) => boolean): readonly Likeness[] {
  return [
    {
      isOfPayee: true,
      keyOf: (row) => (told(row) && row.words.description !== "" ? groupKey(row.words) : ""),
      reasonOf: ({ words }, { right, all }) =>
        `Suggested from ${countOf(right, all)} of the same ${words.kind} and purpose`,
    },
    {
      isOfPayee: true,
      keyOf: (row) => (told(row) ? nameKey(row.words) : ""),
      reasonOf: ({ words }, { right, all }) => `Suggested from ${countOf(right, all)} of the same ${words.kind}`,
    },
    {
      isOfPayee: false,
      keyOf: ({ functions }) => functions[0],
      reasonOf: ({ functions }) => `Suggested from COFOG ${functions[0]}`,
    },
    {
      isOfPayee: false,
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
