import type { WorkbookModel } from "#workbench/model/workbook";
import { resetCounters } from "#workbench/host/counters";
import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;
const opened: Office[] = [];
afterEach(() => {
  for (const { session } of opened.splice(0)) session.close();
});

const SHEETS = ["Spend", "More", "TP Place"].map((name) => ({ name, rows: [[name]] }));
const NEW = ["North", "South"].map((name) => ({ name, rows: [[name, 1]] }));

async function open(): Promise<Office> {
  const office = await openOffice(SHEETS);
  opened.push(office);
  resetCounters(office.session.counters);
  return office;
}

const tabs = ({ model }: Office): string[] => model.sheets.map(({ name }) => name);
const add = (name: string, at?: number) => (model: WorkbookModel) => void model.addSheet(name, at);

describe("sheets that are added stand behind the council's own, in their order, where a co-author meanwhile", () => {
  test.each([
    ["adds a sheet before them", add("Notes", 0), ["Notes", "Spend", "More", "North", "South", "TP Place"]],
    ["adds one at the end", add("Notes"), ["Spend", "More", "North", "South", "TP Place", "Notes"]],
    [
      "deletes one before them",
      (model: WorkbookModel) => model.removeSheet(model.sheet("Spend")!),
      ["More", "North", "South", "TP Place"],
    ],
  ])("%s", async (_what, change, order) => {
    const office = await open();
    // The first round trip finds the place, the second adds.
    office.session.faults.add({ kind: "meanwhile", sync: 2, change });
    expect(valueOf(await office.port.addSheets(NEW))).toEqual(["North", "South"]);
    expect(tabs(office)).toEqual(order);
    expect(office.session.counters.syncs).toBe(order.at(-1) === "Notes" ? 2 : 3);
  });
});

test("where nobody changes anything they stand there in two round trips", async () => {
  const office = await open();
  valueOf(await office.port.addSheets(NEW));
  expect(tabs(office)).toEqual(["Spend", "More", "North", "South", "TP Place"]);
  expect(office.session.counters.syncs).toBe(2);
});

test("where they cannot be put there none stays", async () => {
  const office = await open();
  office.session.faults.add({ kind: "meanwhile", sync: 2, change: add("Notes", 0) });
  office.session.faults.add({ kind: "fail", sync: 3, code: "GeneralException" });
  expect(refusalOf(await office.port.addSheets(NEW)).code).toBe("excel-failed");
  expect(tabs(office)).toEqual(["Notes", "Spend", "More", "TP Place"]);
});
