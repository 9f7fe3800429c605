import { foldName } from "../place/match-agency.ts";
import type { RowEvidence } from "./theme-example.ts";

/** Words that stand in names and purposes of every theme. */
const EMPTY: ReadonlySet<string> = new Set(
  "ltd limited plc llp cic inc company group uk services service supplies general other various payment payments of for to in on at by with from".split(
    " ",
  ),
);

/** What the theme of a row may be learnt from. */
export interface RowFeature {
  /** Apart by where it stands: `care` of a payee and `care` of a purpose are two. */
  readonly key: string;
  /** As a person reads it. */
  readonly word: string;
}

/**
 * Words of payee or service and of the description, and the function: each once. Who spends says nothing of what it is
 * spent on: a council's own name stands on rows of every theme.
 */
export function featuresOf({ words, functions }: RowEvidence): RowFeature[] {
  const [level2, level1] = functions;
  const whole = [
    { key: `f:${level2}`, word: level2 },
    { key: `g:${level1}`, word: level1 },
    { key: `w:${foldName(words.description)}`, word: words.description },
  ];
  const features = [...wordsOf(words.name, "n"), ...wordsOf(words.description, "d"), ...whole];
  const byKey = new Map(features.filter(({ word }) => word !== "").map((feature) => [feature.key, feature]));
  return [...byKey.values()];
}

function wordsOf(text: string, where: string): RowFeature[] {
  return foldName(text)
    .split(" ")
    .filter((word) => word.length > 2 && !EMPTY.has(word) && !/^\d+$/.test(word))
    .map((word) => ({ key: `${where}:${word}`, word }));
}
