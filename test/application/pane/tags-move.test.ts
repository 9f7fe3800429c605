import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { given, openPane, viewOf } from "./open-pane.ts";
import { untaggedFordshire, valuesOf } from "./untagged-fordshire.ts";

it("the queue of Fordshire without themes begins with R05, £900,000k; nothing is tagged yet (story 2)", async () => {
  const { pane } = await untaggedFordshire([]);
  const { tags } = await viewOf(pane);
  expect(tags.coverage).toEqual({ rows: 0, value: 0 });
  expect(tags.inTotal[0]?.rows.map(({ rowId }) => rowId)).toEqual(["S01-000005"]);
  // 900,000 (in £000) of the ICB at its share of 0.6.
  expect(tags.inTotal[0]?.pence).toBe(54_000_000_000);
});

describe("a source that the council sorts by its own columns", () => {
  const ROWS = [
    ["Supplier", "Reference", "Amount"],
    ["Cord", "3", 30],
    ["Acme", "1", 10],
    ["Byte", "2", 20],
  ];

  async function sorted(withTpColumns: boolean) {
    const book = new FakeWorkbook();
    book.addSheet("Spend", ROWS);
    const pane = openPane(book);
    const { view } = given(await pane.recount({ sources: { S01: { agency: "County" } } }));
    const refs = [...view.tags.inTotal, ...view.tags.detail].flatMap(({ name, rows }) =>
      rows.map((row) => ({ name, row })),
    );
    for (const { name, row } of refs) given(await pane.tagRows([{ ...row }], { theme: `Theme of ${name}` }));
    const sheet = book.sheet("Spend")!;
    const width = withTpColumns ? 60 : 3;
    const cells = [1, 2, 3].map((row) => Array.from({ length: width }, (_, column) => sheet.get(row, column)));
    const order = [1, 2, 0];
    order.forEach((from, to) => cells[from]!.forEach((cell, column) => sheet.set(to + 1, column, { ...cell })));
    given(await pane.recount({}));
    const read = await book.readSheet("Spend");
    return { payees: valuesOf(read, "Supplier"), themes: valuesOf(read, "TP Theme"), pane };
  }

  it("takes the tags along where the sort takes the TP columns along", async () => {
    const { payees, themes } = await sorted(true);
    expect(payees).toEqual(["Acme", "Byte", "Cord"]);
    expect(themes).toEqual(["Theme of Acme", "Theme of Byte", "Theme of Cord"]);
  });

  it("puts the tags back to their rows where only the council's columns were sorted", async () => {
    const { payees, themes } = await sorted(false);
    expect(payees).toEqual(["Acme", "Byte", "Cord"]);
    expect(themes).toEqual(["Theme of Acme", "Theme of Byte", "Theme of Cord"]);
  });
});
