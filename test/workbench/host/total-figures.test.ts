import type { PaneActions } from "#application/pane/pane-actions";
import { given } from "#test/application/pane/open-pane";
import type { HostedWorkbook } from "#workbench/cli/open-host";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openSample } from "./open-sample.ts";

// Fordshire on its sheets, worked out by the workbench. Expected: method.md 5.1.
let model: WorkbookModel;
let host: HostedWorkbook;
let pane: PaneActions;

beforeAll(async () => {
  ({ model, host, pane } = await openSample());
});
afterAll(() => host.close());

const cell = (sheet: string, row: number, column: number): unknown => model.sheet(sheet)!.value(row - 1, column);

/** £, part of T, £ a head, what it rests on, check, by the words of the line. */
function line(words: string): unknown[] {
  const row = Array.from({ length: 30 }, (_, at) => at + 1).find((at) => cell("TP Views", at, 1) === words)!;
  return [2, 3, 4, 5, 6].map((column) => {
    const value = cell("TP Views", row, column);
    return typeof value === "number" ? Math.round(value * 10_000) / 10_000 : (value ?? "");
  });
}

describe("beside the four views", () => {
  // Story 7.
  it("V1 = V2 + V3 with straddling bodies in and out, V4 and what is not aligned", () => {
    const views = [5, 6, 7, 9, 10].map((row) => cell("TP Views", row, 2));
    expect(views).toEqual([2_638_880_000, 1_498_980_000, 1_139_900_000, 472_880_000, 2_166_000_000]);
    expect([6, 7].map((row) => cell("TP Views", row, 5))).toEqual([705_000_000, 1_933_880_000]);
  });

  it("the total stands with and without benefits, and net of outside income", () => {
    expect(line("Benefits and pensions").slice(0, 2)).toEqual([1_130_000_000, 0.4282]);
    expect(line("Total without benefits and pensions").slice(0, 3)).toEqual([1_508_880_000, 0.5718, 2514.8]);
    expect(line("Net of fees, charges and other outside income").slice(0, 3)).toEqual([
      2_592_280_000, 0.9823, 4320.4667,
    ]);
  });

  it("what no row says is not known, and no nought stands for it", () => {
    expect(line("Controllable: discretionary")).toEqual(["not known", "", "", "0.0% of T says so", ""]);
    expect(line("From named funding streams")).toEqual(["not known", "", "", "no row names its funding stream", ""]);
  });

  it("the bands that must fire stand with what they rest on", () => {
    expect(line("Social protection, education and health").slice(1)).toEqual([
      0.9269,
      "",
      "Band 70% to 80%: the pilots of 2009-10",
      "Look at",
    ]);
    const [, , head, rests, result] = line("Total a head");
    expect([head, result]).toEqual([4398.1333, "Look at"]);
    expect(rests).toMatch(/^70% to 130% of £9,604: /);
  });
});

describe("straddling bodies", () => {
  it("stand in view 2 or view 3 of the return as the place says, with the other answer beside", async () => {
    const views = (): unknown[] => [37, 38].map((row) => cell("TP Return", row, 2));
    expect(views()).toEqual([1_498_980_000, 1_139_900_000]);
    given(await pane.recount({ place: { straddlingShown: "out" } }));
    expect(views()).toEqual([705_000_000, 1_933_880_000]);
    expect(cell("TP Return", 37, 6)).toBe("straddling in: 1,498,980");
    expect(cell("TP Return", 36, 2)).toBe(2_638_880_000);
    given(await pane.recount({ place: { straddlingShown: "in" } }));
    expect(cell("TP Return", 37, 6)).toBe("straddling out: 705,000");
  });
});
