import { createOfficeWorkbook, type OfficeWorkbook, type OfficeWorkbookOptions } from "#office/office-workbook";
import type { CellEditAnswer } from "#office/wait-for-cell";
import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { column, sheetPlan, sourcePlan } from "./plans.ts";

const ROWS = [["Payee", "£"], ["Acme", 1], ["Byte", 2]]; // prettier-ignore
const PLACE = { sheet: "Spend", headerRow: 0, ledger: null };
const PLAN = sourcePlan("Spend", [column("TP Row", ["1", "2"]), column("TP Theme", [null, null])], {
  firstColumn: 2,
  rows: 2,
});
const TAG = [{ place: PLACE, cells: [{ row: 1, cells: { "TP Theme": "Housing" } }] }];
const BOOK = { sourceColumns: [], sheets: [sheetPlan("TP Views")] };
const PATIENCE_SECONDS = 3;

let office: Awaited<ReturnType<typeof openOffice>>;
let told: boolean[];
let pauses: number;

beforeEach(async () => {
  office = await openOffice([{ name: "Spend", rows: ROWS }]);
  valueOf(await office.port.writeSourceColumns([PLAN]));
  told = [];
  pauses = 0;
});
afterEach(() => office.session.close());

interface Person {
  /** At which pause the person leaves the cell; absent = never. */
  readonly leavesAt?: number;
  readonly answer?: (attempts: number) => CellEditAnswer;
}

/** The port on a clock on which a pause is over at once, and Excel never owes an answer for too long. */
function portFor({ leavesAt, answer = () => "wait" }: Person): OfficeWorkbook {
  const options: OfficeWorkbookOptions = {
    timeoutSeconds: PATIENCE_SECONDS,
    later: (milliseconds, run) => {
      if (milliseconds >= PATIENCE_SECONDS * 1000) return () => undefined;
      pauses++;
      if (pauses === leavesAt) office.session.faults.cellEditMode = false;
      setTimeout(run, 0);
      return () => undefined;
    },
    onCellEdit: (isEditing) => {
      told.push(isEditing);
      return isEditing ? answer(told.length) : "wait";
    },
  };
  return createOfficeWorkbook(office.session.Excel, options);
}

function enterCell(): void {
  office.session.faults.cellEditMode = true;
}

const SHOWN_AGAIN = [true, true, true, false];

it.each<[string, (port: OfficeWorkbook) => Promise<{ readonly ok: boolean }>]>([
  ["the survey", (port) => port.survey()],
  ["a sheet that is read", (port) => port.readSheet("Spend")],
  ["tables that are read", (port) => port.readTables([])],
  [
    "cells that are read",
    (port) => port.readCells([{ sheet: "Spend", area: { top: 0, left: 0, bottom: 1, right: 1 } }]),
  ],
  ["tags that are read", (port) => port.readTags(PLACE, [1], ["TP Theme"])],
  ["columns that are written", (port) => port.writeSourceColumns([PLAN])],
  ["sheets that are written", (port) => port.writeSheets(BOOK.sheets)],
  ["a book that is written", (port) => port.writeBook(BOOK)],
  ["sheets that are added", (port) => port.addSheets([{ name: "New", rows: [["a"]] }])],
  ["a filter", (port) => port.filterRows(PLACE, [1])],
  ["all rows shown", (port) => port.showAllRows("Spend")],
  ["rows that are selected", (port) => port.showRows("Spend", [1])],
  ["the selection", (port) => port.selectedCells()],
  ["a sheet that is opened", (port) => port.openSheet("Spend")],
])("%s waits for the cell to be left, and says so", async (_what, work) => {
  enterCell();
  expect(await work(portFor({ leavesAt: 3 }))).toMatchObject({ ok: true });
  expect(told).toEqual(SHOWN_AGAIN);
});

it("each cell is written once: a sheet that was waited for stands once", async () => {
  enterCell();
  valueOf(await portFor({ leavesAt: 2 }).addSheets([{ name: "New", rows: [["a"]] }]));
  expect(office.model.sheets.map(({ name }) => name)).toEqual(["Spend", "New"]);
  expect(office.model.sheet("New")!.value(0, 0)).toBe("a");
});

it("nothing is told, and nothing waits, while no cell is being edited", async () => {
  valueOf(await portFor({}).writeBook(BOOK));
  expect([told, pauses]).toEqual([[], 0]);
});

it("who cancels is answered at the next attempt, and nothing was written", async () => {
  enterCell();
  const port = portFor({ answer: (attempts) => (attempts < 3 ? "wait" : "cancel") });
  expect(refusalOf(await port.writeBook(BOOK))).toEqual({ code: "cancelled" });
  expect(told).toEqual(SHOWN_AGAIN);
  office.session.faults.cellEditMode = false;
  expect(office.model.sheet("TP Views")).toBeUndefined();
});

it("what nobody asked for is refused at once", async () => {
  enterCell();
  expect(refusalOf(await portFor({ answer: () => "refuse" }).survey())).toEqual({ code: "cell-edit-mode" });
  expect([told, pauses]).toEqual([[true], 0]);
});

it("a cell that is not left within the time-out is a refusal", async () => {
  enterCell();
  expect(refusalOf(await portFor({}).survey())).toEqual({ code: "cell-edit-mode" });
  expect(pauses).toBe((PATIENCE_SECONDS * 1000) / 150);
  expect(told.at(-1)).toBe(false);
});

it("work of which Excel has run something is not begun again", async () => {
  const port = portFor({ leavesAt: 1 });
  const { faults, counters } = office.session;
  // From the second round trip on: the names are read, the sheet is not made.
  faults.add({ kind: "meanwhile", sync: counters.syncs + 1, change: enterCell });
  expect(refusalOf(await port.addSheets([{ name: "New", rows: [["a"]] }]))).toEqual({ code: "cell-edit-mode" });
  expect(office.model.sheets.map(({ name }) => name)).toEqual(["Spend"]);
});

it("tags do not wait: what they are to be written over may be what is being typed", async () => {
  enterCell();
  expect(refusalOf(await portFor({ leavesAt: 1 }).tagRows(TAG))).toEqual({ code: "cell-edit-mode" });
  expect([told, pauses]).toEqual([[], 0]);
});
