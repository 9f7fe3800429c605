import { openHostSession } from "#workbench/host/host-session";
import { calculationOf } from "#workbench/host/model-calculation";
import type { ExcelSession } from "#workbench/host/open-session";
import { WorkbookModel } from "#workbench/model/workbook";
import { EventLog } from "./event-log.ts";
import { openWorkbook, refusalOf, sheet1 } from "./workbook.ts";

describe("the selection", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
    model.addSheet("Other");
  });
  afterEach(() => session.close());
  const selected = (): Promise<string> =>
    session.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });

  it("is what the add-in selects, sheet by sheet, and the window is told", async () => {
    const pushes: unknown[] = [];
    session.onPush((push) => push.kind === "selection" && pushes.push(push.selection));
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").getRange("B2:C3").select();
      await context.sync();
    });
    expect(await selected()).toBe("Other!B2:C3");
    await session.Excel.run(async (context) => {
      sheet1(context).activate();
      await context.sync();
    });
    expect(await selected()).toBe("Sheet1!A1");
    const [first, second] = model.sheets.map(({ id }) => id);
    expect(pushes).toContainEqual({ sheet: second, area: { top: 1, left: 1, bottom: 2, right: 2 } });
    expect(pushes.at(-1)).toEqual({ sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  });

  it("is what the person selects, and the add-in is told", async () => {
    const ofWorkbook = new EventLog<Excel.SelectionChangedEventArgs>();
    const ofSheets = new EventLog<Excel.WorksheetSelectionChangedEventArgs>();
    await session.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(ofWorkbook.handler);
      context.workbook.worksheets.onSelectionChanged.add(ofSheets.handler);
      await context.sync();
    });
    const sheet = model.sheets[0]!.id;
    session.user.select({ sheet, area: { top: 4, left: 0, bottom: 8, right: 1 } });
    expect(await ofSheets.next()).toMatchObject({ address: "A5:B9", worksheetId: sheet });
    expect((await ofWorkbook.next()).workbook).toBeDefined();
    expect(await selected()).toBe("Sheet1!A5:B9");
  });

  it("leaves a sheet that is hidden", async () => {
    session.user.activate(model.sheet("Other")!.id);
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").visibility = "Hidden";
      await context.sync();
    });
    expect(await selected()).toBe("Sheet1!A1");
    const refusal = await refusalOf(session, (context) =>
      context.workbook.worksheets.getItem("Other").getRange("A1").select(),
    );
    expect(refusal).toMatchObject({ code: "InvalidOperation", location: "Range.select" });
  });

  it("is nowhere while the workbook has no sheet, and in the first that comes", async () => {
    const empty = new WorkbookModel();
    const host = openHostSession({ model: empty, calculation: calculationOf(empty) });
    try {
      host.user.edit(() => undefined);
      const sheet = host.user.edit((book) => book.addSheet("First"));
      expect(host.user.selection).toEqual({ sheet: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } });
    } finally {
      host.close();
    }
  });
});
