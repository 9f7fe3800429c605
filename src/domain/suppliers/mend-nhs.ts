import { haveSameLetters } from "./alike-words.ts";
import { slipDistance } from "./slip-distance.ts";

/** A word this near to it is `foundation`, where `nhs` stands before it. */
const MOST_SLIPS = 2;

/**
 * The name of an NHS trust, written in one way: `nhs` or `nhs` misspelt, or run together with the word before it, and then
 * `foundation trust`, whole, misspelt or cut off, is `nhs trust`. Nobody else's name ends so.
 *
 * @param words - of a name, written out.
 * @returns the same list where there is nothing to mend.
 */
export function mendNhs(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, place) => (place > 0 || isRun(word)) && endsInNhs(word, words[place + 1]));
  if (at < 0) return words;
  const tail = words.slice(at + 1);
  if (!isTrust(tail)) return words;
  const word = words[at]!;
  const before = isRun(word) ? [word.slice(0, -3)] : [];
  return [...words.slice(0, at), ...before, "nhs", "trust"];
}

/**
 * `nhs` itself; its letters in another order where `trust` follows; where `foundation` follows, misspelt behind its first letter too, and
 * run together with a word.
 */
function endsInNhs(word: string, next: string | undefined): boolean {
  if (word === "nhs") return true;
  if (next === "trust") return word.length === 3 && haveSameLetters(word, "nhs");
  if (next !== "foundation") return false;
  if (isRun(word)) return word.endsWith("nhs");
  return word.startsWith("n") && slipDistance(word, "nhs", 1) <= 1;
}

/** Too long for a misspelt `nhs` alone. */
function isRun(word: string): boolean {
  return word.length > 5;
}

function isTrust(tail: readonly string[]): boolean {
  if (tail.length === 0) return false;
  const text = tail.join(" ");
  // `nhs foundation t` has been written out as far as `nhs trust t`.
  if (["foundation trust", "trust trust"].some((whole) => whole.startsWith(text)) || "trust".startsWith(text))
    return true;
  const [foundation, trust] = tail;
  return tail.length === 2 && trust === "trust" && slipDistance(foundation!, "foundation", MOST_SLIPS) <= MOST_SLIPS;
}
