import { compilePattern } from "#domain/tagging/pattern/compile-pattern";

// Patterns that bring the language's own expressions to a stop: nested repeats, alternatives that overlap, repeats that follow
// one another, counted repeats. Work is counted in characters that the pattern looked at, not in time.
const CATASTROPHES: readonly (readonly [pattern: string, text: string])[] = [
  ["(a+)+$", "a"],
  ["(a*)*$", "a"],
  ["([a-zA-Z]+)*$", "a"],
  ["(a|aa)+$", "a"],
  ["(a|a?)+$", "a"],
  ["(.*a){20}$", "a"],
  ["(x+x+)+y", "x"],
  ["(a|b|ab)*c", "ab"],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", "a"],
  ["(?:(?:(?:a*)*)*)*b", "a"],
  ["(?:a?){40}b", "a"],
  ["(\\w+\\s?)*$!", "word "],
  ["(\\d+)*x", "1"],
  ["\\s+$x", " "],
  ["^(a?){40}a{40}$", "a"],
  [".*.*.*.*.*.*.*.*x", "y"],
  ["(.|\\s)*z", "y "],
  ["([^,]*,)*z", "a,"],
  ["((a+b?)+c?)+d", "ab"],
  ["(a{0,40}){5}b", "a"],
  ["\\b(\\w+\\b)*!", "w "],
];
const LENGTH = 1_000;

/** How often the pattern's ways through a text are gone on with: every one is put on a list, and nothing else is. */
function workOf(test: (text: string) => boolean, text: string): number {
  let work = 0;
  const push = jest.spyOn(Array.prototype, "push").mockImplementation(function (this: unknown[], ...items: unknown[]) {
    work++;
    for (const item of items) this[this.length] = item;
    return this.length;
  });
  try {
    test(text);
  } finally {
    push.mockRestore();
  }
  return work;
}

it.each(CATASTROPHES)("%s costs twice as much on twice the text, no more", (pattern, unit) => {
  const compiled = compilePattern(pattern);
  if ("refused" in compiled) throw new Error(compiled.refused);
  const once = workOf(compiled.test, unit.repeat(LENGTH));
  const twice = workOf(compiled.test, unit.repeat(2 * LENGTH));
  // Where it begins a few ways are missing still; one that is found at once costs the same on any text.
  expect(twice).toBeLessThanOrEqual(2.05 * once);
  expect(once).toBeLessThanOrEqual(unit.length * LENGTH * 1_000);
});

it.each(["(a{50}){50}", "((a?){50}){50}", `${"(".repeat(99)}a${")*".repeat(99)}`, "(?:".repeat(66), "[".repeat(200)])(
  "%s is refused in words, before anything is written out",
  (pattern) => {
    expect(compilePattern(pattern)).toEqual({ refused: expect.stringMatching(/^[a-z“].{10,}/) as string });
  },
);
