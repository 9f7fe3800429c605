import type { RawCell } from "#domain/ledger/cells";
import { given, openPane } from "#test/application/pane/open-pane";
import { openOffice } from "#test/office/office-bench";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import { SAID_OF_THEM, TWO_PAYMENTS } from "./two-payments.ts";

const TABLE = { name: "Payments", top: 0, left: 0, bottom: 2, right: 2 };
/** More round trips than a first Recount takes. */
const MOST_SYNCS = 60;

type Office = Awaited<ReturnType<typeof openOffice>>;

/** The round trip of a first Recount before which our columns stand half written. */
async function halfWrittenAt(office: Office): Promise<number> {
  const { faults, counters } = office.session;
  const before = counters.syncs;
  let found = 0;
  const note = (): void => {
    const headings = office.model.sheet("Spend")!.columns.map((cells) => cells?.values[0]);
    if (found === 0 && office.model.sheet(UNFINISHED_SHEET) && headings.includes("TP Row"))
      found = counters.syncs - before;
  };
  for (let sync = 1; sync < MOST_SYNCS; sync++) faults.add({ kind: "meanwhile", sync: before + sync, change: note });
  await openPane(office.port).recount(SAID_OF_THEM);
  office.session.close();
  return found;
}

/** A first Recount that breaks off there. */
async function breakOff(open: () => Promise<Office>): Promise<Office> {
  const sync = await halfWrittenAt(await open());
  const office = await open();
  const { faults, counters } = office.session;
  faults.add({ kind: "drop", sync: counters.syncs + sync });
  await openPane(office.port).recount(SAID_OF_THEM);
  faults.clear();
  expect(office.model.sheet(UNFINISHED_SHEET)).toBeDefined();
  expect(office.model.sheet("Spend")!.columns.map((cells) => cells?.values[0])).toContain("TP Row");
  return office;
}

describe("a first Recount that breaks off beside a source", () => {
  it.each<[string, boolean, RawCell]>([
    ["a list", false, null],
    ["a list, with a note written right of it since", false, "a note"],
    ["an Excel table", true, null],
  ])("%s: the next ones count it once, in one set of columns", async (_, isTable, note) => {
    const office = await breakOff(() =>
      openOffice([{ name: "Spend", rows: TWO_PAYMENTS, ...(isTable && { table: TABLE }) }], { payloadBytes: 20_000 }),
    );
    const sheet = office.model.sheet("Spend")!;
    if (note !== null) office.model.setValue(sheet, 1, 60, note);
    for (let time = 1; time <= 2; time++) {
      const { view } = given(await openPane(office.port).recount(time === 1 ? SAID_OF_THEM : {}));
      expect(view.count!.count.totalPence).toBe(30_000);
      expect(office.model.sheet(UNFINISHED_SHEET)).toBeUndefined();
    }
    const headings = sheet.columns.map((cells) => cells?.values[0]);
    expect(headings.filter((heading) => String(heading).startsWith("TP Row"))).toEqual(["TP Row"]);
    expect(headings.indexOf("TP Row")).toBe(3);
    office.session.close();
  });
});
