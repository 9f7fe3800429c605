import type { BookPlan } from "#sheets/plan/sheet-plan";
import type { SheetFilter } from "#workbench/model/filter";
import type { SheetModel } from "#workbench/model/sheet";
import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { column, sheetPlan, sourcePlan, table } from "./plans.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;
type Opened = Office & { readonly sheet: SheetModel };

const PAYEES = ["Acme", "Byte", "Cord", "Dome"];
/** As a council filters its own column of payees: rows 3 and 4 are hidden. */
const BY_PAYEE = { 0: { kind: "values", texts: ["Acme", "Byte"] } } as const;
const LIST = { top: 0, left: 0, bottom: 4, right: 1 };
const FILTER: SheetFilter = { area: LIST, columns: BY_PAYEE };
const REFUSED = { code: "rows-filtered", sheet: "Spend" };

const opened: Office[] = [];
afterEach(() => {
  for (const { session } of opened.splice(0)) session.close();
});

async function open(name?: string): Promise<Opened> {
  const draft = { name: "Spend", rows: [["Payee", "Amount"], ...PAYEES.map((payee, at) => [payee, at])] };
  const office = await openOffice([name === undefined ? draft : { ...draft, table: { name, ...LIST } }]);
  opened.push(office);
  return { ...office, sheet: office.model.sheet("Spend")! };
}

function book(themes: readonly string[], ofTable: string | null = null): BookPlan {
  const rules = [column("Word", PAYEES), column("Said", themes)];
  const beside = sourcePlan("Spend", [column("TP Theme", themes)], { firstColumn: 2, rows: themes.length });
  return {
    sheets: [sheetPlan("TP Rules", { tables: [table("TP_Rules", PAYEES.length, rules)] })],
    sourceColumns: [{ ...beside, table: ofTable }],
  };
}

function hide(sheet: SheetModel, ...rows: readonly number[]): void {
  for (const row of rows) sheet.hiddenRows.add(row);
}

function cellsOf({ model }: Office): unknown {
  const cells = (sheet: SheetModel) => Array.from({ length: 8 }, (_, row) => rowOf(sheet, row));
  return model.sheets.map((sheet) => [sheet.name, cells(sheet)]);
}
const rowOf = (sheet: SheetModel, row: number) => Array.from({ length: 5 }, (_, at) => sheet.value(row, at));
const themes = (sheet: SheetModel) => [1, 2, 3, 4].map((row) => sheet.value(row, 2));

describe("rows of a source that a filter of the council hides", () => {
  const refused = async (office: Opened, plan: BookPlan): Promise<void> => {
    const before = structuredClone([cellsOf(office), office.sheet.filter, [...office.sheet.hiddenRows]]);
    expect(refusalOf(await office.port.writeBook(plan))).toEqual(REFUSED);
    expect(refusalOf(await office.port.writeSourceColumns(plan.sourceColumns))).toEqual(REFUSED);
    expect([cellsOf(office), office.sheet.filter, [...office.sheet.hiddenRows]]).toEqual(before);
  };

  test.each([
    ["for the first time", false],
    ["again", true],
  ])("are not written over %s", async (_when, isAgain) => {
    const office = await open();
    if (isAgain) valueOf(await office.port.writeBook(book(["a", "b", "c", "d"])));
    office.sheet.filter = FILTER;
    hide(office.sheet, 3, 4);
    await refused(office, book(["w", "x", "y", "z"]));
  });

  test("are not written over in a table of the council", async () => {
    const office = await open("Spend");
    office.model.table("Spend")!.columnFilters = BY_PAYEE;
    hide(office.sheet, 3, 4);
    await refused(office, book(["w", "x", "y", "z"], "Spend"));
  });

  test("are not written over where the filter is that of another list beside", async () => {
    const office = await open("Spend");
    office.sheet.filter = { area: { top: 0, left: 9, bottom: 4, right: 9 }, columns: BY_PAYEE };
    hide(office.sheet, 3);
    await refused(office, book(["w", "x", "y", "z"], "Spend"));
  });

  test("are not cleared where they are left over below a shorter list", async () => {
    const office = await open();
    valueOf(await office.port.writeBook(book(["a", "b", "c", "d"])));
    office.sheet.filter = FILTER;
    hide(office.sheet, 4);
    await refused(office, book(["w", "x"]));
  });
});

