import { wordAudit } from "#scripts/release/word-audit";

describe("what npm answers to an audit", () => {
  it("is nothing known where every count is nought", () => {
    const answer = { vulnerabilities: {}, metadata: { vulnerabilities: { high: 0, total: 0 } } };
    expect(wordAudit(JSON.stringify(answer))).toEqual({
      words: "Nothing is known against the packages that are shipped.",
      isHoled: false,
    });
  });

  it("names the packages with a hole", () => {
    const answer = {
      vulnerabilities: { zustand: { severity: "low" }, react: { severity: "high" } },
      metadata: { vulnerabilities: { low: 1, high: 1, total: 2 } },
    };
    const { words, isHoled } = wordAudit(JSON.stringify(answer));
    expect(isHoled).toBe(true);
    expect(words).toContain("zustand (low), react (high)");
  });

  it.each([
    [
      "a registry that has no such answer",
      JSON.stringify({ message: "405 Method Not Allowed", statusCode: 405 }),
      "405",
    ],
    ["no network", "npm error request failed", "no answer"],
    ["nothing at all", "", "no answer"],
  ])("%s is said, and proves nothing", (_, output, why) => {
    const { words, isHoled } = wordAudit(output);
    expect([words.startsWith("Not audited: "), words.includes(why), isHoled]).toEqual([true, true, false]);
  });
});
