import type { ExcelSession } from "#workbench/host/open-session";
import type { CellStyle } from "#workbench/model/style";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openWorkbook, refusalOf, sheet1 } from "./workbook.ts";

describe("named styles", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
  });
  afterEach(() => session.close());

  const lookOf = (row: number, column: number): CellStyle =>
    model.styles.style(model.sheets[0]!.styleIndex(row, column));

  const addTotal = (): Promise<void> =>
    session.Excel.run(async (context) => {
      context.workbook.styles.add("TP Total");
      const style = context.workbook.styles.getItem("TP Total");
      style.font.bold = true;
      style.font.size = 9;
      style.fill.color = "#E8EEF5";
      style.numberFormat = "#,##0_)";
      style.horizontalAlignment = "Right";
      style.borders.getItem("EdgeTop").style = "Continuous";
      await context.sync();
    });

  it("are made, found and worn", async () => {
    await addTotal();
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("A1:B1").style = "TP Total";
      const range = sheet1(context).getRange("A1").load("style,numberFormat");
      const mixed = sheet1(context).getRange("A1:A2").load("style");
      const styles = context.workbook.styles.load("items/name,items/builtIn");
      const found = context.workbook.styles.getItemOrNullObject("tp total").load("name,horizontalAlignment,font/bold");
      await context.sync();
      expect([range.style, range.numberFormat]).toEqual(["TP Total", [["#,##0_)"]]]);
      expect(mixed.style).toBeNull();
      expect(styles.items.map(({ name, builtIn }) => [name, builtIn])).toEqual([
        ["Normal", true],
        ["TP Total", false],
      ]);
      expect([found.name, found.horizontalAlignment, found.font.bold]).toEqual(["TP Total", "Right", true]);
    });
    expect(lookOf(0, 1)).toMatchObject({
      named: "TP Total",
      fill: "E8EEF5",
      horizontal: "right",
      font: { bold: true, size: 9 },
      borders: { top: { style: "thin", colour: "000000" } },
    });
    expect(model.styles.named.get("TP Total")).toBe(model.sheets[0]!.styleIndex(0, 1));
  });

  it("change the cells that wear them, save what the cells have of their own", async () => {
    await addTotal();
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("A1:B1").style = "TP Total";
      sheet1(context).getRange("B1").numberFormat = [["0.00"]];
      await context.sync();
      const style = context.workbook.styles.getItem("TP Total");
      style.numberFormat = "#,##0";
      style.font.color = "#8C1D18";
      await context.sync();
    });
    expect(lookOf(0, 0)).toMatchObject({ numberFormat: "#,##0", font: { bold: true, colour: "8C1D18" } });
    expect(lookOf(0, 1)).toMatchObject({ numberFormat: "0.00", font: { bold: true, colour: "8C1D18" } });
  });

  it("leave the parts alone that they do not include", async () => {
    await addTotal();
    await session.Excel.run(async (context) => {
      context.workbook.styles.getItem("TP Total").includeNumber = false;
      const range = sheet1(context).getRange("A1");
      range.numberFormat = [["@"]];
      range.style = "TP Total";
      await context.sync();
    });
    expect(lookOf(0, 0)).toMatchObject({ named: "TP Total", numberFormat: "@", font: { bold: true } });
  });

  it("give way to Normal when they are deleted", async () => {
    await addTotal();
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("A1").style = "TP Total";
      context.workbook.styles.getItem("TP Total").delete();
      const range = sheet1(context).getRange("A1").load("style");
      await context.sync();
      expect(range.style).toBe("Normal");
    });
    expect(lookOf(0, 0).font.bold).toBe(false);
  });

  it("are refused where they are not there or there already", async () => {
    await addTotal();
    const twice = await refusalOf(session, (context) => context.workbook.styles.add("TP total"));
    expect(twice).toMatchObject({ code: "ItemAlreadyExists", location: "StyleCollection.add" });
    const unknown = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1").style = "Nope";
    });
    expect(unknown).toMatchObject({ code: "InvalidArgument", location: "Range.style" });
  });
});