describe("rows of a source that are written", () => {
  const written = async ({ port, sheet }: Opened): Promise<void> => {
    valueOf(await port.writeBook(book(["w", "x", "y", "z"])));
    expect(themes(sheet)).toEqual(["w", "x", "y", "z"]);
  };

  test("are those that were hidden by hand", async () => {
    const office = await open();
    hide(office.sheet, 2, 3);
    await written(office);
    expect([...office.sheet.hiddenRows]).toEqual([2, 3]);
  });

  test("are those under a filter that hides none, and it stays", async () => {
    const office = await open();
    const all: SheetFilter = { area: LIST, columns: { 0: { kind: "values", texts: PAYEES } } };
    office.sheet.filter = all;
    await written(office);
    expect(office.sheet.filter).toEqual(all);
  });

  test("are those beside a filter over rows further down", async () => {
    const office = await open();
    office.sheet.filter = { area: { top: 20, left: 0, bottom: 24, right: 1 }, columns: BY_PAYEE };
    hide(office.sheet, 2, 22);
    await written(office);
  });
});

test("columns with hidden rows are set aside whole, beside tables that Excel copies, and read from there", async () => {
  const office = await open();
  valueOf(await office.port.writeBook(book(["a", "b", "c", "d"])));
  hide(office.sheet, 2, 3);
  const { Range } = office.session.Excel;
  const copy = jest.spyOn(Range.prototype, "copyFrom");
  const agencies = sourcePlan("Spend", [column("TP Agency", PAYEES)], { firstColumn: 2, rows: 4 });
  const plan: BookPlan = { ...book(["a", "b", "c", "d"]), sourceColumns: [agencies] };
  valueOf(await office.port.writeBook(plan));
  // The table of rules alone: its rows are all in sight.
  expect(copy).toHaveBeenCalledTimes(1);
  expect(themes(office.sheet)).toEqual(PAYEES);
});

describe("rows of a table of ours that somebody has filtered", () => {
  test("are all written, and all stand in sight, with the buttons", async () => {
    const office = await open();
    valueOf(await office.port.writeBook(book(["a", "b", "c", "d"])));
    const rules = office.model.sheet("TP Rules")!;
    const standing = office.model.table("TP_Rules")!;
    Object.assign(standing, { showFilterButton: true, columnFilters: BY_PAYEE });
    const top = standing.area.top;
    hide(rules, top + 3, top + 4);
    valueOf(await office.port.writeBook(book(["w", "x", "y", "z"])));
    expect([1, 2, 3, 4].map((at) => rules.value(top + at, standing.area.left + 1))).toEqual(["w", "x", "y", "z"]);
    expect([[...rules.hiddenRows], office.model.table("TP_Rules")!.showFilterButton]).toEqual([[], true]);
  });

  test("are all written where that sheet alone is written", async () => {
    const office = await open();
    valueOf(await office.port.writeSheets(book(["a", "b", "c", "d"]).sheets));
    const rules = office.model.sheet("TP Rules")!;
    rules.filter = { area: { top: 0, left: 7, bottom: 9, right: 7 }, columns: BY_PAYEE };
    hide(rules, 4, 6, 7);
    valueOf(await office.port.writeSheets(book(["w", "x", "y", "z"]).sheets));
    expect([4, 5, 6, 7].map((row) => rules.value(row, 1))).toEqual(["w", "x", "y", "z"]);
    expect([...rules.hiddenRows]).toEqual([]);
  });
});
