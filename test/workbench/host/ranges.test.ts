import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { formulasOf, openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

describe("ranges", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
  });
  afterEach(() => session.close());

  const write = (address: string, values: unknown): Promise<void> =>
    session.Excel.run(async (context) => {
      sheet1(context).getRange(address).values = values as unknown[][];
      await context.sync();
    });

  describe("copyFrom", () => {
    it("fills a taller destination with a row of formulas, moving relative references only", async () => {
      await write("A1:B3", [
        [1, 10],
        [2, 20],
        [3, 30],
      ]);
      await session.Excel.run(async (context) => {
        const sheet = sheet1(context);
        const text = '=IF("A1"="",\'A1\'!A1,A1+$B$1+B$1+$B1+SUM(A1:B1))';
        context.workbook.worksheets.add("A1");
        sheet.getRange("D1:E1").formulas = [["=A1*$B$1", text]];
        sheet.getRange("D1:E3").copyFrom("D1:E1", "Formulas");
        await context.sync();
      });
      expect(await formulasOf(session, "D3:E3")).toEqual([
        ["=A3*$B$1", '=IF("A1"="",\'A1\'!A3,A3+$B$1+B$1+$B3+SUM(A3:B3))'],
      ]);
      expect(await valuesOf(session, "D1:D3")).toEqual([[10], [20], [30]]);
    });

    it("copies values, formats or both, and turns what leaves the sheet into #REF!", async () => {
      await session.Excel.run(async (context) => {
        const sheet = sheet1(context);
        sheet.getRange("A1:B2").formulas = [
          [5, "=A1*2"],
          [7, "=A2*2"],
        ];
        sheet.getRange("B2").format.font.bold = true;
        sheet.getRange("D1").copyFrom(sheet.getRange("B2"), "Values");
        sheet.getRange("D2").copyFrom(sheet.getRange("B2"), "Formats");
        sheet.getRange("B5").copyFrom("Sheet1!B2");
        sheet.getRange("A9").copyFrom("B2", "Formulas");
        const bold = ["D1", "D2", "B5"].map((address) => sheet.getRange(address).format.font.load("bold"));
        await context.sync();
        expect(bold.map((font) => font.bold)).toEqual([false, true, true]);
      });
      expect(await formulasOf(session, "D1:D2")).toEqual([[14], [""]]);
      expect(await formulasOf(session, "B5")).toEqual([["=A5*2"]]);
      expect(await formulasOf(session, "A9")).toEqual([["=#REF!*2"]]);
    });
  });

  it("clears contents, formats or both, of whole sheets too", async () => {
    await session.Excel.run(async (context) => {
      const range = sheet1(context).getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet1(context).getRange("A1").clear("Contents");
      sheet1(context).getRange("B1").clear("Formats");
      range.load("values");
      const left = sheet1(context).getRange("A1").format.font.load("bold");
      const right = sheet1(context).getRange("B1").format.font.load("bold");
      await context.sync();
      expect([range.values, left.bold, right.bold]).toEqual([[["", 2]], true, false]);
      sheet1(context).getRange().clear();
      const used = sheet1(context).getUsedRangeOrNullObject();
      left.load("bold");
      await context.sync();
      expect([used.isNullObject, left.bold]).toEqual([true, false]);
    });
  });

  it("shows text by number format", async () => {
    await session.Excel.run(async (context) => {
      const range = sheet1(context).getRange("A1:A9");
      range.numberFormat = [
        ['#,##0_);(#,##0);"–"_);@_)'],
        ['#,##0_);(#,##0);"–"_);@_)'],
        ['#,##0_);(#,##0);"–"_);@_)'],
        ["#,##0.0,,_);(#,##0.0,,)"],
        ["0.0%_);(0.0%)"],
        ["dd/mm/yyyy"],
        ["0.0000"],
        ['#,##0" rows"'],
        ["General"],
      ];
      range.values = [[1234567.5], [-1234.4], [0], [2638880000], [0.1234], [46000], [0.33333], [1500], [1.5]];
      range.load("text");
      await context.sync();
      expect(range.text.map(([text]) => text)).toEqual([
        "1,234,568 ",
        "(1,234)",
        "– ",
        "2,638.9 ",
        "12.3% ",
        "09/12/2025",
        "0.3333",
        "1,500 rows",
        "1.5",
      ]);
    });
  });

  it.each(["0 of them", '#,##0"', "0;0;0;@;0", "[red"])("refuses the number format %j", async (code) => {
    const refusal = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1").numberFormat = [[code]];
    });
    expect(refusal).toMatchObject({ code: "InvalidArgument", location: "Range.numberFormat" });
  });

  it("moves about as Excel does", async () => {
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      const range = sheet.getRange("B2:D5");
      sheet.getRange("C3").values = [[1]];
      const found = {
        cell: range.getCell(1, 2),
        row: range.getRow(3),
        column: range.getColumn(0),
        resized: range.getResizedRange(-1, 2),
        absolute: range.getAbsoluteResizedRange(1, 1),
        offset: range.getOffsetRange(-1, 1),
        entireColumn: range.getEntireColumn(),
        entireRow: range.getEntireRow(),
        bounding: range.getBoundingRect("F1"),
        intersection: range.getIntersection("A1:B3"),
        last: range.getLastCell(),
        lastRow: range.getLastRow(),
        lastColumn: range.getLastColumn(),
        below: range.getRowsBelow(2),
        after: range.getColumnsAfter(1),
        above: range.getRowsAbove(1),
        used: range.getUsedRange(),
        whole: sheet.getRangeByIndexes(1, 1, 2, 2),
      };
      for (const each of Object.values(found)) each.load("address");
      await context.sync();
      const addresses = Object.fromEntries(
        Object.entries(found).map(([name, each]) => [name, each.address.replace("Sheet1!", "")]),
      );
      expect(addresses).toEqual({
        cell: "D3",
        row: "B5:D5",
        column: "B2:B5",
        resized: "B2:F4",
        absolute: "B2",
        offset: "C1:E4",
        entireColumn: "B:D",
        entireRow: "2:5",
        bounding: "B1:F5",
        intersection: "B2:B3",
        last: "D5",
        lastRow: "B5:D5",
        lastColumn: "D2:D5",
        below: "B6:D7",
        after: "E2:E5",
        above: "B1:D1",
        used: "C3",
        whole: "B2:C3",
      });
    });
    expect((await refusalOf(session, (context) => sheet1(context).getRange("A1").getOffsetRange(-1, 0))).code).toBe(
      "InvalidArgument",
    );
    expect((await refusalOf(session, (context) => sheet1(context).getRange("A1,C3"))).code).toBe("InvalidArgument");
  });

  it("merges cells, keeping the first only", async () => {
    await write("A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("A1:B2").merge();
      await context.sync();
    });
    expect(await valuesOf(session, "A1:B2")).toEqual([
      [1, ""],
      ["", ""],
    ]);
    expect(model.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    const clash = await refusalOf(session, (context) => sheet1(context).getRange("B2:C3").merge());
    expect(clash.code).toBe("MergedRangeConflict");
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("A1").unmerge();
      await context.sync();
    });
    expect(model.sheets[0]?.merges).toEqual([]);
  });
});
