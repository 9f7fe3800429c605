import type { Likeness } from "./likeness.ts";

/** A name as a register or an alias gives it, in words. */
export interface WholeName {
  readonly tokens: readonly string[];
  readonly likeness: Likeness | null;
}

/** Least length of a name that is cut off, in characters, and as a part of the whole name. */
const LEAST_CUT = 12;
const LEAST_CUT_PART = 0.5;

/**
 * Whether a text is a whole name of which the end is missing.
 *
 * It must be seen to be cut: in the middle of a word, or (`atEnd`) where its column ends. And it must say which body is
 * meant: all the words of its own and something of its kind, or a word of its kind behind words of its own.
 */
export function isCutFrom(whole: WholeName, tokens: readonly string[], atEnd: boolean): boolean {
  if (!isBeginning(whole.tokens, tokens)) return false;
  const last = tokens.length - 1;
  const inWord = tokens[last] !== whole.tokens[last];
  if (!inWord && (!atEnd || tokens.length === whole.tokens.length)) return false;
  const complete = inWord ? tokens.slice(0, last) : tokens;
  return whole.likeness ? saysWhich(whole.likeness, complete, inWord) : complete.length > 0;
}

/** Whether the words are the first of the name, the last of them perhaps in part, and enough of it. */
function isBeginning(whole: readonly string[], tokens: readonly string[]): boolean {
  const length = tokens.join(" ").length;
  if (tokens.length > whole.length || length < LEAST_CUT || length < LEAST_CUT_PART * whole.join(" ").length) {
    return false;
  }
  const last = tokens.length - 1;
  return tokens.every((word, at) => (at === last ? whole[at]!.startsWith(word) : whole[at] === word));
}

function saysWhich({ own }: Likeness, complete: readonly string[], inWord: boolean): boolean {
  const firstOwn = complete.findIndex((word) => own.includes(word));
  const kindBehind = firstOwn >= 0 && complete.slice(firstOwn).some((word) => !own.includes(word));
  if (kindBehind) return true;
  return own.every((word) => complete.includes(word)) && (inWord || complete.length > own.length);
}

/** `integrated care b` -> `icb`: a phrase that stands for a kind, cut off in its last word. Null where there is none. */
export function completePhrase(
  tokens: readonly string[],
  phrases: readonly (readonly [string, string])[],
): readonly string[] | null {
  for (const [phrase, meant] of phrases) {
    const words = phrase.split(" ").length;
    for (let length = Math.min(words, tokens.length - 1); length > 1; length--) {
      const tail = tokens.slice(-length).join(" ");
      if (phrase.startsWith(tail) && phrase !== tail) return [...tokens.slice(0, -length), ...meant.split(" ")];
    }
  }
  return null;
}
