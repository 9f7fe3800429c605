import { given, refusal, reverted, viewOf } from "./open-pane.ts";
import { POLICE, rule, ruleRows, untaggedFordshire } from "./untagged-fordshire.ts";

describe("Revert of rules", () => {
  it("Revert takes a rule out again with its tags", async () => {
    const { pane, cell } = await untaggedFordshire([]);
    const done = given(await pane.recount({ rules: [POLICE] }));
    expect(await cell("TP Theme", 9)).toBe("Community safety");
    const back = await reverted(done);
    expect(await cell("TP Theme", 9)).toBeNull();
    expect(back.tags.rules).toEqual([]);
  });

  it("Revert leaves a rule that stood before it was stated again, with its tags", async () => {
    const { book, pane, cell } = await untaggedFordshire([POLICE]);
    const done = given(await pane.recount({ rules: [POLICE] }));
    await reverted(done);
    expect(await cell("TP Theme", 9)).toBe("Community safety");
    expect((await ruleRows(book)).map((row) => row.slice(0, 4))).toEqual([[10, "service", "word", "policing"]]);
  });

  it("a rule that stands switched off is switched on where it stands, and Revert switches it off again", async () => {
    const { book, pane, cell, recount } = await untaggedFordshire([POLICE, rule("Fire", "contains", "fire")]);
    const headings = Array.from({ length: 30 }, (_, at) => book.sheet("TP Rules")!.get(3, at).value);
    const active = headings.indexOf("Active");
    book.typeIn("TP Rules", 4, active, "N");
    await recount();
    expect(await cell("TP Theme", 9)).toBeNull();
    const done = given(await pane.recount({ rules: [POLICE] }));
    expect(await cell("TP Theme", 9)).toBe("Community safety");
    expect((await ruleRows(book)).map((row) => [row[0], row[active]])).toEqual([
      [10, "Y"],
      [20, "Y"],
    ]);
    await reverted(done);
    expect(await cell("TP Theme", 9)).toBeNull();
    expect((await ruleRows(book)).map((row) => [row[0], row[active]])).toEqual([
      [10, "N"],
      [20, "Y"],
    ]);
  });

  it("Revert brings a rule back that was taken out, and none that was not there", async () => {
    const { book, pane, cell } = await untaggedFordshire([POLICE]);
    const done = given(await pane.recount({ withdrawnRules: [POLICE, rule("Fire", "contains", "fire")] }));
    expect(await ruleRows(book)).toEqual([]);
    await reverted(done);
    expect(await cell("TP Theme", 9)).toBe("Community safety");
    expect((await ruleRows(book)).map((row) => row.slice(0, 4))).toEqual([[10, "service", "word", "policing"]]);
  });

  it.each([
    ["Order", 5],
    ["Note", "agreed with the Chief Constable"],
  ])("Revert of a rule whose %s somebody has typed since says so and takes nothing out", async (heading, typed) => {
    const { book, pane } = await untaggedFordshire([]);
    const done = given(await pane.recount({ rules: [POLICE] }));
    const headings = Array.from({ length: 30 }, (_, at) => book.sheet("TP Rules")!.get(3, at).value);
    book.typeIn("TP Rules", 4, headings.indexOf(heading), typed);
    const before = JSON.stringify(book.sheets);
    const refused = refusal(await done.undo!.revert());
    expect(refused.message).toContain(`of “TP Rules” (${heading} of `);
    expect(JSON.stringify(book.sheets)).toBe(before);
  });

  it("a rule that was taken out stands again with its own Order and Note, among others added since", async () => {
    const { book, pane } = await untaggedFordshire([POLICE, rule("Fire", "contains", "fire")]);
    const note = Array.from({ length: 30 }, (_, at) => book.sheet("TP Rules")!.get(3, at).value).indexOf("Note");
    book.typeIn("TP Rules", 4, note, "agreed");
    const done = given(await pane.recount({ withdrawnRules: [POLICE] }));
    await reverted(done);
    expect((await ruleRows(book)).map((row) => [row[0], row[note]]).sort()).toEqual([
      [10, "agreed"],
      [20, null],
    ]);
  });
});

describe("a rule that leaves out", () => {
  it("a rule whose tag is no tag leaves nothing out and says so", async () => {
    const { pane, cell } = await untaggedFordshire([rule("", "word", "policing", { gives: { leftOut: "No" } })]);
    expect(await cell("TP Left out", 9)).toBeNull();
    const view = await viewOf(pane);
    expect(view.findings.map(({ code, params }) => [code, params["heading"], params["text"]])).toEqual([
      ["rule-tag-unknown", "Left out", "No"],
    ]);
    expect(view.tags.rules[0]?.problem).toMatch(/^Rule R1 on TP Rules reads “No” under Left out, which is not known\./);
  });

  it("a rule leaves out under a class that the count knows", async () => {
    const { pane, cell } = await untaggedFordshire([
      rule("", "word", "policing", { gives: { leftOut: "Depreciation" } }),
    ]);
    expect(await cell("TP Left out", 9)).toBe("depreciation");
    expect((await viewOf(pane)).findings).toEqual([]);
  });
});
