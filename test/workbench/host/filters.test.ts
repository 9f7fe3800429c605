import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openWorkbook, refusalOf, sheet1 } from "./workbook.ts";

const ROWS = [
  ["Payee", "Spend"],
  ["Alpha", 10],
  ["alpha", 20],
  ["Beta", 30],
  ["", 40],
];

describe("filters", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("B3:C7").values = ROWS;
      await context.sync();
    });
  });
  afterEach(() => session.close());
  const hidden = (): number[] => [...model.sheets[0]!.hiddenRows].sort((a, b) => a - b).map((row) => row + 1);

  it("of a sheet hide the rows whose texts are not asked for, whatever their case, and give them back", async () => {
    await session.Excel.run(async (context) => {
      const { autoFilter } = sheet1(context);
      autoFilter.apply("B3:C7", 0, { filterOn: "Values", values: ["ALPHA"] });
      autoFilter.load("enabled,isDataFiltered,criteria");
      const range = autoFilter.getRangeOrNullObject().load("address");
      const seen = sheet1(context).getRange("B4:B7").getVisibleView().load("rowCount");
      await context.sync();
      expect(hidden()).toEqual([6, 7]);
      expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([true, true, "Sheet1!B3:C7"]);
      expect(autoFilter.criteria.map(({ values }) => values)).toEqual([["ALPHA"], null]);
      expect(seen.rowCount).toBe(2);
      autoFilter.clearColumnCriteria(0);
      autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect(hidden()).toEqual([]);
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, false]);
      autoFilter.remove();
      autoFilter.load("enabled");
      const none = autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      expect([autoFilter.enabled, none.isNullObject]).toEqual([false, true]);
    });
  });

  it("let a row through that all filtered columns let through", async () => {
    await session.Excel.run(async (context) => {
      const { autoFilter } = sheet1(context);
      autoFilter.apply("B3:C7", 0, { filterOn: "Values", values: ["alpha", ""] });
      autoFilter.apply("B3:C7", 1, { filterOn: "Values", values: ["20", "30", "40"] });
      await context.sync();
      expect(hidden()).toEqual([4, 6]);
      autoFilter.clearCriteria();
      await context.sync();
      expect(hidden()).toEqual([]);
    });
  });

  it("of a table stand beside the sheet's own and keep its buttons", async () => {
    await session.Excel.run(async (context) => {
      const table = sheet1(context).tables.add("B3:C7", true);
      const { filter } = table.columns.getItem("Payee");
      filter.applyValuesFilter(["Beta"]);
      filter.load("criteria");
      table.autoFilter.load("isDataFiltered,criteria");
      const own = sheet1(context).autoFilter.load("enabled");
      await context.sync();
      expect(hidden()).toEqual([4, 5, 7]);
      expect(filter.criteria.values).toEqual(["Beta"]);
      expect([table.autoFilter.isDataFiltered, own.enabled]).toEqual([true, false]);
      filter.clear();
      table.autoFilter.load("enabled,isDataFiltered");
      await context.sync();
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered, hidden()]).toEqual([true, false, []]);
    });
  });

  it("are refused on a protected sheet, and where the host would have to guess", async () => {
    const condition = { filterOn: "Custom", criterion1: ">5" } as const;
    const refused = await refusalOf(session, (context) => sheet1(context).autoFilter.apply("B3:C7", 1, condition));
    expect(refused.code).toBe("NotImplemented");
    model.sheets[0]!.filter = undefined;
    model.sheets[0]!.protection = { locked: true };
    const locked = await refusalOf(session, (context) => sheet1(context).autoFilter.apply("B3:C7"));
    expect(locked).toMatchObject({ code: "AccessDenied", location: "AutoFilter.apply" });
  });
});
