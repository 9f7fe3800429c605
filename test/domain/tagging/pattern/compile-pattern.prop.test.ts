import fc from "fast-check";
import { compilePattern } from "#domain/tagging/pattern/compile-pattern";

function found(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  if ("refused" in compiled) throw new Error(`${pattern}: ${compiled.refused}`);
  return compiled.test(text.toLowerCase());
}

/** Patterns of the common kind, built from parts that the language's own expressions read the same way. */
const ATOMS = ["a", "b", "c", ".", "\\d", "\\w", "\\s", "[ab]", "[^a]", "[a-c1]", "\\.", "-"];
const pattern = fc.letrec<{ node: string; atom: string; group: string }>((tie) => ({
  atom: fc.constantFrom(...ATOMS),
  group: fc.oneof({ arbitrary: tie("node"), weight: 4 }, fc.constant("")).map((inner) => `(?:${inner})`),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie("atom"),
    fc
      .tuple(fc.oneof(tie("atom"), tie("group")), fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{2,}", "+?"))
      .map((parts) => parts.join("")),
    fc.tuple(tie("node"), tie("node")).map((parts) => parts.join("")),
    fc.tuple(tie("node"), tie("node")).map((sides) => `(${sides.join("|")})`),
    fc.constantFrom("^a", "b$", "\\bc", "a\\B"),
  ),
})).node;

describe("compilePattern", () => {
  it("finds what the language's own expressions find", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "1", " ", ".", "-"), maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, (source, words) => {
        // What is refused for its length is said below.
        fc.pre(!("refused" in compilePattern(source)));
        expect(found(source, words)).toBe(new RegExp(source, "iu").test(words));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["(a+)+$", "a".repeat(2000) + "b"],
    ["(a|a)*c", "a".repeat(2000)],
    [".*.*.*.*.*=", "x".repeat(2000)],
    ["(.*)(.*)(.*)(.*)[0-9]$", "y".repeat(2000)],
    ["(?:a?){25}a{25}b", "a".repeat(2000)],
  ])("%s over two thousand characters is done and finds nothing", (source, text) => {
    expect(found(source, text)).toBe(false);
  });

  it.each([
    ["a".repeat(200), "a".repeat(200)],
    [Array.from("b".repeat(100)).join("|") + "|", "b"],
    ["(b)?".repeat(50), "b"],
  ])("runs the longest patterns without counted repeats: %s", (source, text) => {
    expect(found(source, text)).toBe(true);
  });

  it("does not mind case, in the pattern or in a class", () => {
    expect(found("FOSTER", "Foster care")).toBe(true);
    expect(found("^[A-F]oster", "foster care")).toBe(true);
    expect(found("\\bcafé\\b", "the CAFÉ.")).toBe(true);
    expect(found("\\Dx", "1x")).toBe(false);
  });

  it.each([
    ["(a)\\1", /what stood before/],
    ["a(?=b)", /“\(\?” may only begin/],
    ["a(?<!b)", /“\(\?” may only begin/],
    ["(?<name>a)", /“\(\?” may only begin/],
    ["(a", /not closed/],
    ["a)", /closes nothing/],
    ["[a", /not closed/],
    ["[b-a]", /runs backwards/],
    ["*a", /repeats nothing/],
    ["a{1000}", /more than 50 times/],
    ["a{3,2}", /runs backwards/],
    ["((a{50}){50}){50}", /too long/],
    // Empty parts make no steps: written out in full this would never be done.
    ["(((((){50}){50}){50}){50}){50}", /too long/],
    ["(((((){0,50}){0,50}){0,50}){0,50}){0,50}", /too long/],
    ["\\p{L}", /not known/],
    ["a\\", /lone/],
    ["a".repeat(201), /longer than 200/],
  ])("refuses %s in words", (source, reason) => {
    expect(compilePattern(source)).toEqual({ refused: expect.stringMatching(reason) as string });
  });
});
