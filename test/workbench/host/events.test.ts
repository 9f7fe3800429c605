import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { EventLog } from "./event-log.ts";
import { openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

describe("events of sheets and tables", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  let sheetId: string;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
    sheetId = model.sheets[0]!.id;
  });
  afterEach(() => session.close());

  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => session.Excel.run(batch);
  /** Listens to changes of Sheet1. */
  async function listen(): Promise<EventLog<Excel.WorksheetChangedEventArgs>> {
    const log = new EventLog<Excel.WorksheetChangedEventArgs>();
    await run(async (context) => {
      sheet1(context).onChanged.add(log.handler);
      await context.sync();
    });
    return log;
  }
  const write = (address: string, value: unknown): Promise<void> =>
    run(async (context) => {
      sheet1(context).getRange(address).values = value as unknown[][];
      await context.sync();
    });

  it("tells of the add-in's own write: address, kind, source, and what a single cell held", async () => {
    const log = await listen();
    await write("B2", [["before"]]);
    await log.next();
    await write("B2", [[42]]);
    expect(await log.next()).toMatchObject({
      type: "WorksheetChanged",
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      worksheetId: sheetId,
      details: { valueBefore: "before", valueTypeBefore: "String", valueAfter: 42, valueTypeAfter: "Double" },
    });
  });

  it("gives no details of several cells, and one event for one write", async () => {
    const log = await listen();
    await run(async (context) => {
      sheet1(context).getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet1(context).getRange("D1:D2").clear("Contents");
      sheet1(context).getRange("A1").format.fill.color = "#FFFF00";
      sheet1(context).getRange("C3").formulas = [["=SUM(A1:B2)"]];
      await context.sync();
    });
    const first = await log.next();
    expect([first.address, first.details]).toEqual(["A1:B2", undefined]);
    // Clearing what is empty and colouring are no changes of contents; the details show what the formula gives.
    const second = await log.next();
    expect(second).toMatchObject({
      address: "C3",
      details: { valueBefore: "", valueTypeBefore: "Empty", valueAfter: 10 },
    });
  });

  it("tells of the person's edits with an unknown trigger, and reads entries as Excel does", async () => {
    const log = await listen();
    const outcome = session.user.enter({ sheet: sheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } }, [["12.5%"]]);
    expect(outcome).toEqual({ ok: true });
    expect(await log.next()).toMatchObject({
      address: "A1",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: "", valueAfter: 0.125 },
    });
    session.user.edit((book) => book.setValue(book.sheets[0]!, 4, 2, "direct"));
    expect(await log.next()).toMatchObject({ address: "C5", triggerSource: "Unknown" });
    expect(await valuesOf(session, "A1")).toEqual([[0.125]]);
  });

  it("refuses a person's entry as Excel does, and tells nobody", async () => {
    const log = await listen();
    const a1 = { sheet: sheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    expect(session.user.enter(a1, [["=SUM("]])).toMatchObject({ ok: false, code: "InvalidArgument" });
    model.sheets[0]!.protection = { locked: true };
    expect(session.user.enter(a1, [[1]])).toMatchObject({ ok: false, code: "AccessDenied" });
    model.sheets[0]!.protection = undefined;
    session.user.enter(a1, [["taken"]]);
    expect(await log.next()).toMatchObject({ details: { valueAfter: "taken" } });
  });

  it("tells of a co-author's edit as remote", async () => {
    const log = await listen();
    session.faults.add({
      kind: "meanwhile",
      sync: session.counters.syncs + 1,
      change: (book) => book.setValue(book.sheets[0]!, 0, 0, "theirs"),
    });
    await run((context) => context.sync());
    expect(await log.next()).toMatchObject({ address: "A1", source: "Remote", triggerSource: "Unknown" });
  });

  it("is silent while context.runtime.enableEvents is false, and never tells of it later", async () => {
    const log = await listen();
    await run(async (context) => {
      context.runtime.enableEvents = false;
      sheet1(context).getRange("A1").values = [["silent"]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet1(context).getRange("A2").values = [["told"]];
      await context.sync();
    });
    expect((await log.next()).address).toBe("A2");
  });

  it("stops when the handler is removed, and goes on for others", async () => {
    const first = new EventLog<Excel.WorksheetChangedEventArgs>();
    const other = await listen();
    const registration = await run(async (context) => {
      const added = sheet1(context).onChanged.add(first.handler);
      await context.sync();
      return added;
    });
    await session.Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    await write("A1", [[1]]);
    await other.next();
    const stranger = jest.fn();
    void first.next().then(stranger);
    await write("A2", [[2]]);
    await other.next();
    expect(stranger).not.toHaveBeenCalled();
  });

  it("loses events where a test says so", async () => {
    const log = await listen();
    session.faults.dropEvents(1);
    await write("A1", [["lost"]]);
    await write("A2", [["told"]]);
    expect((await log.next()).address).toBe("A2");
    expect(await valuesOf(session, "A1:A2")).toEqual([["lost"], ["told"]]);
  });

  it("lets a handler read the range it was told of", async () => {
    const log = await listen();
    await write("B2:C2", [["x", "y"]]);
    const event = await log.next();
    const values = await run(async (context) => {
      const range = event.getRange(context).load("values,address");
      await context.sync();
      return [range.address, range.values];
    });
    expect(values).toEqual(["Sheet1!B2:C2", [["x", "y"]]]);
  });

  it("tells of all sheets, of what comes and goes, and of the sheet in front", async () => {
    const changed = new EventLog<Excel.WorksheetChangedEventArgs>();
    const others = new EventLog<{ type: string; worksheetId: string }>();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(changed.handler);
      worksheets.onAdded.add(others.handler);
      worksheets.onDeleted.add(others.handler);
      worksheets.onActivated.add(others.handler);
      worksheets.onDeactivated.add(others.handler);
      await context.sync();
    });
    const id = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("TP Bridge").load("id");
      sheet.getRange("A1").values = [[1]];
      sheet.activate();
      await context.sync();
      return sheet.id;
    });
    expect(await changed.next()).toMatchObject({ worksheetId: id, address: "A1" });
    const told = [await others.next(), await others.next(), await others.next()];
    expect(told.map(({ type, worksheetId }) => [type, worksheetId])).toEqual(
      expect.arrayContaining([
        ["WorksheetAdded", id],
        ["WorksheetDeactivated", sheetId],
        ["WorksheetActivated", id],
      ]),
    );
    session.user.edit((book) => book.removeSheet(book.sheet("TP Bridge")!));
    expect([await others.next(), await others.next()]).toMatchObject([
      { type: "WorksheetDeleted", worksheetId: id, source: "Local" },
      { type: "WorksheetActivated", worksheetId: sheetId },
    ]);
  });

  it("tells the handlers of a table of the part that is theirs", async () => {
    const log = new EventLog<Excel.TableChangedEventArgs>();
    const all = new EventLog<Excel.TableChangedEventArgs>();
    const ofSheet = new EventLog<Excel.TableChangedEventArgs>();
    await run(async (context) => {
      sheet1(context).getRange("A1:B3").values = [
        ["Agency", "Amount"],
        ["Fordshire", 1],
        ["Hospital", 2],
      ];
      const table = sheet1(context).tables.add("A1:B3", true);
      table.name = "Spend";
      table.onChanged.add(log.handler);
      context.workbook.tables.onChanged.add(all.handler);
      sheet1(context).tables.onChanged.add(ofSheet.handler);
      await context.sync();
      sheet1(context).getRange("D9").values = [["outside"]];
      sheet1(context).getRange("B3:D3").values = [[20, "x", "y"]];
      await context.sync();
    });
    const tableId = String(model.table("Spend")!.id);
    const told = { type: "TableChanged", tableId, worksheetId: sheetId, address: "B3", changeType: "RangeEdited" };
    expect(await log.next()).toMatchObject(told);
    expect(await all.next()).toMatchObject(told);
    expect(await ofSheet.next()).toMatchObject(told);
  });

  it("tells of tables that come and go", async () => {
    const log = new EventLog<{ type: string; tableId: string }>();
    await run(async (context) => {
      context.workbook.tables.onAdded.add(log.handler);
      context.workbook.tables.onDeleted.add(log.handler as never);
      await context.sync();
      const table = sheet1(context).tables.add("A1:A2", true);
      await context.sync();
      table.delete();
      await context.sync();
    });
    expect([(await log.next()).type, (await log.next()).type]).toEqual(["TableAdded", "TableDeleted"]);
  });

  it("refuses events that it does not raise", async () => {
    const handler = (): Promise<void> => Promise.resolve();
    const formula = await refusalOf(session, (context) => sheet1(context).onFormulaChanged.add(handler));
    expect(formula.code).toBe("ApiNotFound");
    const sorted = await refusalOf(session, (context) => context.workbook.worksheets.onRowSorted.add(handler));
    expect(sorted.code).toBe("ApiNotFound");
  });
});
