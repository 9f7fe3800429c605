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
/** Round trips of a tag: it finds the columns, looks at them and at the rows, and writes. */
const LOOKS_AT = 2;

describe("tags beside rows that a co-author moves just before they are written", () => {
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
    faults.add({ kind: "meanwhile", sync: counters.syncs + LOOKS_AT, change });
    return office.port.tagRows([{ place: PLACE, cells: [{ row: 2, id: IDS[1]!, cells: { "TP Theme": "Health" } }] }]);
  }
  const themes = (): unknown[] => [1, 2, 3, 4].map((row) => sheet.value(row, 3));

  it("are not written where another row stands there by then, and it is said", async () => {
    const insertRow = (): void => {
      for (const cells of sheet.columns) cells?.values.splice(1, 0, null);
    };
    expect(refusalOf(await tagWhile(insertRow))).toEqual({ code: "rows-moved", sheet: "Spend" });
    expect(themes()).toEqual([null, "Roads", null, "Police"]);
  });

  it("are not written where their column was moved", async () => {
    const insertColumn = (): void => {
      sheet.columns.splice(3, 0, sheet.columns[1]);
    };
    expect(refusalOf(await tagWhile(insertColumn))).toEqual({ code: "rows-moved", sheet: "Spend" });
    expect([themes(), sheet.value(2, 4)]).toEqual([[1, 2, 3, null], null]);
  });

  it("stand where nothing was moved, and say so where the columns are gone", async () => {
    valueOf(await tagWhile(() => undefined));
    expect(themes()).toEqual(["Roads", "Health", "Police", null]);
    for (const at of [2, 3]) sheet.columns[at]!.values.fill(null);
    expect(refusalOf(await tagWhile(() => undefined))).toEqual({ code: "rows-moved", sheet: "Spend" });
  });
});
