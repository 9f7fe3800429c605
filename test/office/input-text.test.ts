import { enterText } from "#office/input-text";

describe("enterText", () => {
  test.each([
    ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ["+44 1865 000000", "'+44 1865 000000"],
    ["-", "'-"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["'quoted'", "''quoted'"],
    ["\tTab", "'\tTab"],
    ["\rReturn", "'\rReturn"],
    ["\nReturn", "'\nReturn"],
    [" =1+1", "' =1+1"],
    ["\u00a0=1+1", "'\u00a0=1+1"],
    ["\u200b=1+1", "'\u200b=1+1"],
    ["\ufeff@SUM(A1)", "'\ufeff@SUM(A1)"],
    ["\u202e=1+1", "'\u202e=1+1"],
    ["\u0001=1+1", "'\u0001=1+1"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠SUM(A1)", "'＠SUM(A1)"],
    ["−1", "'−1"],
    ["１２", "'１２"],
    ["₹5", "'₹5"],
    ["0071", "'0071"],
    [" 12 ", "' 12 "],
    ["(5)", "'(5)"],
    ["£40,000", "'£40,000"],
    ["2025-26", "'2025-26"],
    ["Mar 2024", "'Mar 2024"],
    ["september 5", "'september 5"],
    ["true", "'true"],
    ["#N/A", "'#N/A"],
  ])("%j goes in behind an apostrophe", (text, entry) => {
    expect(enterText(text, "General")).toBe(entry);
  });

  test.each(["Acme Ltd", "line", "R05", "Marchmont House", "Maybe", "trueman", "S01", "–", "not agreed"])(
    "%j goes in as it is",
    (text) => {
      expect(enterText(text, "General")).toBe(text);
    },
  );

  test("under the text format everything goes in as it is", () => {
    expect(enterText("=1+1", "@")).toBe("=1+1");
  });
  test.each([
    ["x".repeat(32_767), "General", "x".repeat(32_767)],
    ["x".repeat(40_000), "General", `${"x".repeat(32_766)}…`],
    ["x".repeat(40_000), "@", `${"x".repeat(32_766)}…`],
    ["=".repeat(32_767), "General", `'${"=".repeat(32_765)}…`],
    ["\ud83d\ude00".repeat(20_000), "General", `${"\ud83d\ude00".repeat(16_383)}…`],
  ])("a text goes in as far as a cell takes it (%#)", (text, format, entry) => {
    expect(enterText(text, format)).toBe(entry);
  });
  test("no text empties the cell", () => {
    expect(enterText("", "General")).toBe("");
  });
});
