import { counted, figure, percent } from "#taskpane/format/numbers";

const NBSP = "\u00a0";

describe("percent", () => {
  it.each([
    [0.7916, `79.16${NBSP}%`],
    [-0.0035, `−0.35${NBSP}%`],
    [1, `100.00${NBSP}%`],
    [0, `0.00${NBSP}%`],
  ])("says %d as %s", (fraction, words) => {
    expect(percent(fraction)).toBe(words);
  });

  it("is not whole short of the whole, nor nothing where there is something", () => {
    expect(percent(0.9999999)).toBe(`99.99${NBSP}%`);
    expect(percent(0.0000001)).toBe(`0.01${NBSP}%`);
  });
});

describe("counted", () => {
  it.each([
    [1, "row", "1 row"],
    [1234, "row", "1,234 rows"],
    [0, "stop", "0 stops"],
    [2, "body", "2 bodies"],
    [3, "match", "3 matches"],
    [2, "day", "2 days"],
  ])("%d %s", (count, one, words) => {
    expect(counted(count, one)).toBe(words);
  });
});

describe("figure", () => {
  it("writes the minus as wide as a figure, and none before nought", () => {
    expect(figure(-1234.5, 1)).toBe("\u22121,234.5");
    expect(figure(-0.001, 2)).toBe("0.00");
  });
});
