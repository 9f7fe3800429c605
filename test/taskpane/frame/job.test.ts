import { advance, quarters, secondsLeft, startJob } from "#taskpane/frame/job";

const job = startJob("Reading a.csv", "sources");

describe("a job", () => {
  it("keeps its stages in the order in which they were heard of", () => {
    const told = [
      { done: 1, of: 2, what: "Reading A" },
      { done: 2, of: 2, what: "Reading A" },
      { done: 1, of: 9, what: "Writing B" },
    ].reduce((one, tell, at) => advance(one, tell, at * 100), job);
    expect(told.stages).toEqual([
      { what: "Reading A", done: 2, of: 2, startedAt: 0 },
      { what: "Writing B", done: 1, of: 9, startedAt: 200 },
    ]);
  });

  it("says how long still at the pace kept, after three seconds", () => {
    const stage = { what: "Reading A", done: 40_000, of: 118_271, startedAt: 1000 };
    expect(secondsLeft(stage, 3999)).toBeNull();
    // 78,271 rows at 40,000 in 4 s: 7.83 s.
    expect(secondsLeft(stage, 5000)).toBe(8);
    expect(secondsLeft({ ...stage, done: 118_271 }, 5000)).toBeNull();
    expect(secondsLeft({ ...stage, done: 0 }, 5000)).toBeNull();
  });

  it("keeps the pace over the sheets of one write, since its cells are counted over all of them", () => {
    const first = advance(job, { done: 100, of: 900, what: "Writing TP Bridge" }, 0);
    const second = advance(first, { done: 300, of: 900, what: "Writing TP Views" }, 4000);
    expect(second.stages.at(-1)?.startedAt).toBe(0);
  });

  it("starts the pace anew for a sheet as long as the last", () => {
    const first = advance(job, { done: 900, of: 900, what: "Reading A" }, 0);
    expect(advance(first, { done: 10, of: 900, what: "Reading B" }, 4000).stages.at(-1)?.startedAt).toBe(4000);
  });

  it("is spoken of each quarter", () => {
    expect([0, 24, 25, 99, 100].map((so) => quarters({ what: "", done: so, of: 100, startedAt: 0 }))).toEqual([
      0, 0, 1, 3, 4,
    ]);
    expect(quarters({ what: "", done: 0, of: 0, startedAt: 0 })).toBe(0);
  });
});
