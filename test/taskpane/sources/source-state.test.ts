import { stateOf, totalCell } from "#taskpane/sources/source-state";
import { openQuestions, openThings, toLookAt } from "#taskpane/sources/source-answers";
import { paymentsSource } from "../fakes/payments-source.ts";

describe("how a source stands", () => {
  it("says that it ties, that it does not and by how much, or that nothing proves it", () => {
    expect(stateOf(paymentsSource(), 0)).toEqual({ mark: "ties", words: "15 rows. Not in the total. Ties" });
    const off = paymentsSource({ control: { pence: 2_821_190, differencePence: -4_800, row: 19 } });
    expect(stateOf(off, 0)).toMatchObject({ mark: "stop", words: "15 rows. Not in the total. Does not tie by £48.00" });
    expect(stateOf(paymentsSource({ control: null }), 0)).toMatchObject({ mark: "not-proven" });
  });

  it("does not say of what is counted that it is not", () => {
    const { terms } = paymentsSource();
    expect(stateOf(paymentsSource({ terms: { ...terms, use: "count" } }), 0).words).toBe("15 rows. Ties");
  });

  it("asks before it proves", () => {
    expect(stateOf(paymentsSource(), 1)).toMatchObject({
      mark: "look",
      words: "15 rows, headings in row 3. Not in the total. 1 answer needed",
    });
  });

  it("does not let a tie hide rows that could not be read", () => {
    const state = stateOf(paymentsSource({ suspense: 2 }), 0);
    expect(state.mark).toBe("look");
    expect(state.words).toContain("2 rows in suspense");
  });

  it("does not let a tie hide amounts of another body beside those that were read", () => {
    const finding = { code: "amounts-beside", severity: "stop", sheet: "S", row: 1, column: 5, params: {} } as const;
    expect(stateOf(paymentsSource({ findings: [finding] }), 0)).toEqual({
      mark: "stop",
      markWords: "Not all of it is counted",
      words: "15 rows. Not in the total. Not all of it is counted",
    });
  });

  it("names the cell of the total", () => {
    expect(totalCell(paymentsSource())).toBe("F20");
    expect(totalCell(paymentsSource({ control: { pence: 1, differencePence: 0, row: null } }))).toBeNull();
  });

  it("takes “not known” for an answer, and an empty body for none", () => {
    expect(openQuestions(paymentsSource(), { reference: "unknown" })).toEqual([]);
    expect(openQuestions(paymentsSource({ answersNeeded: ["agency", "unit"] }), { agency: "" })).toEqual([
      "agency",
      "unit",
    ]);
  });
});

describe("what is open of a source", () => {
  const noBody = { code: "no-body-named", severity: "stop", params: { source: "police", lines: 3 } } as const;
  const source = paymentsSource({ answersNeeded: ["agency"], findings: [noBody] });

  it("is one thing where a question asks what a finding says, and none once it is answered", () => {
    expect(openThings(source, {})).toBe(1);
    expect(openThings(source, { agency: "" })).toBe(1);
    expect(openThings(source, { agency: "Fordshire Police" })).toBe(0);
    expect(toLookAt(source, { agency: "Fordshire Police" })).toEqual([]);
  });
});
