import type { RawCell } from "#domain/ledger/cells";
import { openOffice } from "#test/office/office-bench";
import { given, openPane } from "./open-pane.ts";

const BOTH: readonly (readonly RawCell[])[] = [
  ["Supplier", "Date", "Net amount", null, "Supplier", "Date", "Net amount"],
  ["Acme", "01/04/2025", 100, null, "Cord", "03/04/2025", 300],
  ["Byte", "02/04/2025", 200, null, "Dome", "04/04/2025", 400],
];

it("a row of the right one of two blocks is tagged where the left one has a line in the same row", async () => {
  const { port, model, session } = await openOffice([{ name: "Spend", rows: BOTH }]);
  const pane = openPane(port);
  const agency = "County";
  const { view } = given(
    await pane.recount({
      sources: { S01: { agency, use: "count" }, S02: { agency, use: "count" } },
      agencies: { County: { home: "inside" } },
      themes: [{ name: "Roads", description: "", pack: "" }],
    }),
  );
  expect(view.sources.map(({ key, sumPence }) => [key, sumPence])).toEqual([
    ["S01", 30_000],
    ["S02", 70_000],
  ]);
  given(await pane.tagRows([{ rowId: "S02-000001", sheet: "Spend", row: 1 }], { theme: "Roads" }));
  const themes = ["TP Ledger S01", "TP Ledger S02"].map((name) => {
    const columns = model.sheet(name)!.columns.map((cells) => cells?.values ?? []);
    const head = columns[0]!.findIndex((_, row) => columns.some((cells) => cells[row] === "TP Theme"));
    return columns.find((cells) => cells[head] === "TP Theme")!.slice(head + 1, head + 3);
  });
  expect(themes).toEqual([
    [null, null],
    ["Roads", null],
  ]);
  session.close();
});
