import type { Done } from "#application/pane/pane-actions";
import { sayAmended } from "#application/pane/say-amended";
import type { RawCell } from "#domain/ledger/cells";
import { openOffice } from "#test/office/office-bench";
import { given, openPane, reverted } from "./open-pane.ts";

/** £700.00 in three rows, of which the first two make £300.00. */
const ROWS: readonly (readonly RawCell[])[] = [
  ["Supplier", "Date", "Net amount"],
  ["Acme", "01/04/2025", 100],
  ["Byte", "02/04/2025", 200],
  ["Cyan", "03/04/2025", 400],
];
const SAID = {
  sources: { S01: { agency: "County" } },
  agencies: { County: { home: "inside" } },
  place: { name: "Wold", financialYear: "FY 2025-26" },
} as const;

describe("cells chosen before a Recount that says something else", () => {
  it("are named by its Revert, which takes them back too", async () => {
    const { port, model, session } = await openOffice([{ name: "Paper", rows: ROWS }]);
    const pane = openPane(port);
    given(await pane.recount(SAID));
    const { id } = model.sheet("Paper")!;
    session.user.activate(id);
    session.user.select({ sheet: id, area: { top: 0, left: 0, bottom: 2, right: 2 } });
    given(await pane.useSelectedCells());
    const counted: Done = given(await pane.recount({ explanations: { A2: "no total in the file" } }));
    expect(counted.view.count!.count.totalPence).toBe(30000);
    expect(counted.undo!.what).toMatch(/^1 reason, choice of cells on “Paper”, 14:\d\d$/);
    const back = await reverted(counted);
    expect([back.count!.count.totalPence, back.sources[0]!.cells]).toEqual([70000, undefined]);
    session.close();
  });
});

describe("what a Revert is called", () => {
  it.each([
    ["cells alone", { mappings: { Paper: { cells: "A1:C3" } } }, "choice of cells on “Paper”, 14:10"],
    [
      "cells beside what is said of the place",
      { place: { name: "Wold" }, mappings: { Paper: { cells: "A1:C3" } } },
      "what was said of the place, choice of cells on “Paper”, 14:10",
    ],
    [
      "cells beside a column",
      { mappings: { Paper: { cells: "A1:C3", date: "Paid" } } },
      "columns of “Paper”, choice of cells on “Paper”, 14:10",
    ],
    ["a column alone", { mappings: { Paper: { date: "Paid" } } }, "columns of “Paper”, 14:10"],
    ["a place alone", { place: { name: "Wold" } }, "what was said of the place, 14:10"],
    [
      "one body",
      { agencies: { "Wold Police": { home: "straddling" as const } } },
      "what was said of Wold Police, 14:10",
    ],
    ["two bodies", { agencies: { Wold: {}, Fen: {} } }, "what was said of 2 bodies, 14:10"],
  ])("%s", (_, said, expected) => {
    expect(sayAmended(said, "14:10")).toBe(expected);
  });
});
