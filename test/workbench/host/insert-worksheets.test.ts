import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { ExcelSession } from "#workbench/host/open-session";
import { WorkbookModel } from "#workbench/model/workbook";
import { EventLog } from "./event-log.ts";
import { openWorkbook, refusalOf } from "./workbook.ts";

/** A council's file: a ledger with a table and formulas, a sheet that looks at it, and a name. */
function council(): WorkbookModel {
  const model = new WorkbookModel();
  const ledger = model.addSheet("Spend");
  const notes = model.addSheet("Notes");
  ["Agency", "Amount", "Share"].forEach((heading, column) => model.setValue(ledger, 0, column, heading));
  model.setValue(ledger, 1, 0, "Fordshire");
  model.setValue(ledger, 1, 1, 100.5);
  model.setFormula(ledger, 1, 2, "=[@Amount]*2");
  model.setFormula(ledger, 4, 0, "=SUM(Ledger[Amount])+Notes!A1");
  model.addTable({
    name: "Ledger",
    sheet: "Spend",
    area: { top: 0, left: 0, bottom: 1, right: 2 },
    columns: ["Agency", "Amount", "Share"],
    showHeaders: true,
    showTotals: false,
    style: null,
    showBandedRows: true,
    showFilterButton: true,
  });
  const money = model.styles.indexOf({ ...model.styles.style(0), numberFormat: "#,##0.00" });
  model.setStyle(ledger, { top: 1, left: 1, bottom: 1, right: 1 }, money);
  ledger.columnWidths.set(0, 120);
  ledger.merges.push({ top: 8, left: 0, bottom: 8, right: 1 });
  model.setValue(notes, 0, 0, 7);
  model.setFormula(notes, 1, 0, "=Spend!B2");
  notes.ensureColumn(0).values[1] = 100.5;
  model.names.push({ name: "Total", formula: "Spend!$A$5" });
  return model;
}

const base64Of = (model: WorkbookModel): string => Buffer.from(saveXlsx(model)).toString("base64");

describe("insertWorksheetsFromBase64", () => {
  let session: ExcelSession;
  let model: WorkbookModel;
  beforeEach(async () => {
    ({ session, model } = await openWorkbook());
  });
  afterEach(() => session.close());
  const insert = (base64: string, options?: Excel.InsertWorksheetOptions): Promise<string[]> =>
    session.Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64, options);
      await context.sync();
      return ids.value;
    });
  const read = (sheet: string, address: string, what: "values" | "formulas" | "numberFormat"): Promise<unknown> =>
    session.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load(what);
      await context.sync();
      return range[what];
    });

  it("brings every sheet, its values, formulas, table, formats and sizes, at the end", async () => {
    const added = new EventLog<Excel.WorksheetAddedEventArgs>();
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add(added.handler);
      await context.sync();
    });
    const ids = await insert(base64Of(council()));
    expect(model.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Spend", "Notes"]);
    expect(ids).toEqual(model.sheets.slice(1).map(({ id }) => id));
    expect([(await added.next()).worksheetId, (await added.next()).worksheetId]).toEqual(ids);
    expect(await read("Spend", "A1:C2", "values")).toEqual([
      ["Agency", "Amount", "Share"],
      ["Fordshire", 100.5, 201],
    ]);
    expect(await read("Spend", "A5", "values")).toEqual([[107.5]]);
    expect(await read("Spend", "B2", "numberFormat")).toEqual([["#,##0.00"]]);
    expect(await read("Notes", "A2", "formulas")).toEqual([["=Spend!B2"]]);
    const sheet = model.sheet("Spend")!;
    expect([sheet.columnWidths.get(0), sheet.merges]).toEqual([120, [{ top: 8, left: 0, bottom: 8, right: 1 }]]);
    expect(model.table("Ledger")).toMatchObject({ sheet: "Spend", columns: ["Agency", "Amount", "Share"] });
    expect(model.names).toContainEqual({ name: "Total", formula: "Spend!$A$5" });
  });

  it("gives sheets and tables whose name is taken another, in the formulas too", async () => {
    await insert(base64Of(council()));
    await insert(base64Of(council()));
    expect(model.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Spend", "Notes", "Spend (2)", "Notes (2)"]);
    expect(await read("Spend (2)", "A5", "formulas")).toEqual([["=SUM(Ledger_2[Amount])+'Notes (2)'!A1"]]);
    expect(await read("Notes (2)", "A2", "formulas")).toEqual([["='Spend (2)'!B2"]]);
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Spend").getRange("B2").values = [[1]];
      await context.sync();
    });
    expect(await read("Spend (2)", "A5", "values")).toEqual([[107.5]]);
  });

  it("brings the sheets that are named to the place that is named; what looks at the others comes as its value", async () => {
    await insert(base64Of(council()), {
      sheetNamesToInsert: ["Notes"],
      positionType: "Before",
      relativeTo: "Sheet1",
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(["Notes", "Sheet1"]);
    expect(await read("Notes", "A1:A2", "formulas")).toEqual([[7], [100.5]]);
  });

  it("makes a workbook that can be saved and opened again", async () => {
    await insert(base64Of(council()));
    const again = openXlsx(saveXlsx(model));
    expect(again.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Spend", "Notes"]);
    expect(again.sheet("Spend")!.formula(4, 0)?.text).toBe("=SUM(Ledger[Amount])+Notes!A1");
  });

  it("refuses what is no workbook, what it does not hold, and a protected structure", async () => {
    const refusals = [
      await refusalOf(session, ({ workbook }) => workbook.insertWorksheetsFromBase64("no base64 !")),
      await refusalOf(session, ({ workbook }) => workbook.insertWorksheetsFromBase64(btoa("Agency,Amount"))),
      await refusalOf(session, ({ workbook }) =>
        workbook.insertWorksheetsFromBase64(base64Of(council()), { sheetNamesToInsert: ["Elsewhere"] }),
      ),
    ];
    model.structureProtected = true;
    refusals.push(await refusalOf(session, ({ workbook }) => workbook.insertWorksheetsFromBase64(base64Of(council()))));
    expect(refusals.map(({ code }) => code)).toEqual([
      "InvalidArgument",
      "InvalidArgument",
      "ItemNotFound",
      "AccessDenied",
    ]);
    expect(refusals[0]?.location).toBe("Workbook.insertWorksheetsFromBase64");
    expect(model.sheets).toHaveLength(1);
  });
});
