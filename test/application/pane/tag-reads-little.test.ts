import type { WorkbookPort } from "#application/ports/workbook.port";
import type { RowRef } from "#application/view/place-view";
import type { Bench } from "#test/office/bench";
import { withBench } from "#test/office/contract/answer";
import { openFakeBench } from "#test/office/fake-bench";
import { given, openPane, refusal, reverted, viewOf } from "./open-pane.ts";

const SPEND = {
  name: "Spend",
  rows: [
    ["Body", "Service", "Gross £000"],
    ["County", "Fostering", 100],
    ["County", "Roads", 50],
  ],
};
const OTHER = {
  name: "Other",
  rows: [
    ["Body", "Service", "Gross £000"],
    ["District", "Parks", 25],
  ],
};
/** Its own formulas reckon it: it is read each time, as the proof of the total. */
const BRIDGE = "TP Bridge";
const FIRST: RowRef = { rowId: "S01-000001", sheet: "Spend", row: 1 };
const SECOND: RowRef = { rowId: "S01-000002", sheet: "Spend", row: 2 };

/** A pane over both sheets, counted and looked at, with the names of the sheets that it reads whole from then on, and how often the bridge. */
async function counted({ port }: Bench) {
  const whole: string[] = [];
  const proofs: string[] = [];
  const spied: WorkbookPort = Object.assign(Object.create(port) as WorkbookPort, {
    readSheet: (...asked: Parameters<WorkbookPort["readSheet"]>) => {
      if (asked[0] === BRIDGE) proofs.push(asked[0]);
      else whole.push(asked[0]);
      return port.readSheet(...asked);
    },
  });
  const pane = openPane(spied);
  given(await pane.recount({}));
  // The theme's column stands once something is tagged with one.
  given(await pane.tagRows([FIRST], { theme: "Roads" }));
  given(await pane.recount({}));
  await viewOf(pane);
  whole.length = 0;
  proofs.length = 0;
  return { pane, whole, proofs };
}

async function themesShown(bench: Bench): Promise<unknown> {
  return given(await openPane(bench.port).look()).count?.count.byTheme;
}

describe("what a tag reads", () => {
  it("no sheet whole where nothing else has changed, and shows what a look at everything shows", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, whole, proofs } = await counted(bench);
      const done = given(await pane.tagRows([FIRST, SECOND], { theme: "Children" }));
      expect(proofs.length).toBeGreaterThan(0);
      expect(done.view).toEqual(given(await openPane(bench.port).look()));
      const back = await reverted(done);
      expect(whole).toEqual([]);
      expect(back.count?.count.byTheme).toEqual(await themesShown(bench));
    }));

  it("the tags of before, when another row is tagged after them", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, whole } = await counted(bench);
      given(await pane.tagRows([FIRST], { theme: "Children" }));
      const done = given(await pane.tagRows([SECOND], { theme: "Transport" }));
      expect(whole).toEqual([]);
      expect(done.view).toEqual(given(await openPane(bench.port).look()));
    }));

  it("its sheet, and that alone, where the row says something else", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, whole } = await counted(bench);
      bench.typeIn("Spend", 1, 2, 900);
      expect(refusal(await pane.tagRows([FIRST], { theme: "Children" })).code).toBe("rows-moved");
      expect(whole).toEqual(["Spend"]);
      expect((await viewOf(pane)).count?.count.totalPence).toBe(97_500_000);
    }));

  it("its sheet where a heading says something else", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, whole } = await counted(bench);
      bench.typeIn("Spend", 0, 1, "Service area");
      given(await pane.tagRows([FIRST], { theme: "Children" }));
      expect(whole).toContain("Spend");
      expect(whole).not.toContain("Other");
    }));

  it("a sheet that has grown, on which nothing was tagged", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, whole } = await counted(bench);
      ["District", "Pools", 75].forEach((cell, column) => bench.typeIn("Other", 2, column, cell));
      const done = given(await pane.tagRows([FIRST], { theme: "Children" }));
      expect(new Set(whole)).toEqual(new Set(["Other"]));
      expect(done.view.count?.count.totalPence).toBe(25_000_000);
    }));

  it("everything after a Recount, and after a look that broke off", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, whole } = await counted(bench);
      given(await pane.recount({}));
      whole.length = 0;
      given(await pane.tagRows([FIRST], { theme: "Children" }));
      expect(whole).toEqual(["Spend", "Other"]);
      await pane.look(() => false);
      bench.typeIn("Other", 1, 2, 75);
      const done = given(await pane.tagRows([SECOND], { theme: "Transport" }));
      expect(done.view.count?.count.totalPence).toBe(22_500_000);
    }));

  it("its rows alone before it is written, where they stand as they were shown: all is reckoned once, after it", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, proofs } = await counted(bench);
      const done = given(await pane.tagRows([FIRST], { theme: "Children" }));
      expect(proofs).toHaveLength(1);
      await reverted(done);
      expect(proofs).toHaveLength(2);
    }));

  it("everything once after a Recount, and refuses a row that was changed since", () =>
    withBench(openFakeBench, [SPEND, OTHER], async (bench) => {
      const { pane, whole, proofs } = await counted(bench);
      given(await pane.recount({}));
      whole.length = proofs.length = 0;
      given(await pane.tagRows([FIRST], { theme: "Children" }));
      expect([whole, proofs]).toEqual([["Spend", "Other"], [BRIDGE]]);
      given(await pane.recount({}));
      bench.typeIn("Spend", 1, 2, 900);
      expect(refusal(await pane.tagRows([FIRST], { theme: "Children" })).code).toBe("rows-moved");
    }));
});
