import { describeFinding } from "#domain/findings/words";
import { given, openPane } from "#test/application/pane/open-pane";
import { openOffice } from "#test/office/office-bench";
import { renameSheet } from "#workbench/host/sheets/sheet-names";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { SAID_OF_THEM, TWO_PAYMENTS } from "./two-payments.ts";

describe("copies of TP sheets", () => {
  it.each([
    ["as Excel names them", (name: string): string => name],
    ["kept under names of the council's", (name: string): string => `${name.replace(/^TP | \(2\)$/g, "")} in May`],
  ])("%s, are in no total, and those that could be looked at say what they are", async (_, kept) => {
    const { port, model, session } = await openOffice([{ name: "Spend", rows: TWO_PAYMENTS }]);
    const pane = openPane(port);
    const { count } = given(await pane.recount(SAID_OF_THEM)).view;
    const sheetNamesToInsert = model.sheets.map(({ name }) => name).filter((name) => name.startsWith("TP "));
    const counted = Buffer.from(saveXlsx(model)).toString("base64");
    await session.Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(counted, { sheetNamesToInsert });
      await context.sync();
    });
    for (const sheet of model.sheets.filter(({ name }) => name.endsWith(" (2)")))
      renameSheet(model, sheet, kept(sheet.name));
    const { view } = given(await pane.recount({}));
    expect([view.count!.count.totalPence, count!.count.totalPence]).toEqual([30_000, 30_000]);
    expect(view.sources.map(({ sheet }) => sheet)).toEqual(["Spend"]);
    const bodies = kept("TP Bodies (2)");
    expect(view.notSpend.map(({ finding }) => describeFinding(finding))).toContain(
      `Sheet “${bodies}” was not read: it is a copy of “TP Bodies”, a sheet that Total Place makes. What such a sheet is made ` +
        "from is what counts. Keep the copy or delete it, as you like.",
    );
    session.close();
  });

  it("are known where somebody put a title above them", async () => {
    const copy = [["Bodies as they were in May"], [], ["", "OUTPUT · TP Suppliers"], ...TWO_PAYMENTS];
    const { port, session } = await openOffice([
      { name: "Spend", rows: TWO_PAYMENTS },
      { name: "May", rows: copy },
    ]);
    const { view } = given(await openPane(port).recount(SAID_OF_THEM));
    expect([view.count!.count.totalPence, view.notSpend.map(({ sheet }) => sheet)]).toEqual([30_000, ["May"]]);
    session.close();
  });
});
