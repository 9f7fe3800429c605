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
  const mayBe = anyOf([...whole, ...folding]);
  return (payee) => {
    // Most names hold none: folding them all took a tenth of the time in which they are sorted.
    if (!mayBe.test(payee.toLowerCase())) return false;
    const folded = foldName(payee);
    return whole.has(folded) || folding.some((mark) => folded.includes(mark));
  };
}

/** What folding leaves out between the words of a phrase, and some letters more. */
const BETWEEN_WORDS = "(?:[^a-z0-9]|the|and)+";

/** Any of the phrases, in a text that is not folded but for its case. */
function anyOf(phrases: readonly string[]): RegExp {
  const patterns = phrases.map((phrase) => phrase.replaceAll("+", "\\+").replaceAll(" ", BETWEEN_WORDS));
  return new RegExp(patterns.join("|") || "$^");
}
