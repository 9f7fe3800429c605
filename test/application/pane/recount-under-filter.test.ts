import { openOffice } from "#test/office/office-bench";
import type { SheetFilter } from "#workbench/model/filter";
import { resetCounters } from "#workbench/host/counters";
import { given, openPane, refusal } from "./open-pane.ts";

const SPEND = {
  name: "Spend",
  rows: [
    ["Body", "Service", "Gross £000"],
    ["County", "Fostering", 100],
    ["County", "Roads", 50],
    ["County", "Parks", 25],
  ],
};
const NOTES = {
  name: "Notes",
  rows: [
    ["Who", "What"],
    ["Ann", "rang"],
    ["Bob", "wrote"],
  ],
};
/** As a council filters its own column: rows of another service are hidden. */
const BY_SERVICE: SheetFilter = {
  area: { top: 0, left: 0, bottom: 3, right: 2 },
  columns: { 1: { kind: "values", texts: ["Roads"] } },
};
const BY_NAME: SheetFilter = {
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  columns: { 0: { kind: "values", texts: ["Ann"] } },
};

type Office = Awaited<ReturnType<typeof openOffice>>;
const opened: Office[] = [];
afterEach(() => {
  for (const { session } of opened.splice(0)) session.close();
});

async function counted() {
  const office = await openOffice([SPEND, NOTES]);
  opened.push(office);
  const pane = openPane(office.port);
  given(await pane.recount({}));
  const spend = office.model.sheet("Spend")!;
  const filter = (): void => {
    spend.filter = BY_SERVICE;
    for (const row of [1, 3]) spend.hiddenRows.add(row);
  };
  const { counters } = office.session;
  resetCounters(counters);
  return { ...office, pane, spend, filter, counters };
}

/** Round trips of a look round the workbook, which come before anything is read. */
const TO_LOOK = 2;

it("is refused at the first look round, before a source is read", async () => {
  const { pane, filter, counters } = await counted();
  filter();
  expect(refusal(await pane.recount({})).message).toMatch(/rows of “Spend”.*nothing was written/i);
  expect(counters.syncs).toBeLessThanOrEqual(TO_LOOK + 1);
});

it("is refused where the council's table is filtered", async () => {
  const draft = { ...SPEND, table: { name: "Spend", top: 0, left: 0, bottom: 3, right: 2 } };
  const office = await openOffice([draft]);
  opened.push(office);
  const pane = openPane(office.port);
  given(await pane.recount({}));
  office.model.table("Spend")!.columnFilters = BY_SERVICE.columns;
  office.model.sheet("Spend")!.hiddenRows.add(1);
  expect((await office.port.survey()).ok).toBe(true);
  resetCounters(office.session.counters);
  expect(refusal(await pane.recount({})).message).toMatch(/rows of “Spend”/);
  expect(office.session.counters.syncs).toBeLessThanOrEqual(TO_LOOK + 1);
});

it("is refused before it writes where somebody filters after the look round", async () => {
  const { pane, filter, session, spend, counters } = await counted();
  const before = spend.value(1, 3);
  session.faults.add({ kind: "meanwhile", sync: TO_LOOK + 2, change: filter });
  expect(refusal(await pane.recount({})).message).toMatch(/rows of “Spend”/);
  expect(counters.syncs).toBeGreaterThan(TO_LOOK + 2);
  expect(spend.value(1, 3)).toBe(before);
});

it("goes on beside a list that is filtered and has no TP columns, and beside rows hidden by hand", async () => {
  const { pane, model, spend } = await counted();
  const notes = model.sheet("Notes")!;
  notes.filter = BY_NAME;
  notes.hiddenRows.add(2);
  spend.hiddenRows.add(2);
  given(await pane.recount({}));
});

it("does not keep anybody from looking", async () => {
  const { pane, filter, port } = await counted();
  filter();
  expect((await port.survey()).ok).toBe(true);
  expect(given(await pane.look()).count?.count.totalPence).toBe(17_500_000);
});
