import { OneOfEach } from "#domain/columns/one-of-each";

it("gives back what it was given, to the letter, whatever was said before", () => {
  const words = new OneOfEach();
  const cells = ["Acme", 5, null, true, "", "Acme", "acme", "__proto__", "Acme "];
  expect(cells.map((cell) => words.of(cell))).toEqual(cells);
  expect(cells.map((cell) => words.of(cell))).toEqual(cells);
});

it("goes on where there are more texts than it remembers", () => {
  const words = new OneOfEach();
  for (let at = 0; at < 100_005; at++) expect(words.of(`text ${String(at)}`) === `text ${String(at)}`).toBe(true);
});
