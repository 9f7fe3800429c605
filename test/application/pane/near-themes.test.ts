import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";
import { valuesOf } from "./untagged-fordshire.ts";

const HEAD = ["Body", "Service", "Theme", "Gross £000"];
const SHEETS = [
  {
    name: "County",
    rows: [
      HEAD,
      ["County", "Care", "Older people", 100],
      ["County", "Meals", "Older poeple", 7.5],
      ["County", "Day care", "Older people", 50],
    ],
  },
  {
    name: "District",
    rows: [HEAD, ["District", "Parks", "Green space", 25], ["District", "Lunch", "Older poeple", 2]],
  },
];

/** Both sheets, counted; `themes` reads TP Theme of all their lines. */
async function counted() {
  const book = new FakeWorkbook();
  await book.addSheets(SHEETS);
  const pane = openPane(book);
  given(await pane.recount({}));
  const themes = async (): Promise<unknown[]> => {
    const cells = await Promise.all(SHEETS.map(async ({ name }) => valuesOf(await book.readSheet(name), "TP Theme")));
    return cells.flat();
  };
  return { book, pane, themes };
}

describe("a theme that may be a slip for another", () => {
  it("stands in the view with what it may be meant for, all its rows of all sheets and what they read", async () => {
    const { pane } = await counted();
    const { near = [] } = (await viewOf(pane)).tags;
    expect(near.map(({ rows: _, ...theme }) => theme)).toEqual([
      // 7.5 + 2 thousand pounds
      { word: "Older poeple", meant: "Older people", pence: 950_000 },
    ]);
    const places = near.flatMap(({ rows }) => rows.map(({ sheet, row }) => `${sheet} ${String(row + 1)}`));
    expect(places).toEqual(["County 3", "District 3"]);
  });

  it("is put right on all its rows as one tag that Revert takes back; the cells of the council stay", async () => {
    const { book, pane, themes } = await counted();
    const [slip] = (await viewOf(pane)).tags.near ?? [];
    const before = await themes();
    const tagged = given(await pane.tagLots([{ rows: slip!.rows, tags: { theme: slip!.meant } }]));
    expect(tagged.said).toMatch(/^2 rows tagged Older people\./);
    expect(await themes()).toEqual(["Older people", "Older people", "Older people", "Green space", "Older people"]);
    expect(valuesOf(await book.readSheet("County"), "Theme")[1]).toBe("Older poeple");
    expect(tagged.view.tags.near).toEqual([]);
    expect(given(await pane.recount({})).view.tags.near).toEqual([]);
    const back = await reverted(tagged);
    expect(await themes()).toEqual(before);
    expect(back.tags.near).toHaveLength(1);
  });

  it("is not there once somebody has said that it is a theme of its own", async () => {
    const { book, pane } = await counted();
    const [table] = valueOf(await book.readTables(["TP_Themes"]));
    const at = table!.rows.findIndex(([name]) => name === "Older poeple");
    const { sheet, table: placed } = book.table("TP_Themes")!;
    const column = placed.left + table!.headings.indexOf("Active");
    expect(sheet.get(placed.top + 1 + at, column).value).toBe("?");
    book.typeIn(sheet.name, placed.top + 1 + at, column, "Y");
    expect(given(await pane.recount({})).view.tags.near).toEqual([]);
  });
});
