import { foldName } from "../place/match-agency.ts";
import type { ThemeExample } from "./theme-example.ts";

/** Examples that are hidden and guessed to measure what is learnt; more tell nothing more and take time. */
const MOST_TRIED = 3000;

/** All examples of every so many payees: few enough to be tried, spread over all of them. */
export function sampleOf(examples: readonly ThemeExample[]): ThemeExample[] {
  const step = Math.max(1, Math.floor(examples.length / MOST_TRIED));
  const places = new Map<string, number>();
  return examples.filter(({ words }) => {
    const payee = foldName(words.name);
    const place = places.get(payee) ?? places.size;
    places.set(payee, place);
    return place % step === 0;
  });
}
