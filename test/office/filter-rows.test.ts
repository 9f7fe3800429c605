import type { NotFiltered, TagPlace } from "#application/ports/workbook.port";
import { areaName } from "#workbench/model/address";
import type { SheetFilter } from "#workbench/model/filter";
import type { SheetModel } from "#workbench/model/sheet";
import { valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { column, sourcePlan } from "./plans.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;

const SPEND: TagPlace = { sheet: "Spend", headerRow: 0, ledger: null };
const PAYEES = ["Acme", "Byte", "Cord", "Dome"];
/** As a council filters its own column of payees. */
const BY_PAYEE = { 0: { kind: "values", texts: ["Acme", "Byte"] } } as const;

interface Draft {
  readonly payees?: readonly string[];
  readonly table?: string;
}

const opened: Office[] = [];
afterEach(() => {
  for (const { session } of opened.splice(0)) session.close();
});

async function openCounted({ payees = PAYEES, table }: Draft = {}): Promise<Office & { readonly sheet: SheetModel }> {
  const rows = [["Payee", "Amount"], ...payees.map((payee, at) => [payee, at])];
  const draft = { name: "Spend", rows };
  const area = { top: 0, left: 0, bottom: payees.length, right: 1 };
  const office = await openOffice([table === undefined ? draft : { ...draft, table: { name: table, ...area } }]);
  opened.push(office);
  const ids = payees.map((_, at) => `S01-${String(at + 1).padStart(6, "0")}`);
  const columns = [column("TP Row", ids), column("TP Theme", payees)];
  const plan = sourcePlan("Spend", columns, { firstColumn: 2, rows: payees.length });
  valueOf(await office.port.writeSourceColumns([{ ...plan, table: table ?? null }]));
  return { ...office, sheet: office.model.sheet("Spend")! };
}

function hide(sheet: SheetModel, ...rows: readonly number[]): void {
  for (const row of rows) sheet.hiddenRows.add(row);
}
const hiddenRows = ({ hiddenRows: rows }: SheetModel): number[] => [...rows].sort((a, b) => a - b);

describe("a filter of ours over a plain range", () => {
  test("stands over TP Row alone, and goes with its buttons", async () => {
    const { port, sheet } = await openCounted();
    valueOf(await port.filterRows(SPEND, [3]));
    expect([areaName(sheet.filter!.area), hiddenRows(sheet)]).toEqual(["C1:C5", [1, 2, 4]]);
    valueOf(await port.showAllRows("Spend"));
    expect([sheet.filter, hiddenRows(sheet)]).toEqual([undefined, []]);
  });

  test("goes with its buttons too where somebody has cleared it by Excel's own way", async () => {
    const { port, sheet } = await openCounted();
    valueOf(await port.filterRows(SPEND, [3]));
    sheet.filter = { ...sheet.filter!, columns: {} };
    sheet.hiddenRows.clear();
    expect(valueOf(await port.standingFilter("Spend"))).toBeNull();
    valueOf(await port.showAllRows("Spend"));
    expect(sheet.filter).toBeUndefined();
  });

  test("takes the council's buttons where they reach TP Row, and leaves them standing", async () => {
    const { port, sheet } = await openCounted();
    const buttons: SheetFilter = { area: { top: 0, left: 0, bottom: 4, right: 3 }, columns: {} };
    sheet.filter = buttons;
    expect(valueOf(await port.filterRows(SPEND, [1, 2]))).toEqual({ shown: 2, hidden: 2 });
    expect([sheet.filter.area, hiddenRows(sheet)]).toEqual([buttons.area, [3, 4]]);
    expect(valueOf(await port.showAllRows("Spend"))).toBe(2);
    expect([sheet.filter, hiddenRows(sheet)]).toEqual([buttons, []]);
  });

  test("asks Excel six times at most, four to see that one stands", async () => {
    const { port, session } = await openCounted();
    const { syncs } = session.counters;
    valueOf(await port.filterRows(SPEND, [3]));
    expect(session.counters.syncs - syncs).toBeLessThanOrEqual(6);
    valueOf(await port.standingFilter(null));
    expect(session.counters.syncs - syncs).toBeLessThanOrEqual(10);
  });
});

describe("what the council filters and hides stays as it is", () => {
  const asIs = async (office: Office & { readonly sheet: SheetModel }, why: NotFiltered): Promise<void> => {
    const { port, sheet } = office;
    const before = structuredClone([sheet.filter, office.model.tables, hiddenRows(sheet)]);
    expect(valueOf(await port.filterRows(SPEND, [3]))).toEqual({ why });
    expect(valueOf(await port.showAllRows("Spend"))).toBe(0);
    expect([sheet.filter, office.model.tables, hiddenRows(sheet)]).toEqual(before);
  };

  test("a filter over another column of the range", async () => {
    const office = await openCounted();
    office.sheet.filter = { area: { top: 0, left: 0, bottom: 4, right: 3 }, columns: BY_PAYEE };
    hide(office.sheet, 3, 4);
    await asIs(office, "filtered");
  });

  test("a filter over another column and TP Row", async () => {
    const office = await openCounted();
    const columns = { ...BY_PAYEE, 2: { kind: "values", texts: ["S01-000001"] } } as const;
    office.sheet.filter = { area: { top: 0, left: 0, bottom: 4, right: 3 }, columns };
    hide(office.sheet, 2, 3, 4);
    await asIs(office, "filtered");
  });

  test("buttons that do not reach TP Row", async () => {
    const office = await openCounted();
    office.sheet.filter = { area: { top: 0, left: 0, bottom: 4, right: 1 }, columns: {} };
    await asIs(office, "buttons-apart");
  });

  test("a filter over another column of the table", async () => {
    const office = await openCounted({ table: "Spend" });
    office.model.table("Spend")!.columnFilters = BY_PAYEE;
    hide(office.sheet, 3, 4);
    await asIs(office, "filtered");
  });

  test("a table that shows no buttons", async () => {
    const office = await openCounted({ table: "Spend" });
    office.model.table("Spend")!.showFilterButton = false;
    await asIs(office, "no-buttons");
  });

  test("rows hidden by hand", async () => {
    const office = await openCounted();
    hide(office.sheet, 2);
    await asIs(office, "rows-hidden");
  });
});

describe("no filter rather than a false one", () => {
  test("where Excel shows other rows than asked for, it is taken away again", async () => {
    const { port, sheet, session } = await openCounted();
    const { Range } = session.Excel;
    // As if one row were in sight, whatever was asked for: a range tells its rows as a view does.
    jest.spyOn(Range.prototype, "getVisibleView").mockImplementation(function (this: Excel.Range) {
      return this.getRow(0) as unknown as Excel.RangeView;
    });
    expect(valueOf(await port.filterRows(SPEND, [2, 3]))).toEqual({ why: "not-exact" });
    expect([sheet.filter, hiddenRows(sheet)]).toEqual([undefined, []]);
  });

  test("more rows than one filter is given are not filtered for", async () => {
    const payees = Array.from({ length: 10_002 }, (_, at) => `payee ${String(at)}`);
    const { port, sheet } = await openCounted({ payees });
    const rows = payees.map((_, at) => at + 1);
    expect(valueOf(await port.filterRows(SPEND, rows.slice(0, 10_001)))).toEqual({ why: "too-many" });
    expect(sheet.filter).toBeUndefined();
    expect(valueOf(await port.filterRows(SPEND, rows.slice(0, 10_000)))).toEqual({ shown: 10_000, hidden: 2 });
    expect(hiddenRows(sheet)).toEqual([10_001, 10_002]);
  });
});
