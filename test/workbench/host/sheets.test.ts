import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { formulasOf, openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

describe("sheets", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
  });
  afterEach(() => session.close());

  it("are added, moved, hidden, shown and deleted", async () => {
    await session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("TP Bridge");
      sheet.position = 0;
      sheet.visibility = "Hidden";
      sheet.showGridlines = false;
      sheet.load("name,id,position,visibility,showGridlines,tabColor");
      const next = sheet.getNext().load("name");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([sheet.position, sheet.visibility, sheet.showGridlines, sheet.tabColor]).toEqual([0, "Hidden", false, ""]);
      expect([next.name, active.name]).toEqual(["Sheet1", "Sheet1"]);
      sheet.visibility = "Visible";
      sheet.activate();
      active.load("name");
      const nowActive = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(nowActive.name).toBe("TP Bridge");
      sheet.delete();
      await context.sync();
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it.each([
    ["32 characters", "x".repeat(32), "InvalidArgument"],
    ["a colon", "a:b", "InvalidArgument"],
    ["a bracket", "a[b", "InvalidArgument"],
    ["a slash", "2025/26", "InvalidArgument"],
    ["an apostrophe at its end", "Council'", "InvalidArgument"],
    ["nothing in it", "", "InvalidArgument"],
    ["another sheet's name", "sheet1", "ItemAlreadyExists"],
  ])("refuse a name with %s", async (_, name, code) => {
    const refusal = await refusalOf(session, (context) => context.workbook.worksheets.add(name));
    expect(refusal).toMatchObject({ code, location: "WorksheetCollection.add" });
    expect(model.sheets).toHaveLength(1);
  });

  it("keep tables, names and formulas when they are renamed", async () => {
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("A1:A2").values = [["Spend"], [5]];
      sheet.tables.add("A1:A2", true).name = "Spend";
      context.workbook.names.add("Figure", sheet.getRange("A2"));
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").formulas = [['=Sheet1!A2&"Sheet1!A2"']];
      sheet.name = "R'00";
      const formula = other.getRange("A1").load("formulas,values");
      const name = context.workbook.names.getItem("Figure").load("formula");
      const table = context.workbook.tables.getItem("Spend").getRange().load("address");
      await context.sync();
      expect(formula.formulas).toEqual([["='R''00'!A2&\"Sheet1!A2\""]]);
      expect(formula.values).toEqual([["5Sheet1!A2"]]);
      expect(name.formula).toBe("='R''00'!$A$2");
      expect(table.address).toBe("'R''00'!A1:A2");
    });
  });

  it("leave at least one visible", async () => {
    const hidden = await refusalOf(session, (context) => {
      sheet1(context).visibility = "Hidden";
    });
    expect(hidden).toMatchObject({ code: "InvalidOperation", location: "Worksheet.visibility" });
    expect((await refusalOf(session, (context) => sheet1(context).delete())).code).toBe("InvalidOperation");
  });

  it("freeze panes", async () => {
    await session.Excel.run(async (context) => {
      const panes = sheet1(context).freezePanes;
      const none = panes.getLocationOrNullObject();
      panes.freezeAt("A1:A4");
      const corner = panes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([none.isNullObject, corner.address]).toEqual([true, "Sheet1!A1:A4"]);
      panes.freezeRows(3);
      const rows = panes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(rows.address).toBe("Sheet1!1:3");
    });
    expect(model.sheets[0]?.freeze).toEqual({ rows: 3, columns: 0 });
    expect((await refusalOf(session, (context) => sheet1(context).freezePanes.freezeAt("B2:C4"))).code).toBe(
      "InvalidArgument",
    );
  });

  it("are laid out for paper", async () => {
    await session.Excel.run(async (context) => {
      const layout = sheet1(context).pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A4";
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      layout.centerHorizontally = true;
      layout.setPrintArea("A1:H58");
      layout.setPrintMargins("Centimeters", { left: 1.2, right: 1.2, top: 1.2, bottom: 1.5, header: 0.7, footer: 0.7 });
      layout.setPrintTitleRows("$1:$4");
      layout.setPrintTitleColumns("A:B");
      layout.headersFooters.defaultForAllPages.leftFooter = "Fordshire";
      layout.headersFooters.defaultForAllPages.centerFooter = "See TP Method";
      layout.headersFooters.defaultForAllPages.rightFooter = "&P of &N";
      layout.load("orientation,paperSize,zoom,leftMargin");
      await context.sync();
      expect([layout.orientation, layout.paperSize, layout.zoom]).toEqual([
        "Landscape",
        "A4",
        { horizontalFitToPages: 1 },
      ]);
      // 12 mm in points: 12 / 25.4 * 72
      expect(layout.leftMargin).toBeCloseTo(34.0157, 3);
    });
    expect(model.sheets[0]?.page).toEqual({
      orientation: "landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      centreHorizontally: true,
      printArea: { top: 0, left: 0, bottom: 57, right: 7 },
      margins: { left: 12, right: 12, top: 12, bottom: 15, header: 7, footer: 7 },
      titleRows: { first: 0, last: 3 },
      titleColumns: { first: 0, last: 1 },
      footer: { left: "Fordshire", centre: "See TP Method", right: "&P of &N" },
    });
    const unit = await refusalOf(session, (context) =>
      sheet1(context).pageLayout.setPrintMargins("Millimeters" as "Points", { left: 12 }),
    );
    expect(unit).toMatchObject({ code: "InvalidArgument", location: "PageLayout.setPrintMargins" });
  });

  it("have names of their own beside those of the workbook", async () => {
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("B2").values = [[12]];
      context.workbook.names.add("Population", sheet.getRange("B2"));
      context.workbook.names.add("Unit", "=1000");
      sheet.names.add("Local", "=Sheet1!$A$1:$B$2");
      sheet.getRange("C1").formulas = [["=Population*Unit"]];
      const items = context.workbook.names.load(
        "items/name,items/type,items/value,items/scope,items/visible,items/formula",
      );
      const local = sheet.names.getItem("local").load("scope,formula");
      const range = context.workbook.names.getItem("population").getRange().load("values,address");
      await context.sync();
      expect(items.items.map(({ name, type, value, scope }) => [name, type, value as unknown, scope])).toEqual([
        ["Population", "Range", "=Sheet1!$B$2", "Workbook"],
        ["Unit", "Double", 1000, "Workbook"],
      ]);
      expect([local.scope, local.formula]).toEqual(["Worksheet", "=Sheet1!$A$1:$B$2"]);
      expect([range.address, range.values]).toEqual(["Sheet1!B2", [[12]]]);
    });
    expect(await valuesOf(session, "C1")).toEqual([[12000]]);
    const clash = await refusalOf(session, (context) => context.workbook.names.add("unit", "=1"));
    expect(clash.code).toBe("ItemAlreadyExists");
    const address = await refusalOf(session, (context) => context.workbook.names.add("TPS1", "=1"));
    expect(address.code).toBe("InvalidArgument");
  });

  it("know what the user has selected", async () => {
    await session.Excel.run(async (context) => {
      const before = context.workbook.getSelectedRange().load("address");
      await context.sync();
      sheet1(context).getRange("C3:D4").select();
      const after = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([before.address, after.address, cell.address]).toEqual(["Sheet1!A1", "Sheet1!C3:D4", "Sheet1!C3"]);
    });
    expect(await formulasOf(session, "C3")).toEqual([[""]]);
  });

  it("speak English of the United Kingdom", async () => {
    await session.Excel.run(async (context) => {
      const { cultureInfo } = context.application;
      cultureInfo.load("name,numberFormat/numberGroupSeparator,datetimeFormat/shortDatePattern");
      await context.sync();
      expect(cultureInfo.toJSON()).toMatchObject({
        name: "en-GB",
        numberFormat: { numberGroupSeparator: "," },
        datetimeFormat: { shortDatePattern: "dd/MM/yyyy" },
      });
    });
  });
});
