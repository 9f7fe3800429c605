import type { WholeReport } from "#bench/report/bench-report";
import { asJson, ratioOf } from "#bench/report/bench-report";
import { DEMANDS } from "#bench/report/demands";
import { type Demand, judgeDemand } from "#bench/report/judge-demand";

const REPORT: WholeReport = {
  rows: 10,
  seed: 3,
  steps: [
    { id: "tagging", ms: 6, peer: "a pass", peerMs: 2, ratio: 3 },
    { id: "tagging", ms: 6, peer: "includes", peerMs: null, ratio: null },
  ],
  quality: {
    suppliers: { precision: 0.96, recall: 0.9, f1: 0.93 },
    duplicates: { exact: 1, "two bodies": 0.5, precision: 0.97 },
  },
  peerQuality: { precision: 0.9, recall: 0.9, f1: 0.9 },
  host: { chunks: 4, syncs: 7, maxRequestBytes: 10, maxResponseBytes: 20 },
  columnsRead: 12,
};

function judge(measured: number | null, asked: Demand["asked"], isTime = true) {
  return judgeDemand({ what: "a figure", asked, figure: () => measured, isTime, cause: "" }, REPORT);
}

describe("a demand", () => {
  it.each([
    [3, { most: 3 }, { measured: 3, verdict: "met", by: null }],
    [4.4, { most: 3 }, { measured: 4.4, verdict: "missed within noise", by: 4.4 / 3 }],
    [4.5, { most: 3 }, { measured: 4.5, verdict: "missed", by: 1.5 }],
    [50, { least: 50 }, { measured: 50, verdict: "met", by: null }],
    [40, { least: 50 }, { measured: 40, verdict: "missed within noise", by: 1.25 }],
    [10, { least: 50 }, { measured: 10, verdict: "missed", by: 5 }],
  ])("%d of %j", (measured, asked, judged) => {
    expect(judge(measured, asked)).toEqual(judged);
  });

  it("that is no time has no noise: a recall just below is missed", () => {
    expect(judge(0.96, { least: 0.97 }, false).verdict).toBe("missed");
  });

  it.each([null, Number.NaN])("of what was not measured (%j) is neither met nor missed", (measured) => {
    expect(judge(measured, { most: 3 })).toEqual({ measured: null, verdict: "not measured", by: null });
  });
});

describe("the demands of performance.md", () => {
  const verdictOf = (part: string): string => {
    const found = DEMANDS.filter(({ what }) => what.includes(part));
    expect(found).toHaveLength(1);
    return judgeDemand(found[0]!, REPORT).verdict;
  };

  it.each([
    ["suppliers: precision", "met"],
    ["suppliers: recall", "missed"],
    ["suppliers: F1", "met"],
    ["recall, exact", "met"],
    ["recall, two bodies", "missed"],
    ["recall, reversal", "not measured"],
    ["round trips beyond", "missed"],
    ["largest request or response", "met"],
    ["columns read", "missed"],
    ["Float64Array sum loop", "not measured"],
  ])("%s: %s by the report's own figures", (part, verdict) => {
    expect(verdictOf(part)).toBe(verdict);
  });

  it("each say what they ask once, and why they may be missed", () => {
    expect(new Set(DEMANDS.map(({ what }) => what)).size).toBe(DEMANDS.length);
    for (const { cause } of DEMANDS) expect(cause).not.toBe("");
  });
});

describe("a report", () => {
  it("as JSON has the keys that are asked for and no others", () => {
    const json = JSON.parse(JSON.stringify(asJson(REPORT))) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual(["rows", "seed", "steps", "quality"]);
    expect(json).toMatchObject({
      rows: 10,
      seed: 3,
      steps: [{ id: "tagging", ms: 6, peer: "a pass", peerMs: 2, ratio: 3 }, { peerMs: null }],
    });
    expect(json["quality"]).toEqual({
      suppliers: { precision: 0.96, recall: 0.9, f1: 0.93 },
      duplicates: { exact: 1, "two bodies": 0.5, precision: 0.97 },
    });
  });

  it("tells the ratio of a step to one of its peers; none to a peer that is not there", () => {
    expect([ratioOf(REPORT, "tagging", "a pass"), ratioOf(REPORT, "tagging", "includes")]).toEqual([3, null]);
    expect(ratioOf(REPORT, "tagging", "another")).toBeNull();
  });
});
