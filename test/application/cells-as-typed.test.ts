import type { PlaceView } from "#application/view/place-view";
import { limitationsBySize } from "#domain/checks/limitations";
import { describeFinding } from "#domain/findings/words";
import type { RawCell } from "#domain/ledger/cells";
import { given, openPane, refusal } from "#test/application/pane/open-pane";
import { openOffice } from "#test/office/office-bench";

/** £700.00 in three rows: 100, 200 and 400. */
const PAPER: readonly (readonly RawCell[])[] = [
  ["Supplier", "Date", "Net amount"],
  ["Acme", "01/04/2025", 100],
  ["Byte", "02/04/2025", 200],
  ["Cyan", "03/04/2025", 400],
];
/** Another source, so that there is something to count: £50.00. */
const OTHER: readonly (readonly RawCell[])[] = [PAPER[0]!, ["Dale", "04/04/2025", 50]];
const SAID = {
  sources: { S01: { agency: "County" }, S02: { agency: "County" } },
  agencies: { County: { home: "inside" } },
  place: { name: "Wold", financialYear: "FY 2025-26" },
} as const;

/** The place counted with cells of “Paper” as a person typed them on TP Mappings. */
async function countedWith(cells: string): Promise<PlaceView> {
  const { port, session } = await openOffice([
    { name: "Paper", rows: PAPER },
    { name: "Other", rows: OTHER },
  ]);
  const { view } = given(await openPane(port).recount({ ...SAID, mappings: { Paper: { cells } } }));
  session.close();
  return view;
}

const notSpendOf = ({ notSpend }: PlaceView) =>
  notSpend.map(({ sheet, finding }) => [sheet, finding.code, finding.severity]);

describe("cells to be read, as a person typed them", () => {
  it("that overlap are not counted twice: the sheet stands uncounted and says why", async () => {
    const view = await countedWith("A1:C4, A1:C3");
    expect(view.count!.count.totalPence).toBe(5000);
    expect(view.sources.map(({ sheet }) => sheet)).toEqual(["Other"]);
    expect(notSpendOf(view)).toEqual([["Paper", "cells-overlap", "stop"]]);
    expect(describeFinding(view.notSpend[0]!.finding)).toBe(
      "Sheet “Paper” was not counted: the cells to be read of it, “A1:C4, A1:C3” on TP Mappings, overlap, and rows would " +
        "count twice. Write areas that have no cell in common, or delete the row from TP Mappings, then Recount.",
    );
  });

  it.each(["A1:C", "banana"])("that are no range of cells (%s) never stand for the whole sheet", async (cells) => {
    const view = await countedWith(cells);
    expect(view.count!.count.totalPence).toBe(5000);
    expect(notSpendOf(view)).toEqual([["Paper", "cells-unclear", "stop"]]);
    expect(describeFinding(view.notSpend[0]!.finding)).toBe(
      `Sheet “Paper” was not counted: TP Mappings says that of it only “${cells}” is read, which is no range of cells. ` +
        "Write the cells as B3:E20, or delete the row from TP Mappings, then Recount.",
    );
  });

  it("leave figures outside unread: £400.00, a limitation that the return prints", async () => {
    const view = await countedWith("A1:C3");
    expect(view.count!.count.totalPence).toBe(35000);
    const check = view.checks.find(({ id }) => id === "A18")!;
    expect(check).toMatchObject({ severity: "L", result: "Look at", thisSide: 40000 });
    expect(check.finding).toBe("Paper, outside A1:C3: 1 row");
    expect(limitationsBySize(view.checks, view.count!.count).map(({ id }) => id)).toContain("A18");
  });

  it("of which nothing stands outside leave the check with nothing to say", async () => {
    const view = await countedWith("A1:C4");
    expect(view.checks.find(({ id }) => id === "A18")).toMatchObject({ result: "Ties", thisSide: 0 });
  });

  it("are said where nothing else is there to count", async () => {
    const { port, session } = await openOffice([{ name: "Paper", rows: PAPER }]);
    const refused = refusal(await openPane(port).recount({ ...SAID, mappings: { Paper: { cells: "A1:C4, C4:D9" } } }));
    expect(refused.message).toContain("overlap");
    session.close();
  });
});
