import type { PaneActions } from "#application/pane/pane-actions";
import { given, reverted } from "#test/application/pane/open-pane";
import type { HostedWorkbook } from "#workbench/cli/open-host";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openSample } from "./open-sample.ts";

// Some TP columns stand only where a row has such a tag. Their formulas must not meet those of an earlier run on the way.
let model: WorkbookModel;
let host: HostedWorkbook;
let pane: PaneActions;
const T = 2_638_880_000;

beforeAll(async () => {
  ({ model, host, pane } = await openSample());
});
afterAll(() => host.close());

const headings = (): string[] =>
  model.sheet("Fordshire")!.columns.flatMap((cells) => {
    const heading = cells?.values[0];
    return typeof heading === "string" && heading.startsWith("TP ") ? [heading] : [];
  });
const total = (): unknown => model.sheet("TP Return")!.value(12, 2);
const ROWS = [1, 2, 3].map((row) => ({ rowId: `S01-${String(row).padStart(6, "0")}`, sheet: "Fordshire", row }));

describe("TP columns that come and go", () => {
  it("with a person's tags and their Revert", async () => {
    const before = headings();
    const done = given(await pane.tagRows(ROWS, { control: "discretionary", stream: "Big" }));
    expect(headings()).toEqual(expect.arrayContaining(["TP Control", "TP Stream"]));
    expect(total()).toBe(T);
    await reverted(done);
    expect(headings()).toEqual(before);
    given(await pane.recount({}));
    expect([headings(), total()]).toEqual([before, T]);
  });

  it("with a rule and its withdrawal", async () => {
    const before = headings();
    const rule = {
      field: "any",
      match: "contains",
      words: ["care"],
      gives: { client: "Older people" },
      note: "",
    } as const;
    given(await pane.recount({ rules: [rule] }));
    expect(headings()).toContain("TP Client");
    given(await pane.recount({ withdrawnRules: [rule] }));
    expect([headings(), total()]).toEqual([before, T]);
  });
});
