import type { ExcelSession } from "#workbench/host/open-session";
import { openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

describe("protection", () => {
  let session: ExcelSession;
  beforeEach(async () => {
    ({ session } = await openWorkbook());
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, "secret");
      await context.sync();
    });
  });
  afterEach(() => session.close());

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a block with one locked cell", (sheet) => (sheet.getRange("A1:B1").values = [[null, 1]])],
    ["formats", (sheet) => (sheet.getRange("B1").format.font.bold = true)],
    ["row heights", (sheet) => (sheet.getRange("B1").format.rowHeight = 20)],
    ["copies", (sheet) => sheet.getRange("A1").copyFrom("B1")],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["merging", (sheet) => sheet.getRange("A1:A2").merge()],
    ["tables", (sheet) => sheet.tables.add("B1:B2", true)],
    ["protecting twice", (sheet) => sheet.protection.protect()],
    ["a wrong password", (sheet) => sheet.protection.unprotect("guess")],
  ])("refuses %s", async (_, change) => {
    const refusal = await refusalOf(session, (context) => change(sheet1(context)));
    expect(refusal.code).toBe("AccessDenied");
  });

  it("lets unlocked cells and allowed formats be changed, and can be lifted", async () => {
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("B1").values = [[5]];
      sheet.getRange("B1").format.columnWidth = 80;
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatColumns).toBe(true);
      expect(sheet.protection.options.allowSort).toBe(false);
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[4]];
      await context.sync();
    });
    expect(await valuesOf(session, "A1:B1")).toEqual([[4, 5]]);
  });

  it("of the workbook keeps its sheets as they are", async () => {
    await session.Excel.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    const add = await refusalOf(session, (context) => context.workbook.worksheets.add("New"));
    expect(add).toMatchObject({ code: "AccessDenied", location: "WorksheetCollection.add" });
    const rename = await refusalOf(session, (context) => {
      sheet1(context).name = "New";
    });
    expect(rename.code).toBe("AccessDenied");
  });
});
