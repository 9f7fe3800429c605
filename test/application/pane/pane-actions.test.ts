import type { OpenBench } from "#test/office/bench";
import { openFakeBench } from "#test/office/fake-bench";
import { openOfficeBench } from "#test/office/office-bench";
import { readFixture } from "#test/support/run-job";
import { given, openPane, reverted, viewOf } from "./open-pane.ts";

interface Expected {
  readonly lines: number;
  readonly totalPlaceSpend: number;
  readonly reported: number;
  readonly outsidePlace: number;
  readonly apportioned: number;
  readonly eliminated: number;
  readonly externalIncome: number;
  readonly netPlaceSpend: number;
  readonly views: Readonly<Record<string, number>>;
  readonly byAgency: Readonly<Record<string, number>>;
  readonly byTheme: Readonly<Record<string, number>>;
}
const EXPECTED = JSON.parse(readFixture("fordshire", "expected.json")) as Expected;
/** The fixture states £000. */
const pence = (thousands: number): number => thousands * 100_000;
const inPence = (figures: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(figures).map(([name, figure]) => [name, pence(figure)]);

const BENCHES: readonly (readonly [string, OpenBench])[] = [
  ["the in-memory fake", openFakeBench],
  ["office.js on the workbench host", openOfficeBench],
];

describe.each(BENCHES)("the pane's actions over %s", (_name, open) => {
  it("counts the sample place to the figures worked by hand", async () => {
    const bench = await open([{ name: "Sheet1", rows: [] }]);
    const pane = openPane(bench.port);
    const { view, said, undo } = given(await pane.addSample());
    const { count } = view.count!;
    expect(view.place).toMatchObject({
      name: "Fordshire",
      financialYear: "FY 2025-26",
      population: 600000,
      unit: "£000",
    });
    expect(count.lines).toBe(EXPECTED.lines);
    expect(count.reportedPence).toBe(pence(EXPECTED.reported));
    expect(count.outsidePence).toBe(pence(EXPECTED.outsidePlace));
    expect(count.apportionedPence).toBe(pence(EXPECTED.apportioned));
    expect(count.eliminatedPence).toBe(pence(EXPECTED.eliminated));
    expect(count.totalPence).toBe(pence(EXPECTED.totalPlaceSpend));
    expect(count.externalIncomePence).toBe(pence(EXPECTED.externalIncome));
    expect(count.netPence).toBe(pence(EXPECTED.netPlaceSpend));
    expect([...count.byAgency]).toEqual(inPence(EXPECTED.byAgency));
    expect([...count.byTheme]).toEqual(inPence(EXPECTED.byTheme));
    expect(count.views).toMatchObject(
      Object.fromEntries(
        inPence({
          v1: EXPECTED.views["v1"]!,
          v2: EXPECTED.views["v2"]!,
          v3: EXPECTED.views["v3"]!,
          v4: EXPECTED.views["v4"]!,
        }),
      ),
    );
    expect(view).toMatchObject({ isCounted: true, isStale: false, refusals: [] });
    expect(view.count).toMatchObject({ title: "Total place spend", isPart: false, countedAt: "22/11/2026 14:10" });
    expect(said).toBe("The made-up place Fordshire is on sheet “Fordshire”. Total place spend £2,638,880k.");
    expect(undo).toBeNull();
    await bench.close();
  });

  it("says the same when it looks again, and writes nothing by looking", async () => {
    const bench = await open([{ name: "Sheet1", rows: [] }]);
    const pane = openPane(bench.port);
    const counted = given(await pane.addSample()).view;
    const before = bench.sheetNames().map((name) => bench.picture(name));
    const { checks, ...looked } = await viewOf(pane);
    expect(bench.sheetNames().map((name) => bench.picture(name))).toEqual(before);
    const { checks: countedChecks, ...rest } = counted;
    expect(looked).toEqual({ ...rest, sheetsLookedAt: 2, notSpend: looked.notSpend });
    expect(checks.map(({ id, result }) => [id, result])).toEqual(countedChecks.map(({ id, result }) => [id, result]));
    await bench.close();
  });

  it("looks at a workbook that was never counted and writes nothing", async () => {
    const bench = await open([{ name: "Notes", rows: [["Minutes"]] }]);
    const pane = openPane(bench.port);
    const before = bench.picture("Notes");
    const view = await viewOf(pane);
    expect(view).toMatchObject({ isCounted: false, isStale: false, count: null, sheetsLookedAt: 1, checks: [] });
    expect(view.notSpend.map(({ sheet }) => sheet)).toEqual(["Notes"]);
    expect(view.sheets.every(({ state }) => state === "not built")).toBe(true);
    expect(bench.sheetNames()).toEqual(["Notes"]);
    expect(bench.picture("Notes")).toBe(before);
    await bench.close();
  });

  it("tags a row of a theme, keeps it at the next Recount, and reverts it", async () => {
    const bench = await open([{ name: "Sheet1", rows: [] }]);
    const pane = openPane(bench.port);
    given(await pane.addSample());
    const row = { rowId: "S01-000005", sheet: "Fordshire", row: 5 };
    const done = given(await pane.tagRows([row], { theme: "Mental health" }));
    expect(done.said).toBe("1 row tagged Mental health. 100.00 % by value.");
    expect(done.undo?.what).toMatch(/^tag of 1 row, 14:\d\d$/);
    expect(done.view.isStale).toBe(false);
    const total = (): Promise<number> => viewOf(pane).then((view) => view.count!.count.byTheme.get("Mental health")!);
    expect(await total()).toBe(pence(660000));
    given(await pane.recount({}));
    expect(await total()).toBe(pence(660000));
    const back = await reverted(done);
    expect(back.count!.count.byTheme.get("Mental health")).toBe(pence(120000));
    given(await pane.recount({}));
    expect(await total()).toBe(pence(120000));
    await bench.close();
  });
});
