import type { PaneActions } from "#application/pane/pane-actions";
import type { CheckRow } from "#domain/checks/check";
import { given, viewOf } from "#test/application/pane/open-pane";
import type { HostedWorkbook } from "#workbench/cli/open-host";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openSample } from "./open-sample.ts";

// The sample place, its formulas worked out by the workbench: the reasons that the return prints are those the tool holds.
let model: WorkbookModel;
let host: HostedWorkbook;
let pane: PaneActions;

beforeAll(async () => {
  ({ model, host, pane } = await openSample());
});
afterAll(() => host.close());

const EXPLAINED_BY = 10;
const PRINTED_REASON = 14;
function rowOf(id: string): number {
  const sheet = model.sheet("TP Checks")!;
  return Array.from({ length: 90 }, (_, row) => row).find((row) => sheet.value(row, 0) === id)!;
}
const printed = (id: string): unknown => model.sheet("TP Checks")!.value(rowOf(id), PRINTED_REASON);
const held = async (id: string): Promise<CheckRow> => (await viewOf(pane)).checks.find((check) => check.id === id)!;

it("a reason is not printed for other bodies than those it was given for, though they are as many", async () => {
  const expected = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { expected: true }] as const));
  given(await pane.recount({ agencies: expected("Fire X", "Police X"), explanations: { A16: "asked for" } }));
  expect([printed("A16"), (await held("A16")).thisSide]).toEqual([": asked for", 2]);
  given(await pane.recount({ agencies: { "Fire X": { expected: false }, ...expected("Parish Y") } }));
  const now = await held("A16");
  expect([now.thisSide, now.explained, now.outdated?.reason]).toEqual([2, undefined, "asked for"]);
  expect(printed("A16")).toBe(": its reason on TP Checks was for another finding");
  expect(String(model.sheet("TP Return")!.value(54, 0))).not.toContain("asked for");
  // Once it is given for those that are missing now, it prints.
  given(await pane.recount({ explanations: { A16: "asked for" } }));
  expect(printed("A16")).toBe(": asked for");
});

it.each([
  ["once there is one", {}],
  ["where one comes with the very next Recount", { place: { population: 600_000 } }],
] as const)("a reason typed where there is no figure is given for none: it does not hold %s", async (_, next) => {
  given(await pane.recount({ place: { population: null }, explanations: { G2: "" } }));
  expect(await held("G2")).toMatchObject({ result: "Not proven", thisSide: null });
  model.setValue(model.sheet("TP Checks")!, rowOf("G2"), EXPLAINED_BY, "not stated yet");
  host.calculator.recalculate();
  expect((await held("G2")).explained?.reason).toBe("not stated yet");
  expect(printed("G2")).toBe(": not stated yet");
  given(await pane.recount(next));
  given(await pane.recount({ place: { population: 600_000 } }));
  // £2,638,880,000 among 600,000 people: £4,398.13 a head.
  const { thisSide, explained, outdated } = await held("G2");
  expect([thisSide?.toFixed(2), explained, outdated?.at]).toEqual(["4398.13", undefined, "not proven"]);
  expect(printed("G2")).toBe(": its reason on TP Checks was for another figure");
});
