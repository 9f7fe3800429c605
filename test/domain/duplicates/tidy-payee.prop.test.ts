import fc from "fast-check";
import { withheldFinder } from "#domain/duplicates/tidy-payee";
import { foldName } from "#domain/place/match-agency";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";

const { names, marks } = SUPPLIER_VOCABULARY.withheld;
const isWithheld = withheldFinder({ names, marks });

/** What the finder says must be what folding every name says. */
function saysFolding(payee: string): boolean {
  const folded = foldName(payee);
  return names.some((name) => foldName(name) === folded) || marks.some((mark) => folded.includes(foldName(mark)));
}

const between = fc.constantFrom(" ", "  ", "-", " & ", " the ", " and ", "\n", "_", "/", "", "+", " é ", "'", " of ");
const phrase = fc
  .tuple(fc.constantFrom(...names, ...marks), fc.array(between, { minLength: 3, maxLength: 3 }))
  .map(([text, gaps]) => text.split(" ").reduce((done, word, at) => `${done}${gaps[at % 3] ?? " "}${word}`));
const written = fc.tuple(phrase, fc.boolean()).map(([text, loud]) => (loud ? text.toUpperCase() : text));
const around = fc.oneof(fc.constantFrom("", "The ", "- ", "[", "(", "Acme ", "x", "\t", "é", "and "), fc.string());

it("finds withheld payees as folding every name would", () => {
  const said = { withheld: 0, named: 0 };
  fc.assert(
    fc.property(around, written, around, (before, text, after) => {
      const payee = `${before}${text}${after}`;
      expect(isWithheld(payee)).toBe(saysFolding(payee));
      said[isWithheld(payee) ? "withheld" : "named"]++;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(said.withheld, said.named)).toBeGreaterThan(300);
});
