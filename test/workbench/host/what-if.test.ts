import type { PaneActions } from "#application/pane/pane-actions";
import type { PlaceView } from "#application/view/place-view";
import { given, reverted, viewOf } from "#test/application/pane/open-pane";
import type { HostedWorkbook } from "#workbench/cli/open-host";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openSample } from "./open-sample.ts";

// Stories 4 and 5: the police by population for crimes, through the real adapter, on sheets worked out by the workbench.
const POLICE = "Wold Police and Crime Commissioner";
const POUNDS = 100;
const T = 2_638_880_000;
/** 0.66 -> 0.60 of £153,000k. */
const CHANGE = -9_180_000;

let model: WorkbookModel;
let host: HostedWorkbook;
let pane: PaneActions;
let before: PlaceView;

beforeAll(async () => {
  ({ model, host, pane, view: before } = await openSample());
});
afterAll(() => host.close());

const police = (view: PlaceView) => view.count!.shares.find(({ agency }) => agency === POLICE)!;
const totalOf = (view: PlaceView): number => view.count!.count.totalPence / POUNDS;
/** The total as the sheet's own formulas have it. */
const onSheet = (): unknown => model.sheet("TP Return")!.value(12, 2);
const source = (): unknown[] => Array.from({ length: 20 }, (_, row) => model.sheet("Fordshire")!.value(row, 11));

/** Its last line on TP Log: what was done, £ before and £ after. */
function logged(view: PlaceView): unknown[] {
  const { action, beforePence, afterPence } = view.log.filter((row) => row.action.startsWith("Share of")).at(-1)!;
  return [action, beforePence === null ? null : beforePence / POUNDS, (afterPence ?? 0) / POUNDS];
}

describe("what if the police were shared by population", () => {
  it("is said before anything is applied, line by line", () => {
    expect(police(before)).toMatchObject({ basis: "crimes", share: 0.66, pence: 153_000_000 * POUNDS });
    expect(police(before).keptPence).toBe(100_980_000 * POUNDS);
    expect(police(before).instead).toEqual([{ basis: "population", share: 0.6, changePence: CHANGE * POUNDS }]);
    expect(onSheet()).toBe(T);
  });

  it("moves the total by −£9.18m once applied, on sheet and tool alike, with the decision on TP Log; Revert takes it back", async () => {
    const stated = source();
    const decision = { agency: POLICE, from: { basis: "crimes" }, to: { basis: "population" }, note: "agreed" };
    const done = given(await pane.recount({ shares: [decision] }));
    expect([totalOf(done.view), onSheet()]).toEqual([T + CHANGE, T + CHANGE]);
    expect(police(done.view)).toMatchObject({ basis: "population", share: 0.6, keptPence: 91_800_000 * POUNDS });
    expect(logged(done.view)).toEqual([`Share of ${POLICE}: population instead of crimes. agreed`, T, T + CHANGE]);
    expect(done.undo?.what).toMatch(/^share of 1 body, /);
    // It stands in the workbook: the next count and the next look know it, and the council's own column is as it was.
    expect(totalOf(given(await pane.recount({})).view)).toBe(T + CHANGE);
    expect(totalOf(await viewOf(pane))).toBe(T + CHANGE);
    expect(source()).toEqual(stated);
    const back = await reverted(done);
    expect([totalOf(back), onSheet()]).toEqual([T, T]);
    expect(police(back)).toMatchObject({ basis: "crimes", share: 0.66 });
    expect(totalOf(given(await pane.recount({})).view)).toBe(T);
  });

  it("and at a share given: kept on the rows, tied on every check, and taken back whole", async () => {
    const decision = { agency: POLICE, from: { basis: "crimes" }, to: { share: 0.6 }, note: "" };
    const done = given(await pane.recount({ shares: [decision] }));
    expect([totalOf(done.view), onSheet()]).toEqual([T + CHANGE, T + CHANGE]);
    expect(logged(done.view)[0]).toBe(`Share of ${POLICE}: 60 % stated instead of crimes`);
    const untied = done.view.checks.filter(({ id, result }) => /^F/.test(id) && result === "Does not tie");
    expect(untied).toEqual([]);
    const back = await reverted(done);
    expect([totalOf(back), onSheet()]).toEqual([T, T]);
    expect(police(back)).toMatchObject({ basis: "crimes", share: 0.66 });
  });

  it("and by a tag of its rows: check C7 says beforehand what it is worth", async () => {
    const worth = (await viewOf(pane)).checks.find(({ id }) => id === "C7");
    expect(worth).toMatchObject({ thisSide: -CHANGE * POUNDS, severity: "N" });
    const rows = [9, 10].map((row) => ({ rowId: `S01-${String(row).padStart(6, "0")}`, sheet: "Fordshire", row }));
    const done = given(await pane.tagRows(rows, { basis: "population" }));
    expect([totalOf(done.view), onSheet()]).toEqual([T + CHANGE, T + CHANGE]);
    expect(totalOf(await reverted(done))).toBe(T);
    expect(onSheet()).toBe(T);
  });
});
