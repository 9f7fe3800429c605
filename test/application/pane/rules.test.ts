import type { NewRule } from "#application/amendments";
import { FORDSHIRE } from "#reference/sample-place";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { openFakeBench } from "#test/office/fake-bench";
import { openOfficeBench } from "#test/office/office-bench";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, viewOf } from "./open-pane.ts";
import { POLICE, rule, THEME, UNTAGGED, untaggedFordshire, valuesOf } from "./untagged-fordshire.ts";

/** One rule a theme, in an order that matters: drugs go before police and probation. */
const RULES: readonly NewRule[] = [
  rule("Drugs & alcohol", "word", "drug|detox|substance misuse"),
  rule("Older people", "contains", "ADULT SOCIAL CARE|better care fund"),
  rule("Children & families", "starts", "children's|schools"),
  rule("Health (general)", "equals", "Acute commissioning"),
  rule("Mental health", "contains", "mental health"),
  rule("Community safety", "code", "03", { field: "code" }),
  rule("Benefits - pensioner", "pattern", "^state .*pension$"),
  rule("Benefits - working age", "contains", "working-age"),
  rule("Housing", "contains", "housing"),
  rule("Environment", "code", "5.1", { field: "code" }),
  rule("Transport", "contains", "highways", { field: "any" }),
];

describe.each([
  ["the in-memory fake", openFakeBench],
  ["office.js on the workbench host", openOfficeBench],
] as const)("rules over %s", (_name, open) => {
  it("tag every line of Fordshire to the themes that its own column gave", async () => {
    const bench = await open([{ name: "Sheet1", rows: [] }]);
    const pane = openPane(bench.port, UNTAGGED);
    const before = given(await pane.addSample()).view;
    expect(before.tags).toMatchObject({ rows: 19, taggedRows: 0, coverage: { rows: 0, value: 0 } });
    const { view, said, undo } = given(await pane.recount({ rules: RULES }));
    expect(view.tags).toMatchObject({ rows: 19, taggedRows: 19, untaggedPence: 0, coverage: { rows: 1, value: 1 } });
    expect(said).toBe("Recounted. Total place spend £2,638,880k. 19 rows counted.");
    expect(undo?.what).toMatch(/^11 rules, 14:\d\d$/);
    const themes = FORDSHIRE.rows.slice(1).map((row) => row[THEME]);
    const tagged = valuesOf(await bench.port.readSheet("Fordshire"), "TP Theme");
    expect(tagged).toEqual(themes);
    expect(view.tags.rules.map(({ rule: { name }, rows, problem }) => [name, rows, problem])).toEqual(
      [4, 2, 2, 1, 1, 3, 1, 1, 1, 2, 1].map((rows, at) => [`R${String(at + 1)}`, rows, ""]),
    );
    await bench.close();
  });
});

