import { foldName } from "../place/match-agency.ts";
import { sampleOf } from "./sample-examples.ts";
import { featuresOf, type RowFeature } from "./row-features.ts";
import type { Evidence, Guess, Hidden, Pointer, RowEvidence, ThemeExample } from "./theme-example.ts";

/** Pretended sightings of every word under every theme, so that a word not yet seen under one does not rule it out. */
const SMOOTHING = 0.1;
/** Words named as the reason. */
const WORDS_NAMED = 2;

interface Lesson {
  readonly example: ThemeExample;
  readonly theme: number;
  readonly payee: string;
  readonly features: readonly RowFeature[];
  readonly rows: number;
}

/**
 * Evidence of the words and codes that rows of a theme bear (naive Bayes over payee, description, function and body). Rows
 * that say the same count once: a payee that is paid every day has no more to teach than one that is paid twice. Its
 * strength is the lead of the best theme over the next, a word.
 *
 * It is tried as it is used: for a payee that nobody has tagged, all rows of the payee being hidden.
 */
export function learnWords(examples: readonly ThemeExample[]): Evidence {
  const themes = [...new Set(examples.map(({ theme }) => theme))].sort();
  const at = new Map(themes.map((theme, place) => [theme, place]));
  const lessons = examples.map((example) => ({
    example,
    theme: at.get(example.theme)!,
    payee: foldName(example.words.name),
    features: featuresOf(example),
    rows: example.rows,
  }));
  const model = new WordCounts(themes.length);
  for (const lesson of lessons) model.count(lesson, 1);
  if (themes.length < 2) return { point: () => null, trials: () => [], guess: () => null };
  const ofStrangers = guessStrangers(model, lessons);
  const guess = (example: ThemeExample, hidden: Hidden): Guess | null => {
    const scored = hidden === "payee" ? ofStrangers.get(example) : guessRow(model, example, at.get(example.theme)!);
    return scored ? { theme: themes[scored.best]!, strength: scored.strength } : null;
  };
  return {
    point: (row) => pointTo(model, themes, row),
    guess,
    trials: () =>
      Array.from(ofStrangers, ([{ theme, rows }, { best, strength }]) => ({
        strength,
        tried: rows,
        right: themes[best] === theme ? rows : 0,
      })),
  };
}

/** Of rows that say the same one is enough to teach it: only a row that stands alone takes its lesson along. */
function guessRow(model: WordCounts, example: ThemeExample, theme: number): Scored | null {
  const lesson = { theme, features: featuresOf(example) };
  if (example.rows > 1) return model.score(lesson.features);
  model.count(lesson, -1);
  const scored = model.score(lesson.features);
  model.count(lesson, 1);
  return scored;
}

function pointTo(model: WordCounts, themes: readonly string[], row: RowEvidence): Pointer | null {
  const features = featuresOf(row);
  const scored = model.score(features);
  if (!scored) return null;
  const words = model.tellingWords(features, scored.best).slice(0, WORDS_NAMED);
  if (words.length === 0) return null;
  const named = words.map((word) => `“${word}”`).join(" and ");
  const reason = `Suggested from ${named} in rows tagged so`;
  return { theme: themes[scored.best]!, strength: scored.strength, reason };
}

/** Payee by payee: what its rows have taught is taken out of the model, its rows are guessed, and it is put back. */
function guessStrangers(model: WordCounts, lessons: readonly Lesson[]): ReadonlyMap<ThemeExample, Scored> {
  const guesses = new Map<ThemeExample, Scored>();
  const tried = new Set(sampleOf(lessons.map(({ example }) => example)));
  for (const ofPayee of groupByPayee(lessons.filter(({ example }) => tried.has(example)))) {
    for (const lesson of ofPayee) model.count(lesson, -1);
    for (const { example, features } of ofPayee) {
      const scored = model.score(features);
      if (scored) guesses.set(example, scored);
    }
    for (const lesson of ofPayee) model.count(lesson, 1);
  }
  return guesses;
}

function groupByPayee(lessons: readonly Lesson[]): readonly (readonly Lesson[])[] {
  const byPayee = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const ofPayee = byPayee.get(lesson.payee);
    if (ofPayee) ofPayee.push(lesson);
    else byPayee.set(lesson.payee, [lesson]);
  }
  return [...byPayee.values()];
}

interface Scored {
  /** Place of the theme. */
  readonly best: number;
  readonly strength: number;
}

/** How often each word stands in lessons of each theme. */
class WordCounts {
  private readonly seen = new Map<string, Float64Array>();
  private readonly words: Float64Array;
  private readonly lessons: Float64Array;

  constructor(themes: number) {
    this.words = new Float64Array(themes);
    this.lessons = new Float64Array(themes);
  }
  /** @param times - 1 learns the lesson, -1 forgets it. */
  count({ theme, features }: Pick<Lesson, "theme" | "features">, times: 1 | -1): void {
    this.lessons[theme]! += times;
    for (const { key } of features) {
      const counts = this.seen.get(key) ?? new Float64Array(this.lessons.length);
      counts[theme]! += times;
      this.words[theme]! += times;
      this.seen.set(key, counts);
    }
  }
  /** The theme that the features speak for most; null where none of them is known. */
  score(features: readonly RowFeature[]): Scored | null {
    const known = features.flatMap(({ key }) => this.knownCounts(key) ?? []);
    if (known.length === 0) return null;
    const logs = this.lessons.map((lessons) => Math.log(lessons + SMOOTHING));
    for (const counts of known) {
      for (let theme = 0; theme < logs.length; theme++) logs[theme]! += Math.log(this.chance(theme, counts));
    }
    return leaderOf(logs, known.length);
  }
  /** The words that speak for a theme, the strongest first. */
  tellingWords(features: readonly RowFeature[], theme: number): string[] {
    const all = sumOf(this.words);
    const weighed = features.flatMap(({ key, word }) => {
      const counts = this.knownCounts(key);
      if (!counts || counts[theme] === 0) return [];
      return [{ word, weight: this.chance(theme, counts) / (sumOf(counts) / all) }];
    });
    const telling = weighed.filter(({ weight }) => weight > 1).sort((a, b) => b.weight - a.weight);
    return [...new Set(telling.map(({ word }) => word))];
  }
  private knownCounts(key: string): Float64Array | undefined {
    const counts = this.seen.get(key);
    return counts?.some((count) => count > 0) ? counts : undefined;
  }
  /** Part of the words of a theme that this word makes. */
  private chance(theme: number, counts: Float64Array): number {
    return (counts[theme]! + SMOOTHING) / (this.words[theme]! + SMOOTHING * this.seen.size);
  }
}

function leaderOf(logs: Float64Array, known: number): Scored {
  let best = 0;
  for (let theme = 1; theme < logs.length; theme++) if (logs[theme]! > logs[best]!) best = theme;
  const next = logs.reduce((most, log, theme) => (theme === best ? most : Math.max(most, log)), -Infinity);
  return { best, strength: (logs[best]! - next) / known };
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
