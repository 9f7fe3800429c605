import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane } from "./pane/open-pane.ts";
import { POLICE, untaggedFordshire, valuesOf } from "./pane/untagged-fordshire.ts";

describe("spellings that differ in case", () => {
  it("one spelling stands in the cells, for nobody's hand, Recount after Recount", async () => {
    const book = new FakeWorkbook();
    const rows = [
      ["Care", "older people", 5],
      ["Beds", "Older people", 100],
      ["Meals", "Older people", 7],
    ];
    book.addSheet("Spend", [["Service", "Theme", "Amount"], ...rows]);
    const pane = openPane(book);
    for (const said of [{ sources: { S01: { agency: "County" } } }, {}, {}]) {
      const { view } = given(await pane.recount(said));
      expect(view.count!.count.byTheme).toEqual(new Map([["Older people", 11_200]]));
      const read = await book.readSheet("Spend");
      expect(valuesOf(read, "TP Theme")).toEqual(["Older people", "Older people", "Older people"]);
      expect(valuesOf(read, "TP Tagged by")).toEqual(["source", "source", "source"]);
    }
    expect(valueOf(await book.readTables(["TP_Themes"]))[0]!.rows.map(([theme]) => theme)).toEqual(["Older people"]);
  });
});

describe("a tag that a Recount has given another spelling", () => {
  it("goes back with Revert", async () => {
    const { pane, type, recount, cell } = await untaggedFordshire([]);
    type("TP Theme", 1, "Older people");
    type("TP Theme", 2, "Older people");
    await recount();
    const [ref] = given(await pane.look()).tags.inTotal[0]!.rows;
    const done = given(await pane.tagRows([ref!], { theme: "older PEOPLE" }));
    await recount();
    expect(await cell("TP Theme", ref!.row)).toBe("Older people");
    given(await done.undo!.revert());
    expect(await cell("TP Theme", ref!.row)).toBeNull();
  });
});

describe("words beside a theme that nobody has confirmed", () => {
  it("stay when its last row goes, and it is still not confirmed", async () => {
    const { book, type, recount } = await untaggedFordshire([POLICE]);
    type("TP Theme", 1, "Community safety");
    type("TP Theme", 2, "Comunity safety");
    await recount();
    const { headings, rows } = valueOf(await book.readTables(["TP_Themes"]))[0]!;
    const themes = book.sheet("TP Themes")!;
    const first = Array.from({ length: 20 }, (_, row) => row).find((row) => themes.get(row, 0).value === "Theme")!;
    const at = first + 1 + rows.findIndex(([theme]) => theme === "Comunity safety");
    themes.set(at, headings.indexOf("Description"), { value: "Agreed with Mary" });
    type("TP Theme", 2, "Community safety");
    await recount();
    const after = valueOf(await book.readTables(["TP_Themes"]))[0]!.rows;
    expect(after.find(([theme]) => theme === "Comunity safety")).toEqual([
      "Comunity safety",
      "Agreed with Mary",
      null,
      "?",
    ]);
  });
});

describe("words that the sheets' sums would misread", () => {
  it("typed in the grid stay a person's under the word that stands, Recount after Recount; a word in figures too", async () => {
    const { book, type, recount } = await untaggedFordshire([]);
    type("TP Theme", 1, "Care*");
    // Excel makes a number of it.
    type("TP Theme", 2, 101);
    for (let count = 0; count < 3; count++) {
      await recount();
      const read = await book.readSheet("Fordshire");
      expect(valuesOf(read, "TP Theme").slice(0, 3)).toEqual(["Care∗", "“101”", null]);
      expect(valuesOf(read, "TP Tagged by").slice(0, 3)).toEqual([
        "source; person, in the grid: theme",
        "source; person, in the grid: theme",
        "source",
      ]);
    }
    const { rows } = valueOf(await book.readTables(["TP_Themes"]))[0]!;
    expect(rows.map(([theme]) => theme)).toEqual(["Care∗", "“101”"]);
  });
});
