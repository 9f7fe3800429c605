import fc from "fast-check";
import { editDistance } from "#domain/ledger/edit-distance";
import { findMisspelt } from "#domain/ledger/find-misspelt";

const WORDS = ["supplier", "supplier name", "amount", "net amount", "date", "payee", "payment date"];

describe("a heading that is misspelt", () => {
  it.each([
    ["suppkuer", "supplier"],
    ["suppliername", "supplier name"],
    ["amuont", "amount"],
    ["paymnet dat", "payment date"],
  ])("reads %j as %j", (heading, word) => {
    expect(WORDS[findMisspelt(heading, WORDS)]).toBe(word);
  });

  it.each(["vat amount", "dates", "paye", "sup", "upplier", ""])("takes %j for none of them", (heading) => {
    expect(findMisspelt(heading, WORDS)).toBe(-1);
  });

  it("passes over no word that measuring each would find", () => {
    const letter = fc.constantFrom("a", "b", "c", "q", " ", "\u0161");
    const text = fc.string({ unit: letter, minLength: 4, maxLength: 12 });
    const measured = (heading: string, words: readonly string[]): number =>
      words.findIndex((word) => {
        const longest = Math.max(word.length, heading.length);
        const allowed = longest >= 8 ? 2 : Number(longest >= 6);
        return allowed > 0 && word[0] === heading[0] && editDistance(heading, word, allowed) <= allowed;
      });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 40 }), (heading, words) => {
        expect(findMisspelt(heading, words)).toBe(measured(heading, words));
      }),
      { numRuns: 2_000 },
    );
  });
});
