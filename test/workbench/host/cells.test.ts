import type { ExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";
import { formulasOf, openWorkbook, refusalOf, sheet1, valuesOf } from "./workbook.ts";

/** Takes every formula, so that only its text is looked at. */
const UNCHECKED = { recalculate: () => undefined, check: () => "ok" as const, dispose: () => undefined };

describe("cells", () => {
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

  it("leaves a cell on null and clears it on an empty text", async () => {
    await write("A1:C1", [[1, 2, "=A1"]]);
    await write("A1:C1", [[null, "", null]]);
    expect(await formulasOf(session, "A1:C1")).toEqual([[1, "", "=A1"]]);
    expect(model.sheets[0]?.value(0, 1)).toBeNull();
  });

  it("refuses null for the whole range", async () => {
    const refusal = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1:B1").values = null as unknown as unknown[][];
    });
    expect(refusal).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
  });

  it("fills a range with one value or one formula", async () => {
    await write("A1:B2", 5);
    await session.Excel.run(async (context) => {
      sheet1(context).getRange("C1:C2").formulas = "=1+1" as unknown as string[][];
      sheet1(context).getRange("D1:D2").formulasR1C1 = "=RC[-3]*2" as unknown as string[][];
      await context.sync();
    });
    expect(await formulasOf(session, "A1:D2")).toEqual([
      [5, 5, "=1+1", "=A1*2"],
      [5, 5, "=1+1", "=A2*2"],
    ]);
  });

  it.each([
    ["=A1+$B$2", "=R[-2]C[-2]+R2C2"],
    ["=C3", "=RC"],
    ["=SUM(C:C,$1:$2,D4:$E5)", "=SUM(C,R1:R2,R[1]C[1]:R[2]C5)"],
    ['=LOG10(A1)&"A1"&Spend[A1]', '=LOG10(R[-2]C[-2])&"A1"&Spend[A1]'],
    ["='A1'!B3", "='A1'!RC[-1]"],
  ])("reads %s in C3 as %s, and back", async (a1, r1c1) => {
    const { session: lenient } = await openWorkbook({ calculation: UNCHECKED });
    try {
      await lenient.Excel.run(async (context) => {
        const cell = sheet1(context).getRange("C3");
        cell.formulas = [[a1]];
        cell.load("formulasR1C1");
        await context.sync();
        expect(cell.formulasR1C1).toEqual([[r1c1]]);
        cell.formulasR1C1 = [[r1c1]];
        cell.load("formulas");
        await context.sync();
        expect(cell.formulas).toEqual([[a1]]);
      });
    } finally {
      lenient.close();
    }
  });

  it.each([
    ["12", 12, "General"],
    ["-3.5", -3.5, "General"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["(12)", -12, "General"],
    ["12%", 0.12, "0%"],
    ["1e3", 1000, "0.00E+00"],
    ["true", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["1/2/2025", 45689, "dd/mm/yyyy"],
    ["2008-09", 39692, "mmm-yy"],
    ["10.10", 10.1, "General"],
    ["'10.10", "10.10", "General"],
    ["'=1+1", "=1+1", "General"],
    ["FY 2025-26", "FY 2025-26", "General"],
    ["10 Social protection", "10 Social protection", "General"],
    ["S01-000012", "S01-000012", "General"],
  ])("enters %j as Excel does in a UK workbook", async (typed, value, format) => {
    await write("A1", [[typed]]);
    await session.Excel.run(async (context) => {
      const cell = sheet1(context).getRange("A1").load("values,numberFormat");
      await context.sync();
      expect(cell.values).toEqual([[value]]);
      expect(cell.numberFormat).toEqual([[format]]);
    });
  });

  it("keeps everything as text in cells of the format @", async () => {
    await session.Excel.run(async (context) => {
      const range = sheet1(context).getRange("A1:D1");
      range.numberFormat = [["@", "@", "@", "General"]];
      range.values = [["=1+1", "07", 7, "07"]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["=1+1", "07", "7", 7]]);
      expect(range.formulas).toEqual([["=1+1", "07", "7", 7]]);
      expect(range.valueTypes).toEqual([["String", "String", "String", "Double"]]);
    });
    expect(model.sheets[0]?.formula(0, 0)).toBeUndefined();
  });

  it("enters a text with a leading sign as a formula, and refuses it where it is none", async () => {
    await write("A1:B1", [[4, "+A1"]]);
    expect(await formulasOf(session, "B1")).toEqual([["=+A1"]]);
    const refusal = await refusalOf(session, (context) => {
      sheet1(context).getRange("A2").values = [["- see note 3)"]];
    });
    expect(refusal.code).toBe("InvalidArgument");
  });

  it.each([
    ["too few rows", [[1, 2]]],
    [
      "too many columns",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["ragged rows", [[1, 2], [3]]],
    ["a flat array", [1, 2]],
  ])("refuses %s", async (_, values) => {
    const refusal = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1:B2").values = values as unknown[][];
    });
    expect(refusal).toEqual({ code: "InvalidArgument", location: "Range.values", isOfficeError: true });
    expect(model.sheets[0]?.usedArea()).toBeUndefined();
  });

  it("refuses the wrong shape of a write that the client splits", async () => {
    const values = Array.from({ length: 2000 }, () => [1]);
    const refusal = await refusalOf(session, (context) => {
      sheet1(context).getRange("A1:A1999").values = values;
    });
    expect(refusal.code).toBe("InvalidArgument");
    expect(model.sheets[0]?.usedArea()).toBeUndefined();
  });

  it("refuses formulas with errors of syntax and formulas that go in circles", async () => {
    const set = (formulas: string[][]) => (context: Excel.RequestContext) => {
      sheet1(context).getRange("A1:B1").formulas = formulas;
    };
    expect(await refusalOf(session, set([["ok", "=SUM(1,"]]))).toMatchObject({
      code: "InvalidArgument",
      location: "Range.formulas",
    });
    expect(model.sheets[0]?.usedArea()).toBeUndefined();
    expect((await refusalOf(session, set([["=A1+1", "x"]]))).code).toBe("InvalidArgument");
    expect((await refusalOf(session, set([["=B1", "=A1"]]))).code).toBe("InvalidArgument");
  });

  it("computes before it answers, and not while calculation is suspended", async () => {
    await session.Excel.run(async (context) => {
      const sheet = sheet1(context);
      sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
      const first = sheet.getRange("B1").load("values");
      await context.sync();
      expect(first.values).toEqual([[20]]);
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[3]];
      const stale = sheet.getRange("B1").load("values");
      await context.sync();
      expect(stale.values).toEqual([[20]]);
      const fresh = sheet.getRange("B1").load("values");
      await context.sync();
      expect(fresh.values).toEqual([[30]]);
    });
  });

  it("computes on demand only, in manual mode", async () => {
    await session.Excel.run(async (context) => {
      context.application.calculationMode = "Manual";
      const sheet = sheet1(context);
      sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
      const before = sheet.getRange("B1").load("values");
      await context.sync();
      expect(before.values).toEqual([[""]]);
      context.application.calculate("Full");
      const after = sheet.getRange("B1").load("values");
      await context.sync();
      expect(after.values).toEqual([[20]]);
    });
  });

  it("writes and reads more cells than one request of the client holds", async () => {
    const values = Array.from({ length: 4000 }, (_, row) => [row, `row ${row}`, row / 4]);
    await write("A1:C4000", values);
    expect(await valuesOf(session, "A1:C4000")).toEqual(values);
  });

  it("answers null for whole columns, and refuses more than five million cells", async () => {
    await session.Excel.run(async (context) => {
      const columns = sheet1(context).getRange("A:C").load("values,address,rowCount,isEntireColumn");
      await context.sync();
      expect(columns.values).toBeNull();
      expect([columns.address, columns.rowCount, columns.isEntireColumn]).toEqual(["Sheet1!A:C", 1_048_576, true]);
    });
    const refusal = await refusalOf(session, (context) => sheet1(context).getRange("A1:Z200000").load("values"));
    expect(refusal).toMatchObject({ code: "RangeExceedsLimit", location: "Range.values" });
  });
});
