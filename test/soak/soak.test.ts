import { differences } from "#test/faults/book-state";
import { type Soak, runRounds } from "./run-rounds.ts";

// A sample of `bench/soak.bench.ts`, which goes on for 200 rounds and looks at memory too.
describe("ten rounds of tag, recount, refresh, revert in one session", () => {
  let soak: Soak;
  beforeAll(async () => {
    soak = await runRounds(10);
  });

  it("leave the workbook as the first did", () => {
    expect(soak.first.size).toBeGreaterThan(20);
    expect(differences(soak.first, soak.last)).toEqual([]);
  });

  it("take as many round trips each", () => {
    const [, second, ...later] = soak.rounds.map(({ syncs }) => syncs);
    expect(second).toBeGreaterThan(0);
    expect(later).toEqual(later.map(() => second));
  });

  it("ask no more of Excel from one to the next than the lines that each adds to TP Log", () => {
    const bytes = soak.rounds.slice(1).map(({ requestBytes }) => requestBytes);
    const growth = bytes.slice(1).map((one, at) => one - (bytes[at] ?? 0));
    // Two counts and a tag taken back: a few lines of some 200 bytes, written by both counts.
    expect(Math.max(...growth)).toBeLessThan(5_000);
  });
});