describe("whose a tag is", () => {
  it("says which rule gave it, by which word", async () => {
    const { cell } = await untaggedFordshire([POLICE]);
    expect(await cell("TP Theme", 9)).toBe("Community safety");
    expect(await cell("TP Tagged by", 9)).toBe('source; rule R1 "policing": theme');
    expect(await cell("TP Tagged by", 1)).toBe("source");
  });

  it("a rule's tag is not taken for a person's, however often it is counted", async () => {
    const { cell, recount } = await untaggedFordshire([POLICE]);
    await recount();
    await recount();
    expect(await cell("TP Tagged by", 9)).toBe('source; rule R1 "policing": theme');
  });

  it("a rule that is deleted takes its tags along, one that changes gives its new tag", async () => {
    const { book, cell, recount, pane } = await untaggedFordshire([POLICE]);
    const rules = book.sheet("TP Rules")!;
    const theme = Array.from({ length: 30 }, (_, at) => rules.get(3, at).value).indexOf("Theme");
    rules.set(4, theme, { value: "Police" });
    expect(await viewOf(pane)).toMatchObject({ isStale: true });
    await recount();
    expect(await cell("TP Theme", 9)).toBe("Police");
    for (let column = 0; column < 30; column++) rules.set(4, column, { value: null });
    await recount();
    expect(await cell("TP Theme", 9)).toBeNull();
    expect(await cell("TP Tagged by", 9)).toBe("source");
    expect((await viewOf(pane)).findings).toEqual([]);
  });

  it("a person's tag beats a rule, typed in the cell or given in the pane, and outlives the rule", async () => {
    const { pane, cell, type, recount } = await untaggedFordshire([
      POLICE,
      rule("Fire", "contains", "fire and rescue"),
    ]);
    type("TP Theme", 9, "Neighbourhoods");
    expect((await viewOf(pane)).isStale).toBe(true);
    given(await pane.tagRows([{ rowId: "S01-000011", sheet: "Fordshire", row: 11 }], { theme: "Neighbourhoods" }));
    await recount();
    expect(await cell("TP Theme", 9)).toBe("Neighbourhoods");
    expect(await cell("TP Tagged by", 9)).toBe("source; person, in the grid: theme");
    expect(await cell("TP Theme", 11)).toBe("Neighbourhoods");
    given(await pane.recount({ withdrawnRules: [POLICE] }));
    expect(await cell("TP Theme", 9)).toBe("Neighbourhoods");
    expect(await cell("TP Theme", 11)).toBe("Neighbourhoods");
    expect(await cell("TP Tagged by", 11)).toBe("source; person: theme");
  });

  it("a person's tag stays even where a rule comes to say the same and is deleted again", async () => {
    const { pane, cell, type, recount } = await untaggedFordshire([]);
    type("TP Theme", 9, "Community safety");
    await recount();
    given(await pane.recount({ rules: [POLICE] }));
    expect(await cell("TP Tagged by", 9)).toBe("source; person, in the grid: theme");
    given(await pane.recount({ withdrawnRules: [POLICE] }));
    expect(await cell("TP Theme", 9)).toBe("Community safety");
  });

  it("a tag of a rule that a person empties stays empty", async () => {
    const { cell, type, recount } = await untaggedFordshire([POLICE]);
    type("TP Theme", 9, null);
    await recount();
    await recount();
    expect(await cell("TP Theme", 9)).toBeNull();
    expect(await cell("TP Tagged by", 9)).toBe("source; person, in the grid: theme");
  });

  it("a person's typed tag and a changed rule at once: the person's tag stays", async () => {
    const { pane, cell, type } = await untaggedFordshire([POLICE]);
    type("TP Theme", 9, "Neighbourhoods");
    given(await pane.recount({ withdrawnRules: [POLICE], rules: [rule("Police", "word", "policing")] }));
    expect(await cell("TP Theme", 9)).toBe("Neighbourhoods");
  });

  it("the row's own column beats a rule, a rule beats the body of the whole source", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", [
      ["Service", "Amount", "Theme", "Supplier"],
      ["Fostering", 10, "Children", "Acme"],
      ["Fostering", 20, null, "Byte"],
      ["Roads", 30, null, "Cord"],
    ]);
    const pane = openPane(book);
    const gives = { theme: "Care", agency: "Foster Trust" };
    const answer = await pane.recount({
      sources: { S01: { agency: "County" } },
      rules: [rule("", "contains", "foster", { gives })],
    });
    given(answer);
    expect(valuesOf(await book.readSheet("Spend"), "TP Theme")).toEqual(["Children", "Care", null]);
    expect(valuesOf(await book.readSheet("Spend"), "TP Agency")).toEqual(["Foster Trust", "Foster Trust", "County"]);
  });

  it("the lower order wins; two of one order that disagree are said", async () => {
    const { pane, cell } = await untaggedFordshire([POLICE, rule("Police", "contains", "policing")]);
    expect(await cell("TP Theme", 9)).toBe("Community safety");
    const { book } = { book: await untaggedFordshire([POLICE, rule("Police", "contains", "policing")]) };
    const sheet = book.book.sheet("TP Rules")!;
    sheet.set(4, 0, { value: 5 });
    sheet.set(5, 0, { value: 5 });
    const { view } = given(await book.pane.recount({}));
    expect(view.findings.map(({ code, params }) => [code, params])).toEqual([
      ["rules-disagree", { won: "R1", lost: "R2", tags: "theme", rows: 1, pounds: 99_000_000 }],
    ]);
    expect(view.tags.rules[1]?.problem).toMatch(/^Rule R1 on TP Rules and rule R2 have the same order/);
    expect(view.tags.rules[1]?.problem).toContain("would give 1 row, £99,000,000.00 in all, different tags.");
    expect(view.tags.conflicts).toEqual([
      {
        won: "R1",
        lost: "R2",
        sameOrder: true,
        wonGives: { theme: "Community safety" },
        lostGives: { theme: "Police" },
        pence: 9_900_000_000,
        rows: [expect.objectContaining({ rowId: "S01-000009", sheet: "Fordshire", row: 9 })],
      },
    ]);
    sheet.set(5, 0, { value: 1 });
    await book.recount();
    expect(await book.cell("TP Theme", 9)).toBe("Police");
    expect((await viewOf(pane)).findings).toEqual([]);
    // Now somebody has said which goes first: shown with its £, and nothing to look at.
    const decided = (await viewOf(book.pane)).tags;
    expect(decided.conflicts).toMatchObject([{ won: "R2", lost: "R1", sameOrder: false, pence: 9_900_000_000 }]);
    expect(decided.rules.map(({ problem }) => problem)).toEqual(["", ""]);
    expect(decided.byRule).toEqual([
      { field: "service", text: "Policing", theme: "Police", rule: "R2", rows: 1, pence: 9_900_000_000 },
    ]);
  });

  it("two that disagree only where a person has said which is right are not said", async () => {
    const { book, pane } = await untaggedFordshire([POLICE, rule("Police", "contains", "policing")]);
    const sheet = book.sheet("TP Rules")!;
    sheet.set(5, 0, { value: 10 });
    given(await pane.tagRows([{ rowId: "S01-000009", sheet: "Fordshire", row: 9 }], { theme: "Police" }));
    const { view } = given(await pane.recount({}));
    expect(view.tags.conflicts).toEqual([]);
    expect(view.findings).toEqual([]);
  });

  it("a rule stated twice stands once, and people's own rows and columns stay", async () => {
    const { book, pane } = await untaggedFordshire([POLICE]);
    given(await pane.recount({ rules: [POLICE] }));
    const [table] = valueOf(await book.readTables(["TP_Rules"]));
    expect(table!.rows).toHaveLength(1);
    expect(table!.rows[0]!.slice(0, 4)).toEqual([10, "service", "word", "policing"]);
  });
});
