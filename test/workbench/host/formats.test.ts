import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openWorkbook, refusalOf, sheet1 } from "./workbook.ts";

describe("formats", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
  });
  afterEach(() => session.close());

  const lookOf = (address: string): ReturnType<WorkbookModel["styles"]["style"]> => {
    const [, column = "A", row = "1"] = /([A-Z])(\d+)/.exec(address) ?? [];
    return model.styles.style(model.sheets[0]!.styleIndex(Number(row) - 1, column.charCodeAt(0) - 65));
  };

  it("sets and reads every part of a look, null where cells differ", async () => {
    await session.Excel.run(async (context) => {
      const { format } = sheet1(context).getRange("A1:B2");
      format.font.name = "Arial";
      format.font.size = 9;
      format.font.bold = true;
      format.font.italic = true;
      format.font.underline = "Single";
      format.font.color = "#12436d";
      format.fill.color = "yellow";
      format.horizontalAlignment = "CenterAcrossSelection";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 1;
      format.shrinkToFit = true;
      format.protection.locked = false;
      sheet1(context).getRange("B2").format.font.size = 10;
      await context.sync();
      const read = sheet1(context).getRange("A1:B2").format;
      read.load("horizontalAlignment,wrapText,font/name,font/size,fill/color,protection/locked");
      await context.sync();
      expect(read.toJSON()).toEqual({
        horizontalAlignment: "CenterAcrossSelection",
        wrapText: true,
        font: { name: "Arial", size: null },
        fill: { color: "#FFFF00" },
        protection: { locked: false },
      });
    });
    expect(lookOf("A1")).toEqual({
      numberFormat: "General",
      font: { name: "Arial", size: 9, bold: true, italic: true, underline: true, colour: "12436D" },
      fill: "FFFF00",
      borders: {},
      horizontal: "centerContinuous",
      vertical: "top",
      wrap: true,
      indent: 1,
      shrink: true,
      locked: false,
    });
  });

  it("clears a fill", async () => {
    await session.Excel.run(async (context) => {
      const { fill } = sheet1(context).getRange("A1").format;
      fill.color = "#D08A2E";
      await context.sync();
      fill.clear();
      await context.sync();
    });
    expect(lookOf("A1").fill).toBeUndefined();
  });

  it("draws the lines of a block on its own cells only", async () => {
    await session.Excel.run(async (context) => {
      const { borders } = sheet1(context).getRange("B2:D4").format;
      const top = borders.getItem("EdgeTop");
      top.style = "Continuous";
      top.weight = "Hairline";
      top.color = "#9DB2C7";
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("EdgeLeft").weight = "Medium";
      borders.getItem("EdgeRight").color = "#FF0000";
      borders.getItem("InsideHorizontal").style = "Continuous";
      await context.sync();
      const lines = (["EdgeTop", "EdgeBottom", "InsideVertical"] as const).map((side) =>
        borders.getItem(side).load("style,weight,color"),
      );
      await context.sync();
      expect(lines.map(({ style, weight, color }) => [style, weight, color])).toEqual([
        ["Continuous", "Hairline", "#9DB2C7"],
        ["Double", "Thick", "#000000"],
        ["None", "Thin", "#000000"],
      ]);
    });
    expect(lookOf("B2").borders).toEqual({
      top: { style: "hair", colour: "9DB2C7" },
      left: { style: "medium", colour: "000000" },
      bottom: { style: "thin", colour: "000000" },
    });
    expect(lookOf("D4").borders).toEqual({
      right: { style: "thin", colour: "FF0000" },
      bottom: { style: "double", colour: "000000" },
      top: { style: "thin", colour: "000000" },
    });
    expect(lookOf("C3").borders).toEqual({
      top: { style: "thin", colour: "000000" },
      bottom: { style: "thin", colour: "000000" },
    });
    expect([lookOf("A1").borders, lookOf("B1").borders, lookOf("E2").borders]).toEqual([{}, {}, {}]);
  });

  it("keeps widths and heights in points", async () => {
    await session.Excel.run(async (context) => {
      const { format } = sheet1(context).getRange("B:C");
      format.columnWidth = 72.5;
      sheet1(context).getRange("1:1").format.rowHeight = 24;
      const mixed = sheet1(context).getRange("A1:B2").format.load("columnWidth,rowHeight");
      const column = sheet1(context).getRange("C7").format.load("columnWidth,rowHeight");
      await context.sync();
      expect([mixed.columnWidth, mixed.rowHeight]).toEqual([null, null]);
      expect([column.columnWidth, column.rowHeight]).toEqual([72.5, 15]);
    });
    expect([...model.sheets[0]!.columnWidths]).toEqual([
      [1, 72.5],
      [2, 72.5],
    ]);
  });

  it("hides rows and columns", async () => {
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("2:3").rowHidden = true;
      sheet1(context).getRange("B:B").columnHidden = true;
      const mixed = sheet1(context).getRange("A1:B3").load("rowHidden,columnHidden,hidden");
      const row = sheet1(context).getRange("A2").load("rowHidden,columnHidden,hidden");
      await context.sync();
      expect([mixed.rowHidden, mixed.columnHidden, mixed.hidden]).toEqual([null, null, null]);
      expect([row.rowHidden, row.columnHidden, row.hidden]).toEqual([true, false, true]);
    });
  });

  it("keeps conditional formats by formula", async () => {
    await session.Excel.run(async (context) => {
      const range = sheet1(context).getRange("H5:H90");
      const added = range.conditionalFormats.add("Custom");
      added.custom.rule.formula = '=$H5="Does not tie"';
      added.custom.format.font.color = "#FFFFFF";
      added.custom.format.font.bold = true;
      added.custom.format.fill.color = "#8C1D18";
      added.custom.format.numberFormat = '"≠ "@';
      added.custom.format.borders.getItem("EdgeTop").color = "#1A1A1A";
      added.load("id,type");
      const items = range.conditionalFormats.load("items/type");
      await context.sync();
      expect([added.type, items.items.length]).toEqual(["Custom", 1]);
    });
    expect(model.sheets[0]?.conditionalFormats).toEqual([
      {
        area: { top: 4, left: 7, bottom: 89, right: 7 },
        formula: '=$H5="Does not tie"',
        font: { colour: "FFFFFF", bold: true },
        fill: "8C1D18",
        numberFormat: '"≠ "@',
        border: { colour: "1A1A1A" },
      },
    ]);
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("H1:H10").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(model.sheets[0]?.conditionalFormats.map(({ area }) => area)).toEqual([
      { top: 10, left: 7, bottom: 89, right: 7 },
    ]);
  });

  it("keeps lists of choices", async () => {
    await session.Excel.run(async (context) => {
      const { dataValidation } = sheet1(context).getRange("C5:C9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "count,detail,control" } };
      dataValidation.errorAlert = { message: "Choose one of: …", showAlert: true, style: "Stop", title: "" };
      dataValidation.load("rule,type,errorAlert");
      await context.sync();
      expect(dataValidation.type).toBe("List");
      expect(dataValidation.rule.list?.source).toBe("count,detail,control");
      expect(dataValidation.errorAlert.message).toBe("Choose one of: …");
    });
    expect(model.sheets[0]?.validations).toEqual([
      { area: { top: 4, left: 2, bottom: 8, right: 2 }, list: "count,detail,control", errorText: "Choose one of: …" },
    ]);
    const other = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    });
    expect(other).toMatchObject({ code: "NotImplemented", location: "DataValidation.rule" });
  });

  it("keeps links within the workbook", async () => {
    await session.Excel.run(async (context) => {
      const cell = sheet1(context).getRange("A9");
      cell.hyperlink = { documentReference: "'TP Checks'!A5", textToDisplay: "Check F2" };
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.hyperlink.documentReference).toBe("'TP Checks'!A5");
      expect(cell.values).toEqual([["Check F2"]]);
    });
    expect(model.sheets[0]?.hyperlinks).toEqual([{ row: 8, column: 0, documentReference: "'TP Checks'!A5" }]);
  });

  it("refuses what it does not model, and what Excel does not know", async () => {
    const set = (change: (range: Excel.Range) => void) => (context: Excel.RequestContext) =>
      change(sheet1(context).getRange("A1"));
    const column = await refusalOf(session, (context) => {
      sheet1(context).getRange("A:A").format.font.bold = true;
    });
    expect(column).toMatchObject({ code: "NotImplemented", location: "RangeFont.bold" });
    const colour = await refusalOf(
      session,
      set((range) => (range.format.fill.color = "bluish")),
    );
    expect(colour).toMatchObject({ code: "InvalidArgument", location: "RangeFill.color" });
    const word = await refusalOf(
      session,
      set((range) => (range.format.horizontalAlignment = "Middle" as "Left")),
    );
    expect(word).toMatchObject({ code: "InvalidArgument", location: "RangeFormat.horizontalAlignment" });
  });
});
