import { foldName } from "../place/match-agency.ts";

/** How withheld payees are written: whole names, and words that mark one wherever they stand. Lower case. */
export interface WithheldWords {
  readonly names: readonly string[];
  readonly marks: readonly string[];
}

/** Legal forms and what companies are called for short: they come and go from file to file. */
const LEGAL_FORMS = new Set(["ltd", "limited", "plc", "llp", "lp", "cic", "cio", "inc", "company", "co"]);

/**
 * A payee without what its spelling varies by: case, punctuation, `&` or `and`, legal form at the end.
 * @example tidyPayee("Acme Care Limited") === tidyPayee("ACME CARE LTD.")
 */
export function tidyPayee(payee: string): string {
  const words = foldName(payee).split(" ");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** Finds payees that stand for people whose names are withheld. @returns true for those. */
export function withheldFinder({ names, marks }: WithheldWords): (payee: string) => boolean {
  const whole = new Set(names.map(foldName));
  const folding = marks.map(foldName);
  const mayBe = anyOf([...whole], folding);
  return (payee) => {
    // Most names hold none: folding them all took a tenth of the time in which they are sorted.
    if (!mayBe.test(payee.toLowerCase())) return false;
    const folded = foldName(payee);
    return whole.has(folded) || folding.some((mark) => folded.includes(mark));
  };
}

/** What folding leaves out between words, and some letters more. */
const BETWEEN_WORDS = "(?:[^a-z0-9]|the|and)";

/**
 * What a name must hold to be one of the phrases, in a text that is not folded but for its case: the first word of a whole name at
 * its head, or the longest word of a mark anywhere. Plain words at known places are found some times sooner than whole phrases.
 */
function anyOf(whole: readonly string[], marks: readonly string[]): RegExp {
  const heads = new Set(whole.map((name) => escaped(name.split(" ")[0]!)));
  const within = new Set(marks.map((mark) => escaped(longestWord(mark))));
  const patterns = [
    ...(heads.size > 0 ? [`^${BETWEEN_WORDS}*(?:${[...heads].join("|")})(?![a-z0-9])`] : []),
    ...within,
  ];
  return new RegExp(patterns.join("|") || "$^");
}

function longestWord(phrase: string): string {
  return phrase.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** Of what folding leaves, `+` alone means something in a pattern. */
function escaped(word: string): string {
  return word.replaceAll("+", "\\+");
}
