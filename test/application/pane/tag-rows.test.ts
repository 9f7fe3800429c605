import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";

const ROWS = [
  ["Body", "Service", "Gross £000"],
  ["County", "Fostering", 100],
  ["County", "Roads", 50],
];
const FIRST = { rowId: "S01-000001", sheet: "Spend", row: 1 };

async function cellsOf(book: FakeWorkbook, heading: string): Promise<unknown[]> {
  const { columns } = valueOf(await book.readSheet("Spend"));
  return columns.find((column) => column[0] === heading)?.slice(1) ?? [];
}

describe("tagging rows that have no cell for the tag", () => {
  it("counts a workbook that was never counted, with the tag as a person's, and takes it back", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", ROWS);
    const pane = openPane(book);
    await viewOf(pane);
    const done = given(await pane.tagRows([FIRST], { theme: "Children" }));
    expect(done.said).toBe("1 row tagged Children. 66.66 % by value.");
    expect(done.view.isCounted).toBe(true);
    expect(await cellsOf(book, "TP Theme")).toEqual(["Children", null]);
    expect(await cellsOf(book, "TP Tagged by")).toEqual(["source; person: theme", "source"]);
    await reverted(done);
    expect(await cellsOf(book, "TP Theme")).toEqual([null, null]);
    expect(await cellsOf(book, "TP Tagged by")).toEqual(["source", "source"]);
  });

  it("makes the column where a source has none of that tag yet", async () => {
    const book = new FakeWorkbook();
    book.addSheet("Spend", ROWS);
    const pane = openPane(book);
    given(await pane.recount({}));
    expect(await cellsOf(book, "TP Basis")).toEqual([]);
    const done = given(await pane.tagRows([FIRST], { basis: "population" }));
    expect(await cellsOf(book, "TP Basis")).toEqual(["population", null]);
    given(await pane.recount({}));
    expect(await cellsOf(book, "TP Basis")).toEqual(["population", null]);
    await reverted(done);
    expect((await cellsOf(book, "TP Basis")).filter((cell) => cell !== null)).toEqual([]);
  });

  it("writes beside no row of the council's where the tags stand in a ledger of ours", async () => {
    const book = new FakeWorkbook();
    const sheet = book.addSheet("Spend", ROWS);
    sheet.protected = true;
    const pane = openPane(book);
    given(await pane.recount({}));
    const before = JSON.stringify(valueOf(await book.readSheet("Spend")));
    const done = given(await pane.tagRows([FIRST], { theme: "Children", cofog: "10.4" }));
    expect(JSON.stringify(valueOf(await book.readSheet("Spend")))).toBe(before);
    const [ledger] = valueOf(await book.readTables(["TP_Ledger_S01"]));
    expect(ledger!.rows.map((row) => row[ledger!.headings.indexOf("TP Theme")])).toEqual(["Children", null]);
    expect((await viewOf(pane)).tags.taggedRows).toBe(1);
    expect((await reverted(done)).tags.taggedRows).toBe(0);
  });
});
