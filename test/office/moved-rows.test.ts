import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { column, sourcePlan } from "./plans.ts";

const SPEND = {
  name: "Spend",
  rows: [
    ["Agency", "Amount"],
    ["Council", 1],
    ["Fire", 2],
    ["Police", 3],
  ],
};
const IDS = ["S01-000001", "S01-000002", "S01-000003"];
const PLACE = { sheet: "Spend", headerRow: 0, ledger: null };
/** Round trips of a tag: it finds the columns, asks how they look, and writes. */
const WRITES_AT = 3;

describe("tags beside rows that a co-author moves just as they are written", () => {
  let office: Awaited<ReturnType<typeof openOffice>>;
  let sheet: SheetModel;
  beforeEach(async () => {
    office = await openOffice([SPEND]);
    const themes = column("TP Theme", ["Roads", "", "Police"]);
    valueOf(
      await office.port.writeBook({
        sheets: [],
        sourceColumns: [sourcePlan("Spend", [column("TP Row", IDS), themes], { firstColumn: 2, rows: 3 })],
      }),
    );
    sheet = office.model.sheet("Spend")!;
  });
  afterEach(() => office.session.close());

  function tagWhile(change: (model: WorkbookModel) => void): ReturnType<typeof office.port.tagRows> {
    const { faults, counters } = office.session;
    faults.add({ kind: "meanwhile", sync: counters.syncs + WRITES_AT, change });
    return office.port.tagRows([{ place: PLACE, cells: [{ row: 2, id: IDS[1]!, cells: { "TP Theme": "Health" } }] }]);
  }
  const themes = (): unknown[] => [1, 2, 3, 4].map((row) => sheet.value(row, 3));

  it("go back where another row stands there by then, and it is said", async () => {
    const insertRow = (): void => {
      for (const cells of sheet.columns) cells?.values.splice(1, 0, null);
    };
    expect(refusalOf(await tagWhile(insertRow))).toEqual({ code: "rows-moved", sheet: "Spend" });
    expect(themes()).toEqual([null, "Roads", null, "Police"]);
  });

  it("go back over a formula, and over a text that looks like one", async () => {
    const move = (value: string, isFormula: boolean) => (model: WorkbookModel) => {
      model.setValue(sheet, 2, 2, "S01-000009");
      model.setValue(sheet, 2, 3, isFormula ? 2 : value);
      if (isFormula) model.setFormula(sheet, 2, 3, value);
      if (isFormula) model.setStyle(sheet, { top: 2, left: 3, bottom: 2, right: 3 }, 0);
    };
    expect(refusalOf(await tagWhile(move("=1+1", true)))).toMatchObject({ code: "rows-moved" });
    expect(sheet.formula(2, 3)?.text).toBe("=1+1");
    sheet.columns[2]!.values[2] = IDS[1]!;
    expect(refusalOf(await tagWhile(move("=kept", false)))).toMatchObject({ code: "rows-moved" });
    expect([sheet.formula(2, 3), sheet.value(2, 3)]).toEqual([undefined, "=kept"]);
  });

  it("stand where nothing was moved, and say so where the columns are gone", async () => {
    valueOf(await tagWhile(() => undefined));
    expect(themes()).toEqual(["Roads", "Health", "Police", null]);
    for (const at of [2, 3]) sheet.columns[at]!.values.fill(null);
    expect(refusalOf(await tagWhile(() => undefined))).toEqual({ code: "rows-moved", sheet: "Spend" });
  });
});
