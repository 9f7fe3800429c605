import { headingsClash } from "#office/headings";

/** Written from left to right, a heading must not meet its equal further right. */
test.each([
  [["TP A", "TP B"], ["TP B", "TP A"], true],
  [["TP A", "TP B"], ["tp b"], true],
  [["TP A", "TP B", "TP C"], ["TP A", "TP C"], true],
  [["TP A", "TP B"], ["TP A", "TP X", "TP B"], false],
  [["TP A"], ["TP A", "TP B"], false],
  [[], ["TP A"], false],
])("%j to %j: clash %s", (old, wanted, expected) => {
  expect(headingsClash(old, wanted)).toBe(expected);
});
