import { tallyDecisions } from "#domain/duplicate-list/tally-decisions";
import { HIT_RATE_NOTE } from "#sheets/duplicates/duplicate-figures";
import { PAIR_DECISION } from "#taskpane/words/duplicate-decisions";

const SAID = [
  { rows: 2, verdict: "duplicate" },
  { rows: 1, verdict: "not" },
  { rows: 4, verdict: "unsure" },
  { rows: 3, verdict: null },
] as const;

describe("what was decided of a class", () => {
  it("counts rows; unsure is decided and in no rate", () => {
    const tally = { rows: 10, decided: 7, duplicate: 2, not: 1, unsure: 4 };
    expect(tallyDecisions(SAID)).toEqual({ ...tally, hitRate: 2 / 3 });
  });

  it("has no rate where nobody said yes or no: a nought would say that none was right", () => {
    expect(tallyDecisions(SAID.slice(2)).hitRate).toBeNull();
    expect(tallyDecisions([]).hitRate).toBeNull();
    expect(tallyDecisions(SAID.slice(1)).hitRate).toBe(0);
  });

  it("is told in words, and what the rate is of is said alike in the pane and on TP Duplicates", () => {
    expect(PAIR_DECISION.tally(tallyDecisions(SAID))).toBe(
      "7 of 10 rows decided: 2 duplicate, 1 not a duplicate, 4 unsure. Hit rate 2 of 3.",
    );
    expect(PAIR_DECISION.tally(tallyDecisions(SAID.slice(2)))).toBe("4 of 7 rows decided: 4 unsure. No hit rate yet.");
    // Of ten and more it is a rate: eight of twelve.
    const many = [{ rows: 8, verdict: "duplicate" as const }, { rows: 4, verdict: "not" as const }];
    expect(PAIR_DECISION.tally(tallyDecisions(many))).toContain("Hit rate 66.67\u00a0%.");
    expect(PAIR_DECISION.hitRateNote).toBe(HIT_RATE_NOTE);
  });
});
