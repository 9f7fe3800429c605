import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

describe("tables", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("A4:C6").values = [
        ["Agency", "Spend", "Theme"],
        ["Council", 10, "Care"],
        ["Police", 20, "Safety"],
      ];
      const table = sheet.tables.add("A4:C6", true);
      table.name = "TP_Spend";
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showFilterButton = false;
      await context.sync();
    });
  });
  afterEach(() => session.close());

  it("knows its parts", async () => {
    await session.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tp_spend");
      table.load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton,worksheet/name");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load("address");
      const columns = table.columns.load("items/name,items/index,count");
      const spend = table.columns.getItem("spend").getDataBodyRange().load("values");
      const missing = table.columns.getItemOrNullObject("Nope");
      const rows = table.rows.getCount();
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "TP_Spend",
        style: "TableStyleLight1",
        showHeaders: true,
        showTotals: false,
        showBandedRows: false,
        showFilterButton: false,
      });
      expect(table.worksheet.name).toBe("Sheet1");
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A4:C6", "Sheet1!A4:C4", "Sheet1!A5:C6"]);
      expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["Agency", 0],
        ["Spend", 1],
        ["Theme", 2],
      ]);
      expect([columns.count, rows.value, missing.isNullObject]).toEqual([3, 2, true]);
      expect(spend.values).toEqual([[10], [20]]);
      const again = context.workbook.tables.getItem(table.id).load("name");
      await context.sync();
      expect(again.name).toBe("TP_Spend");
    });
  });

  it("grows by resize, naming new columns, and takes formulas with [@Column]", async () => {
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      const table = sheet.tables.getItem("TP_Spend");
      sheet.getRange("D4").values = [["Double"]];
      table.resize("A4:E7");
      table.columns.getItem("Double").getDataBodyRange().formulas = "=[@Spend]*2" as unknown as string[][];
      const double = table.columns.getItem("Double").getDataBodyRange().load("values,formulas");
      const columns = table.columns.load("items/name");
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(["Agency", "Spend", "Theme", "Double", "Column5"]);
      expect(double.values).toEqual([[20], [40], [0]]);
      expect(double.formulas).toEqual([["=[@Spend]*2"], ["=[@Spend]*2"], ["=[@Spend]*2"]]);
    });
    expect(await valuesOf(session, "E4")).toEqual([["Column5"]]);
    const moved = await refusalOf(session, (context) => context.workbook.tables.getItem("TP_Spend").resize("A5:C7"));
    expect(moved).toMatchObject({ code: "InvalidArgument", location: "Table.resize" });
  });

  it("makes headings text, filled and unique", async () => {
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("H1:L2").values = [
        [2025, "", "Name", "name", "=1+1"],
        [1, 2, 3, 4, 5],
      ];
      const table = sheet.tables.add("H1:L2", true);
      const header = table.getHeaderRowRange().load("values,formulas,valueTypes");
      await context.sync();
      expect(header.values).toEqual([["2025", "Column2", "Name", "name2", "2"]]);
      expect(header.formulas).toEqual([["2025", "Column2", "Name", "name2", "2"]]);
      expect(header.valueTypes).toEqual([["String", "String", "String", "String", "String"]]);
    });
  });

  it("renames a column from either side", async () => {
    await session.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("TP_Spend");
      table.columns.getItem("Theme").name = "Purpose";
      sheet1(context).getRange("B4").values = [["Amount"]];
      const columns = table.columns.load("items/name");
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(["Agency", "Amount", "Purpose"]);
    });
    expect(await valuesOf(session, "A4:C4")).toEqual([["Agency", "Amount", "Purpose"]]);
  });

  it("shows totals in the row below, and gives it back", async () => {
    await session.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("TP_Spend");
      table.showTotals = true;
      const total = table.getTotalRowRange().load("address,values");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      expect([total.address, body.address]).toEqual(["Sheet1!A7:C7", "Sheet1!A5:C6"]);
      expect(total.values).toEqual([["Total", "", ""]]);
      table.showTotals = false;
      await context.sync();
    });
    expect(model.table("TP_Spend")?.area.bottom).toBe(5);
    const hidden = await refusalOf(session, (context) =>
      context.workbook.tables.getItem("TP_Spend").getTotalRowRange().load("address"),
    );
    expect(hidden.code).toBe("ItemNotFound");
  });

  it("goes with its cells, or leaves them", async () => {
    await session.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("TP_Spend");
      const range = table.convertToRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A4:C6");
      const again = sheet1(context).tables.add(range, true);
      again.name = "TP_Spend";
      again.delete();
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(model.sheets[0]?.usedArea()).toBeUndefined();
  });

  it("says which tables meet a range", async () => {
    await session.Excel.run(async (context) => {
      const meeting = sheet1(context).getRange("C6:D9").getTables(false).load("items/name");
      const inside = sheet1(context).getRange("C6:D9").getTables(true).getCount();
      await context.sync();
      expect(meeting.items.map(({ name }) => name)).toEqual(["TP_Spend"]);
      expect(inside.value).toBe(0);
    });
  });

  it.each([
    ["a cell address", "TPS1", "InvalidArgument"],
    ["a cell address in R1C1", "R1C1", "InvalidArgument"],
    ["a blank in it", "TP Spend", "InvalidArgument"],
    ["a digit in front", "1st", "InvalidArgument"],
    ["another table's name", "Other", "ItemAlreadyExists"],
  ])("refuses a name that is %s", async (_, name, code) => {
    const refusal = await refusalOf(session, (context) => {
      const other = sheet1(context).tables.add("H1:I2", true);
      other.name = "Other";
      context.workbook.tables.getItem("TP_Spend").name = name;
    });
    expect(refusal).toMatchObject({ code, location: "Table.name" });
    expect(model.tables.map((table) => table.name)).toEqual(["TP_Spend", "Other"]);
  });

  it("refuses to stand on another table or on merged cells", async () => {
    const onTable = await refusalOf(session, (context) => sheet1(context).tables.add("C6:D9", true));
    expect(onTable).toMatchObject({ code: "InvalidOperation", location: "TableCollection.add" });
    const onMerge = await refusalOf(session, (context) => {
      sheet1(context).getRange("H1:I1").merge();
      sheet1(context).tables.add("H1:I9", true);
    });
    expect(onMerge.code).toBe("MergedRangeConflict");
    expect((await refusalOf(session, (context) => sheet1(context).getRange("A5:B5").merge())).code).toBe(
      "InvalidOperation",
    );
  });
});
