import type { NewRule } from "#application/amendments";
import type { PaneActions } from "#application/pane/pane-actions";
import type { RuleTags } from "#domain/tagging/rule";
import { given, viewOf } from "#test/application/pane/open-pane";
import type { HostedWorkbook } from "#workbench/cli/open-host";
import type { WorkbookModel } from "#workbench/model/workbook";
import { noneOfAsked, openSample, SIGN_OFF } from "./open-sample.ts";

// The sample place, every row of it under statutory control: signed, and then one thing after another is another.
const SIGNED = "SIGNED 22/11/2026";
const CHANGED = "SIGNED, INPUTS CHANGED SINCE";

let model: WorkbookModel;
let host: HostedWorkbook;
let pane: PaneActions;

beforeAll(async () => {
  const sample = await openSample();
  ({ model, host, pane } = sample);
  given(
    await pane.recount({
      agencies: { "Department for Work and Pensions": { alreadyForPlace: true } },
      transfers: noneOfAsked(sample.view),
      rules: [rule(".", { control: "statutory" }), rule("social care", { stream: "Core grant" })],
    }),
  );
});
afterAll(() => host.close());

/** A rule over the rows whose words a pattern finds. */
function rule(pattern: string, gives: RuleTags): NewRule {
  return { field: "any", match: "pattern", words: [pattern], gives, note: "" };
}

function cell(sheet: string, address: string): unknown {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return model.sheet(sheet)!.value(Number(row) - 1, letter.charCodeAt(0) - 65);
}
const stamp = (): unknown => cell("TP Return", "G1");
/** The result of a check on TP Checks, and its first figure. */
function check(id: string): readonly [thisSide: unknown, result: unknown] {
  const at = String(
    1 + Array.from({ length: 90 }, (_, row) => row).find((row) => cell("TP Checks", `A${String(row + 1)}`) === id)!,
  );
  return [cell("TP Checks", `D${at}`), cell("TP Checks", `H${at}`)];
}
function type(sheet: string, row: number, column: number, value: number | string): void {
  model.setValue(model.sheet(sheet)!, row - 1, column, value);
}

describe("a signature", () => {
  beforeAll(async () => {
    given(await pane.recount({ signOff: SIGN_OFF }));
    expect(stamp()).toBe(SIGNED);
  });

  it.each([
    ["the total", "C13"],
    ["a figure of the bridge", "C9"],
    ["a view", "C37"],
    ["£ a head", "E13"],
    ["a body", "C20"],
    ["a function", "C41"],
    ["the sentence on what it rests on", "A3"],
  ])("does not stand where %s is typed over on TP Return (%s), until a Recount", async (_, address) => {
    expect(check("F12")).toEqual([0, "Ties"]);
    const [letter = "", ...digits] = address;
    type("TP Return", Number(digits.join("")), letter.charCodeAt(0) - 65, 1_000_000);
    host.calculator.recalculate();
    expect([check("F12"), stamp()]).toEqual([[1, "Does not tie"], CHANGED]);
    given(await pane.recount({}));
    expect([check("F12"), stamp()]).toEqual([[0, "Ties"], SIGNED]);
  });

  it("does not stand where a figure is typed over on TP Method", async () => {
    const plan = model.sheet("TP Method")!;
    const [row, column] = Array.from({ length: 80 * 8 }, (_, at) => [Math.floor(at / 8), at % 8] as const).find(
      ([down, across]) => plan.formula(down, across)?.text.includes("TP Bridge"),
    )!;
    type("TP Method", row + 1, column, 1_000_000);
    host.calculator.recalculate();
    expect([check("F12"), stamp()]).toEqual([[1, "Does not tie"], CHANGED]);
    given(await pane.recount({}));
    expect(stamp()).toBe(SIGNED);
  });

  it.each([
    ["control over the money", "TP Control", "discretionary", 2],
    ["a funding stream", "TP Stream", "", 1],
  ])(
    "does not stand where %s is said otherwise beside a row, at once and after a Recount",
    async (_, heading, said, off) => {
      const column = Array.from({ length: 80 }, (_, at) => at).find(
        (at) => model.sheet("Fordshire")!.value(0, at) === heading,
      )!;
      const was = model.sheet("Fordshire")!.value(1, column) as string;
      type("Fordshire", 2, column, said);
      host.calculator.recalculate();
      expect([check("A17"), stamp()]).toEqual([[off, "Does not tie"], CHANGED]);
      const { view } = given(await pane.recount({}));
      expect([stamp(), view.signing?.signed?.stands]).toEqual([CHANGED, false]);
      // And the fingerprint of what is printed.
      expect(view.checks.find(({ id }) => id === "A17")?.thisSide).toBe(off + 1);
      expect(view.checks.find(({ id }) => id === "F11")?.result).toBe("Ties");
      type("Fordshire", 2, column, was);
      given(await pane.recount({}));
      expect([stamp(), (await viewOf(pane)).signing?.signed?.stands]).toEqual([SIGNED, true]);
    },
  );
});
