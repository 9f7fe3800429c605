import type { SourceTerms } from "./registers.ts";

/** Settings of a source that the file may show and nobody has said, with the words they bear on TP Sources. */
export const GUESSED_TERMS = {
  use: "Use",
  unit: "Unit",
  accountingBasis: "Accounting basis",
  measure: "Measure",
  vat: "VAT",
  months: "Months",
  yearShown: "Year",
  thresholdPounds: "Threshold £",
  reference: "Reference is",
} as const satisfies Partial<Record<keyof SourceTerms, string>>;
export type GuessedTerm = keyof typeof GUESSED_TERMS;

/** Why each setting that nobody has said is what it is, in words that end a sentence: `its heading says “Net £000”`. */
export type Guesses = Readonly<Partial<Record<GuessedTerm, string>>>;

const TERMS = Object.keys(GUESSED_TERMS) as GuessedTerm[];
const BETWEEN = "; ";

/** As TP Sources holds guesses: `Unit £000: its heading says “Net £000”; Months 3: its dates fall in 3 months`. */
export function guessesText({ guessed = {}, ...terms }: SourceTerms): string {
  return TERMS.flatMap((term) => {
    const reason = guessed[term]?.replaceAll(BETWEEN, ", ");
    return reason === undefined ? [] : [`${GUESSED_TERMS[term]} ${String(terms[term])}: ${reason}`];
  }).join(BETWEEN);
}

/**
 * The guesses of a row of TP Sources that still stand: of a setting that reads otherwise now a person has spoken.
 *
 * @param terms - as the row's own cells have them.
 */
export function readGuesses(text: string, terms: SourceTerms): Guesses {
  const said = text.split(BETWEEN);
  const held = TERMS.flatMap((term) => {
    const lead = `${GUESSED_TERMS[term]} ${String(terms[term])}: `;
    const found = said.find((one) => one.startsWith(lead));
    return found === undefined ? [] : [[term, found.slice(lead.length)] as const];
  });
  return Object.fromEntries(held);
}

/** The terms with what a person has said since, which is no guess any more. */
export function sayTerms({ guessed = {}, ...terms }: SourceTerms, said: Partial<SourceTerms>): SourceTerms {
  const left: Guesses = Object.fromEntries(Object.entries(guessed).filter(([term]) => !(term in said)));
  return { ...terms, ...said, ...(Object.keys(left).length > 0 && { guessed: left }) };
}
