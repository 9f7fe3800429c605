import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";

// Ctrl+Z after a tag of the pane's: Excel puts every cell of it back as it stood, and tells the pane no more than that cells changed.
const ROWS = [
  ["Body", "Service", "Theme", "Gross £000"],
  ["County", "Fostering", "Children", 100],
  ["County", "Roads", "", 50],
];
const FIRST = { rowId: "S01-000001", sheet: "Spend", row: 1 };
const SECOND = { rowId: "S01-000002", sheet: "Spend", row: 2 };

/** A place that is counted, with the rows of its source as they stand. */
async function counted() {
  const book = new FakeWorkbook();
  const sheet = book.addSheet("Spend", ROWS);
  const pane = openPane(book);
  given(await pane.recount({}));
  const rows = () => [1, 2].map((row) => Array.from({ length: 60 }, (_, column) => ({ ...sheet.get(row, column) })));
  const stood = rows();
  /** What Excel's own undo does, to all rows or to the one. */
  const undo = (only?: number): void =>
    stood.forEach((row, at) => {
      if (only === undefined || only === at) row.forEach((cell, column) => sheet.set(at + 1, column, cell));
    });
  /** What TP Log says was decided, by the next Recount: its action and number of rows. */
  const logged = async (): Promise<unknown[][]> => {
    given(await pane.recount({}));
    const [log] = valueOf(await book.readTables(["TP_Log"]));
    const [action, count] = [log!.headings.indexOf("Action"), log!.headings.indexOf("Rows")];
    return log!.rows
      .filter((row) => !String(row[action]).startsWith("Recount"))
      .map((row) => [row[action], row[count]]);
  };
  return { pane, rows, stood, undo, logged };
}

describe("a tag that Excel's own undo took back", () => {
  it("is not counted, and Revert finds nothing to put back", async () => {
    const { pane, rows, stood, undo } = await counted();
    const { tags } = await viewOf(pane);
    const done = given(await pane.tagRows([FIRST, SECOND], { theme: "Housing" }));
    expect(rows()).not.toEqual(stood);
    undo();
    expect((await viewOf(pane)).tags).toEqual(tags);
    await reverted(done);
    expect(rows()).toEqual(stood);
  });

  it("is said on TP Log to have been taken back, on as many rows as it was", async () => {
    const { pane, undo, logged } = await counted();
    given(await pane.tagRows([FIRST, SECOND], { theme: "Housing" }));
    undo(1);
    expect(await logged()).toEqual([["Tagged. theme: Housing. Taken back since on 1 of 2", 2]]);
  });
});

describe("a tag that was written without a Recount", () => {
  it("stands on TP Log once, and so does what Revert took back", async () => {
    const { pane, logged } = await counted();
    const done = given(await pane.tagRows([FIRST], { theme: "Housing" }));
    expect(await logged()).toEqual([["Tagged. theme: Housing", 1]]);
    await reverted(done);
    expect(await logged()).toEqual([
      ["Tagged. theme: Housing", 1],
      ["Tag taken back. theme: Housing", 1],
    ]);
  });

  it("that says what stood there already was not taken back", async () => {
    const { pane, logged } = await counted();
    given(await pane.tagRows([FIRST], { theme: "Children" }));
    expect(await logged()).toEqual([["Tagged. theme: Children", 1]]);
  });
});
