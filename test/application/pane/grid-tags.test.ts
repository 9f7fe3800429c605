import type { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, reverted } from "./open-pane.ts";
import { POLICE, untaggedFordshire } from "./untagged-fordshire.ts";

/** Lines of TP Log on what was typed in the grid: action, source, rows. */
async function typedLines(book: FakeWorkbook): Promise<unknown[][]> {
  const [table] = valueOf(await book.readTables(["TP_Log"]));
  const [action, source, rows] = ["Action", "Source", "Rows"].map((heading) => table!.headings.indexOf(heading));
  return table!.rows
    .map((row) => [row[action!], row[source!], row[rows!]])
    .filter(([said]) => String(said).startsWith("Typed in the grid"));
}

const ref = (line: number) => ({
  rowId: `S01-${String(line).padStart(6, "0")}`,
  sheet: "Fordshire",
  row: line,
});

describe("tags that a person types straight into the TP columns", () => {
  it("are said to be a person's, in the grid, and get one line of TP Log for each value, once", async () => {
    const { book, cell, type, recount } = await untaggedFordshire([POLICE]);
    type("TP Theme", 9, "Neighbourhoods");
    type("TP Theme", 1, "Older people");
    type("TP Theme", 2, "Older people");
    await recount();
    expect(await cell("TP Tagged by", 9)).toBe("source; person, in the grid: theme");
    expect(await cell("TP Tagged by", 1)).toBe("source; person, in the grid: theme");
    // In £000: R01 200,000 and R02 120,000; R09 150,000 at 0.66 of the crimes.
    const lines = [
      ["Typed in the grid. theme: Older people (£320,000,000.00)", "S01", 2],
      ["Typed in the grid. theme: Community safety → Neighbourhoods (£99,000,000.00)", "S01", 1],
    ];
    expect(await typedLines(book)).toEqual(lines);
    await recount();
    expect(await cell("TP Tagged by", 9)).toBe("source; person, in the grid: theme");
    expect(await typedLines(book)).toEqual(lines);
  });

  it("say so of an emptied tag too", async () => {
    const { book, type, recount } = await untaggedFordshire([POLICE]);
    type("TP Theme", 9, null);
    await recount();
    expect(await typedLines(book)).toEqual([
      ["Typed in the grid. theme: Community safety → emptied (£99,000,000.00)", "S01", 1],
    ]);
  });

  it("are the pane's once they are given there again, and what the pane gives is never taken for typed", async () => {
    const { book, pane, cell, type, recount } = await untaggedFordshire([]);
    given(await pane.tagRows([ref(5)], { theme: "Health (general)" }));
    type("TP Theme", 9, "Neighbourhoods");
    type("TP Capital", 9, "capital");
    await recount();
    expect(await cell("TP Tagged by", 9)).toBe("source; person, in the grid: theme, capital");
    given(await pane.tagRows([ref(9)], { theme: "Community safety" }));
    await recount();
    expect(await cell("TP Tagged by", 9)).toBe("source; person: theme; person, in the grid: capital");
    expect(await cell("TP Tagged by", 5)).toBe("source; person: theme");
    expect((await typedLines(book)).map(([said]) => said)).toEqual([
      "Typed in the grid. capital: revenue → capital (£99,000,000.00)",
      "Typed in the grid. theme: Neighbourhoods (£99,000,000.00)",
    ]);
  });

  it("are said to stand where a rule had given another, though no rule gives that any more", async () => {
    const { book, type, pane } = await untaggedFordshire([POLICE]);
    type("TP Theme", 9, "Neighbourhoods");
    given(await pane.recount({ withdrawnRules: [POLICE] }));
    expect((await typedLines(book)).map(([said]) => said)).toEqual([
      "Typed in the grid. theme: what a rule gave → Neighbourhoods (£99,000,000.00)",
    ]);
  });

  it("say what a person's own earlier tag became, typed or given in the pane, emptied, or what the source says again", async () => {
    const { book, pane, type, recount } = await untaggedFordshire([]);
    type("TP Theme", 9, "Neighbourhoods");
    await recount();
    given(await pane.tagRows([ref(5)], { theme: "Health, 50 % (general)" }));
    type("TP Theme", 9, "Community safety");
    // Given in the pane and typed over before the next count.
    type("TP Theme", 5, "Older people");
    await recount();
    const first = [
      "Typed in the grid. theme: Neighbourhoods (£99,000,000.00)",
      "Typed in the grid. theme: Health, 50 % (general) → Older people (£540,000,000.00)",
      "Typed in the grid. theme: Neighbourhoods → Community safety (£99,000,000.00)",
    ];
    const saidLines = async (): Promise<unknown[]> => (await typedLines(book)).map(([said]) => said);
    expect((await saidLines()).sort()).toEqual([...first].sort());
    await recount();
    expect(await saidLines()).toHaveLength(3);
    type("TP Theme", 9, null);
    type("TP Capital", 5, "capital");
    await recount();
    type("TP Capital", 5, "revenue");
    await recount();
    await recount();
    expect((await saidLines()).filter((said) => !first.includes(String(said))).sort()).toEqual([
      "Typed in the grid. capital: capital → revenue (£540,000,000.00)",
      "Typed in the grid. capital: revenue → capital (£540,000,000.00)",
      "Typed in the grid. theme: Community safety → emptied (£99,000,000.00)",
    ]);
  });

  it("a tag given in the pane, given anew and taken back there is no typing", async () => {
    const { book, pane, cell, type, recount } = await untaggedFordshire([]);
    type("TP Theme", 9, "Neighbourhoods");
    await recount();
    given(await pane.tagRows([ref(9)], { theme: "Community safety" }));
    await recount();
    await reverted(given(await pane.tagRows([ref(9)], { theme: "Older people" })));
    expect(await cell("TP Theme", 9)).toBe("Community safety");
    await recount();
    expect(await typedLines(book)).toHaveLength(1);
  });
});
