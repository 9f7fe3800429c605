import { type ExcelSession, openExcelSession } from "#workbench/host/open-session";
import { calculationOf } from "#workbench/host/model-calculation";
import { WorkbookModel } from "#workbench/model/workbook";
import { openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

describe("limits, counters and faults", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  const open = async (options: Parameters<typeof openWorkbook>[0] = {}): Promise<void> => {
    ({ session, model } = await openWorkbook(options));
  };
  afterEach(() => session.close());

  const put = (value: unknown): Promise<void> =>
    session.Excel.run(async (context) => {
      sheet1(context).getRange("A1").values = [[value]];
      await context.sync();
    });

  it("refuses a request over the limit, and does not run it", async () => {
    await open({ payloadLimitBytes: 20_000 });
    const refusal = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1:A1000").values = Array.from({ length: 1000 }, () => ["twenty characters or so"]);
    });
    expect(refusal.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(model.sheets[0]?.usedArea()).toBeUndefined();
  });

  it("refuses a response over the limit, though the batch has run", async () => {
    await open({ payloadLimitBytes: 20_000 });
    const refusal = await refusalOf(session, (context) => {
      const range = sheet1(context).getRange("A1:A1000");
      range.values = "twenty characters or so" as unknown as unknown[][];
      range.load("values");
    });
    expect(refusal.code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(model.sheets[0]?.value(999, 0)).toBe("twenty characters or so");
  });

  it("counts syncs, bytes and cells, and not the client's housekeeping", async () => {
    await open();
    expect(session.counters).toEqual({
      syncs: 0,
      requestBytes: 0,
      responseBytes: 0,
      maxRequestBytes: 0,
      maxResponseBytes: 0,
      cells: 0,
    });
    await put("£");
    const afterWrite = { ...session.counters };
    expect(afterWrite).toMatchObject({ syncs: 1, cells: 1 });
    await put("x");
    // A pound sign is two bytes of UTF-8, an x is one.
    expect(session.counters.requestBytes - afterWrite.requestBytes).toBe(afterWrite.requestBytes - 1);
    expect(session.counters.maxRequestBytes).toBe(afterWrite.requestBytes);
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("A1:C4").load("values");
      await context.sync();
      await context.sync();
    });
    expect(session.counters).toMatchObject({ syncs: 3, cells: 14 });
    expect(session.counters.responseBytes).toBeGreaterThanOrEqual(session.counters.maxResponseBytes);
  });

  it("refuses every batch while a cell is being edited", async () => {
    await open();
    session.faults.cellEditMode = true;
    expect((await refusalOf(session, (context) => sheet1(context).load("name"))).code).toBe(
      "InvalidOperationInCellEditMode",
    );
    session.faults.cellEditMode = false;
    await put(1);
    expect(await valuesOf(session, "A1")).toEqual([[1]]);
  });

  it("lets a batch wait for the cell to be left, where the add-in asks for it", async () => {
    await open();
    session.faults.cellEditMode = true;
    let finished = false;
    const waiting = session.Excel.run({ delayForCellEdit: true }, async (context) => {
      sheet1(context).getRange("A1").values = [["later"]];
      await context.sync();
      finished = true;
    });
    // A second session's round trip is surely longer than the first's would have been.
    const other = new WorkbookModel();
    other.addSheet("Sheet1");
    (await openExcelSession({ model: other, calculation: calculationOf(other) })).close();
    expect(finished).toBe(false);
    session.faults.cellEditMode = false;
    await waiting;
    expect(model.sheets[0]?.value(0, 0)).toBe("later");
  });

  it("fails a sync with the code of the script, before or after it ran", async () => {
    await open({
      faults: [
        { kind: "fail", sync: 1, code: "GeneralException" },
        { kind: "fail", sync: 2, code: "ActivityLimitReached", when: "after" },
      ],
    });
    await expect(put("first")).rejects.toMatchObject({ code: "GeneralException" });
    expect(model.sheets[0]?.value(0, 0)).toBeNull();
    await expect(put("second")).rejects.toMatchObject({ code: "ActivityLimitReached" });
    expect(model.sheets[0]?.value(0, 0)).toBe("second");
    await put("third");
    expect(model.sheets[0]?.value(0, 0)).toBe("third");
  });

  it("never answers a sync that hangs", async () => {
    await open();
    session.faults.add({ kind: "hang", sync: 2 });
    await put("first");
    let answered = false;
    void put("second").then(() => (answered = true));
    await put("third");
    expect([answered, session.counters.syncs]).toEqual([false, 3]);
    expect(model.sheets[0]?.value(0, 0)).toBe("third");
  });

  it("loses the connection for good", async () => {
    await open({ faults: [{ kind: "drop", sync: 2 }] });
    await put("first");
    await expect(put("second")).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    await expect(put("third")).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    expect(model.sheets[0]?.value(0, 0)).toBe("first");
  });

  it("lets a co-author edit between two syncs", async () => {
    await open();
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
      await context.sync();
      session.faults.add({
        kind: "meanwhile",
        sync: 2,
        change: (book) => book.setValue(book.sheets[0]!, 0, 0, 7),
      });
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      expect(range.values).toEqual([[7, 70]]);
    });
  });

  it("refuses what hangs on a sheet that was deleted between two syncs", async () => {
    await open();
    model.addSheet("TP Bridge");
    session.faults.add({ kind: "meanwhile", sync: 2, change: (book) => book.removeSheet(book.sheet("TP Bridge")!) });
    const refusal = await refusalOf(session, async (context) => {
      const range = context.workbook.worksheets.getItem("TP Bridge").getRange("A1");
      await context.sync();
      range.values = [["lost"]];
    });
    expect(refusal).toMatchObject({ code: "ItemNotFound", location: "Range.values" });
  });
});
