import type { WorkbookPort } from "#application/ports/workbook.port";
import { createOfficeWorkbook } from "#office/office-workbook";
import type { WorkbookModel } from "#workbench/model/workbook";
import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { column, sheetPlan, sourcePlan } from "./plans.ts";

// The office.js that npm has knows no undo groups: what is looked at is what Excel is asked for, and what comes of its refusal.
type Office = Awaited<ReturnType<typeof openOffice>>;

const SHEETS = ["Spend", "Other"];
const DRAFTS = SHEETS.map((name) => ({ name, rows: [["Payee"], ["Acme"], ["Byte"]] }));
const CHANGES = SHEETS.map((sheet) => ({
  place: { sheet, headerRow: 0, ledger: null },
  cells: [{ row: 2, cells: { "TP Theme": "Housing" } }],
}));
/** Each place takes a round trip for its headings, one for the looks of its cells, and one to be written. */
const WRITES = { first: 3, second: 6 };

let office: Office;
let asked: Excel.RunOptions[];

/** The port over an Excel that notes what each of its runs is asked for. */
function portWith(groupsUndo: boolean): WorkbookPort {
  const { Excel: excel } = office.session;
  const run = (options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<unknown>) => {
    asked.push(options);
    return excel.run(options, work);
  };
  return createOfficeWorkbook(Object.assign(Object.create(excel) as typeof Excel, { run }), { groupsUndo });
}

function themes({ model }: { readonly model: WorkbookModel }): unknown[] {
  return SHEETS.map((name) => [1, 2].map((row) => model.sheet(name)!.value(row, 2)));
}

beforeEach(async () => {
  office = await openOffice(DRAFTS);
  const plans = SHEETS.map((name) =>
    sourcePlan(name, [column("TP Row", ["1", "2"]), column("TP Theme", [null, null])], { firstColumn: 1, rows: 2 }),
  );
  valueOf(await office.port.writeSourceColumns(plans));
  asked = [];
});
afterEach(() => office.session.close());

const TAGGED = [[null, "Housing"], [null, "Housing"]]; // prettier-ignore

it("tags on several sheets are one group, where Excel knows groups", async () => {
  valueOf(await portWith(true).tagRows(CHANGES));
  expect(asked).toEqual([{ mergeUndoGroup: true }]);
  expect(themes(office)).toEqual(TAGGED);
});

it("an Excel that knows none is asked for none", async () => {
  valueOf(await portWith(false).tagRows(CHANGES));
  expect(asked).toEqual([{}]);
  expect(themes(office)).toEqual(TAGGED);
});

it("what makes sheets is never in a group: Excel cannot undo all of it", async () => {
  const port = portWith(true);
  valueOf(await port.writeSheets([sheetPlan("TP Views")]));
  valueOf(await port.writeBook({ sourceColumns: [], sheets: [sheetPlan("TP Views")] }));
  valueOf(await port.addSheets([{ name: "New", rows: [["a"]] }]));
  expect(asked).not.toHaveLength(0);
  expect(asked.filter(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([]);
});

describe.each(["UndoNotSupported", "GeneralException", "NotImplemented"])(
  "a group that Excel fails with %s",
  (code) => {
    it.each([
      ["before the first cell", WRITES.first, "before"],
      ["after the first sheet", WRITES.first, "after"],
      ["before the second sheet", WRITES.second, "before"],
      ["after all is written", WRITES.second, "after"],
    ] as const)("%s: the same is written without one, each cell as it should be", async (_when, after, when) => {
      const { faults, counters } = office.session;
      faults.add({ kind: "fail", sync: counters.syncs + after, code, when });
      valueOf(await portWith(true).tagRows(CHANGES));
      expect(asked).toEqual([{ mergeUndoGroup: true }, {}]);
      expect(themes(office)).toEqual(TAGGED);
    });
  },
);

it("what fails without a group as well is told", async () => {
  const { faults, counters } = office.session;
  for (let at = 1; at <= 2; at++) faults.add({ kind: "fail", sync: counters.syncs + at, code: "GeneralException" });
  expect(refusalOf(await portWith(true).tagRows(CHANGES))).toMatchObject({ code: "excel-failed" });
  expect(asked).toHaveLength(2);
});

it("what is refused for another reason is told at once", async () => {
  office.model.sheet("Other")!.protection = { locked: true };
  expect(refusalOf(await portWith(true).tagRows(CHANGES))).toEqual({ code: "protected", sheet: "Other" });
  office.session.faults.cellEditMode = true;
  expect(refusalOf(await portWith(true).tagRows(CHANGES))).toEqual({ code: "cell-edit-mode" });
  expect(asked).toEqual([{ mergeUndoGroup: true }, { mergeUndoGroup: true }]);
});
