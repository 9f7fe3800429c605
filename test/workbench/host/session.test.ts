import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

describe("a session with the real office.js", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
  });
  afterEach(() => session.close());

  it("is ready as desktop Excel, with ExcelApi 1.15 and the shared runtime", async () => {
    const ready = await session.Office.onReady();
    expect(ready).toMatchObject({ host: "Excel", platform: "PC" });
    const { requirements } = session.Office.context;
    const supported = [
      requirements.isSetSupported("ExcelApi", "1.14"),
      requirements.isSetSupported("ExcelApi", "1.15"),
      requirements.isSetSupported("ExcelApi", "1.16"),
      requirements.isSetSupported("SharedRuntime", "1.1"),
      requirements.isSetSupported("CustomFunctionsRuntime", "1.3"),
    ];
    expect(supported).toEqual([true, true, false, true, true]);
  });

  it("writes to the model and reads from it", async () => {
    await session.Excel.run(async (context) => {
      const range = sheet1(context).getRange("B2:C3");
      range.values = [
        [1, "two"],
        [true, "=B2+41"],
      ];
      range.load("values,address,valueTypes,worksheet/name");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:C3");
      expect(range.worksheet.name).toBe("Sheet1");
      expect(range.values).toEqual([
        [1, "two"],
        [true, 42],
      ]);
      expect(range.valueTypes).toEqual([
        ["Double", "String"],
        ["Boolean", "Double"],
      ]);
    });
    expect(model.sheets[0]?.formula(2, 2)?.text).toBe("=B2+41");
  });

  it("lets the client refuse to read what was not loaded", async () => {
    await session.Excel.run(async (context) => {
      const range = sheet1(context).getRange("A1").load("values");
      expect(codeOf(() => range.values)).toBe("PropertyNotLoaded");
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(codeOf(() => range.address)).toBe("PropertyNotLoaded");
    });
  });

  it("refuses a member it does not have, and says which", async () => {
    const refusal = await refusalOf(session, (context) => sheet1(context).getRange("A1:B2").insert("Down"));
    expect(refusal).toEqual({ code: "ApiNotFound", location: "Range.insert", isOfficeError: true });
    const unread = await refusalOf(session, (context) => sheet1(context).getRange("A1").load("linkedDataTypeState"));
    expect(unread).toMatchObject({ code: "ApiNotFound", location: "Range.linkedDataTypeState" });
    const unset = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1").format.textOrientation = 90;
    });
    expect(unset).toMatchObject({ code: "ApiNotFound", location: "RangeFormat.textOrientation" });
    const shapes = await refusalOf(session, (context) => sheet1(context).shapes.load("items/name"));
    expect(shapes).toMatchObject({ code: "ApiNotFound", location: "Worksheet.shapes" });
  });

  it("is no transaction: what ran before the refusal stays", async () => {
    const refusal = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Missing").getRange("A1").values = [["lost"]];
      sheet1(context).getRange("A2").values = [["never"]];
    });
    expect(refusal).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
    expect(await valuesOf(session, "A1:A2")).toEqual([["kept"], [""]]);
  });

  it("answers null objects for what is not there, and for what hangs on it", async () => {
    await session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      const table = context.workbook.tables.getItemOrNullObject("Nope");
      const name = context.workbook.names.getItemOrNullObject("Nope");
      const cell = sheet.getRange("A1").load("values");
      const style = context.workbook.styles.getItemOrNullObject("Nope");
      const used = sheet1(context).getUsedRangeOrNullObject(true).load("address");
      const apart = sheet1(context).getRange("A1").getIntersectionOrNullObject("C3");
      sheet.delete();
      await context.sync();
      const objects = [sheet, table, name, cell, style, used, apart];
      expect(objects.map(({ isNullObject }) => isNullObject)).toEqual(objects.map(() => true));
    });
  });

  it("keeps a range over several syncs, and after its sheet is renamed", async () => {
    await session.Excel.run(async (context) => {
      const range = sheet1(context).getRange("A1");
      await context.sync();
      sheet1(context).name = "My spend";
      await context.sync();
      range.values = [[7]];
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("'My spend'!A1");
      expect(range.values).toEqual([[7]]);
    });
  });

  it("reads collections item by item, with nested properties, top and skip", async () => {
    await session.Excel.run(async (context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      await context.sync();
      const all = context.workbook.worksheets.load("items/name,items/position,items/protection/protected");
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(all.items.map(({ name, position }) => [name, position])).toEqual([
        ["Sheet1", 0],
        ["B", 1],
        ["C", 2],
        ["D", 3],
      ]);
      expect(all.items.map(({ protection }) => protection.protected)).toEqual([false, false, false, false]);
      expect(count.value).toBe(4);
      const page = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      expect(page.items.map(({ name }) => name)).toEqual(["B", "C"]);
      page.items[0]!.tabColor = "#12436D";
      await context.sync();
    });
    expect(model.sheet("B")?.tabColour).toBe("12436D");
  });

  it("keeps the add-in's settings", async () => {
    const { settings } = session.Office.context.document;
    settings.set("TotalPlace", { version: 1 });
    const saved = await new Promise<string>((resolve) =>
      settings.saveAsync((result) => resolve(String(result.status))),
    );
    expect(saved).toBe("succeeded");
    expect(settings.get("TotalPlace")).toEqual({ version: 1 });
  });

  it("does not mix two sessions", async () => {
    const other = await openWorkbook();
    try {
      await session.Excel.run(async (context) => {
        sheet1(context).getRange("A1").values = [["first"]];
        await context.sync();
      });
      await other.session.Excel.run(async (context) => {
        sheet1(context).getRange("A1").values = [["second"]];
        await context.sync();
      });
      expect(await valuesOf(session, "A1")).toEqual([["first"]]);
      expect(await valuesOf(other.session, "A1")).toEqual([["second"]]);
      expect(session.window).not.toBe(other.session.window);
    } finally {
      other.session.close();
    }
    expect(await valuesOf(session, "A1")).toEqual([["first"]]);
  });

  it("disposes of its calculation when it is closed", async () => {
    let disposed = 0;
    const calculation = { recalculate: () => undefined, check: () => "ok" as const, dispose: () => (disposed += 1) };
    const other = await openWorkbook({ calculation });
    other.session.close();
    expect(disposed).toBe(1);
  });
});

/** The code of the error that a read throws; undefined where it throws none. */
function codeOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}
