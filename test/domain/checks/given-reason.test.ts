import type { CheckRow, GivenReason } from "#domain/checks/check";
import { explainCheck, noteOfReason, sayOutdated } from "#domain/checks/given-reason";
import { BODIES_MISSING } from "./bodies-missing.ts";

/** A reason as the sheet holds it after the count in which it was given. */
const given = (check: CheckRow): GivenReason => {
  const explained = explainCheck(check, { reason: "asked for", on: "22/11/2026", at: null, print: "", isNew: true });
  return { reason: "asked for", on: "22/11/2026", ...noteOfReason(explained)! };
};

describe("a reason", () => {
  it("holds for the figure and the finding that it was given for", () => {
    expect(given(BODIES_MISSING).at).toBe(2);
    expect(explainCheck(BODIES_MISSING, given(BODIES_MISSING)).explained).toEqual({
      reason: "asked for",
      on: "22/11/2026",
    });
  });

  it("does not outlive its figure, nor pass to others of the same size", () => {
    const more = { ...BODIES_MISSING, thisSide: 3, difference: 3, finding: "Fire; Parish; Police" };
    const [explained, others] = [more, { ...BODIES_MISSING, finding: "Fire; Parish" }].map((now) =>
      explainCheck(now, given(BODIES_MISSING)),
    );
    expect([explained!.explained, others!.explained]).toEqual([undefined, undefined]);
    expect(sayOutdated(explained!)).toBe("was explained at 2, now 3");
    expect(sayOutdated(others!)).toBe("was explained at 2 of others than now");
    expect(noteOfReason(explained!)?.at).toBe(2);
  });

  it("is noted in pounds where the check is money, and by word where there is no figure", () => {
    const money: CheckRow = { ...BODIES_MISSING, unit: "pence", thisSide: 123_456, difference: 123_456 };
    expect(given(money).at).toBe(1234.56);
    expect(sayOutdated(explainCheck({ ...money, difference: 1 }, given(money)))).toBe(
      "was explained at £1,234.56, now £0.01",
    );
    expect(given({ ...BODIES_MISSING, thisSide: null, difference: null, result: "Not proven" }).at).toBe("not proven");
  });
});
