import { describeFinding } from "#domain/findings/words";
import { given, openPane, refusal } from "#test/application/pane/open-pane";
import { openOffice } from "#test/office/office-bench";
import { SAID_OF_THEM, TWO_PAYMENTS } from "./two-payments.ts";

/** The last cell of a sheet of Excel's. */
const FAR = { row: 1_048_575, column: 16_383 };

describe("a stray cell in the far corner", () => {
  it("of a sheet that was never counted sets that sheet aside and leaves the count of the others alone", async () => {
    const { port, model, session } = await openOffice([
      { name: "Spend", rows: TWO_PAYMENTS },
      { name: "Notes", rows: [["Call Ann"]] },
    ]);
    model.setValue(model.sheet("Notes")!, FAR.row, FAR.column, "x");
    const { view } = given(await openPane(port).recount(SAID_OF_THEM));
    expect(view.count!.count.totalPence).toBe(30000);
    expect(view.notSpend.map(({ sheet, finding }) => [sheet, finding.code])).toEqual([["Notes", "sheet-too-large"]]);
    expect(describeFinding(view.notSpend[0]!.finding)).toBe(
      "Sheet “Notes” was not read: it is used down to row 1048576 and across 16384 columns, too many cells to read. If it holds " +
        "spend, press Ctrl+End on it to see its last cell, delete the rows and columns that do not belong there, save, then Recount.",
    );
    session.close();
  });

  it("of a sheet that is counted stops the next count: no total without it", async () => {
    const { port, model, session } = await openOffice([
      { name: "Spend", rows: TWO_PAYMENTS },
      { name: "More", rows: TWO_PAYMENTS },
    ]);
    const pane = openPane(port);
    given(await pane.recount({ ...SAID_OF_THEM, sources: { S01: { agency: "County" }, S02: { agency: "County" } } }));
    model.setValue(model.sheet("More")!, FAR.row, FAR.column, "x");
    expect(refusal(await pane.recount({})).message).toContain("S02");
    session.close();
  });
});
