import type { Amendments } from "#application/amendments";
import type { PaneActions } from "#application/pane/pane-actions";
import { given, openPane, reverted, viewOf } from "#test/application/pane/open-pane";
import { type HostedWorkbook, openHost } from "#workbench/cli/open-host";
import { WorkbookModel } from "#workbench/model/workbook";

// One county through the real adapter, its formulas worked out by the workbench. Pounds; sums by hand.
const MARL = "Marlshire County Council";
const HEADINGS = ["Agency", "Service", "Theme", "Revenue or capital", "Gross"];
const LINES: readonly (readonly [service: string, kind: string, pounds: number])[] = [
  ["Adult social care", "revenue", 500_000],
  ["Minimum revenue provision 2025/26", "revenue", 9_000],
  ["Interest payable", "revenue", 4_000],
  ["Depreciation", "revenue", 6_000],
  ["Roads scheme", "capital", 70_000],
  ["Precept paid over to police", "revenue", 25_000],
  ["Nature reserve wardens", "revenue", 3_000],
  ["Visual impairment service", "revenue", 2_000],
];
const T = 619_000;

let model: WorkbookModel;
let host: HostedWorkbook;
let pane: PaneActions;

beforeAll(async () => {
  model = new WorkbookModel();
  const sheet = model.addSheet("Spend");
  [HEADINGS, ...LINES.map(([service, kind, pounds]) => [MARL, service, "Care", kind, pounds])].forEach((cells, row) => {
    cells.forEach((value, column) => model.setValue(sheet, row, column, value));
  });
  host = await openHost(model);
  pane = openPane(host.workbook);
  const agencies = { [MARL]: { home: "inside", defaultBasis: "direct", alreadyForPlace: true } } as const;
  given(await pane.recount({ place: { name: "Marl", financialYear: "FY 2025-26" }, agencies }));
});
afterAll(() => host.close());

function rowWith(sheet: string, column: number, value: unknown): number {
  const of = model.sheet(sheet)!;
  return Array.from({ length: 120 }, (_, at) => at).find((at) => of.value(at, column) === value)!;
}
function check(id: string): unknown[] {
  const row = rowWith("TP Checks", 0, id);
  return [3, 7, 8].map((column) => model.sheet("TP Checks")!.value(row, column));
}
const total = (): unknown => model.sheet("TP Return")!.value(12, 2);
function column(heading: string): number {
  const of = model.sheet("TP Left Out")!;
  return Array.from({ length: 20 }, (_, at) => at).find((at) => of.value(3, at) === heading)!;
}
function leftOutCell(words: string, heading: string): unknown {
  return model.sheet("TP Left Out")!.value(rowWith("TP Left Out", 1, words), column(heading));
}
function answer(words: string, name: string, confirmed: boolean | null): Amendments {
  return { leftOut: [{ body: MARL, words, found: words, class: name, confirmed, note: "" }] };
}

describe("lines whose words say a class", () => {
  it("are suggested with their £ and rows, and counted until a person says otherwise", async () => {
    const { count } = await viewOf(pane);
    expect(total()).toBe(T);
    expect(count!.leftOut!.map(({ group }) => [group.words, group.class, group.pence / 100])).toEqual([
      ["interest payable", "capital financing", 4_000],
      ["minimum revenue provision", "capital financing", 9_000],
      ["precept paid over to police", "collection fund", 25_000],
      ["depreciation", "depreciation", 6_000],
    ]);
    expect(leftOutCell("depreciation", "Rows")).toBe("Spend row 5");
    // 44,000 unanswered is above 0.1 % of T; one body has capital and its financing.
    expect(check("E1")).toEqual([44_000, "Does not tie", "S"]);
    expect(check("E2")).toEqual([1, "Does not tie", "S"]);
    expect(count!.leftOut!.find(({ group }) => group.words === "depreciation")!.lines).toEqual({
      sheet: "Spend",
      rows: [4],
      elsewhere: 0,
    });
  });

  it("leave the total by a person's answer in the pane, and come back by Revert", async () => {
    const done = given(await pane.recount(answer("depreciation", "depreciation", true)));
    expect(total()).toBe(T - 6_000);
    expect(done.undo?.what).toMatch(/^answer on 1 wording, 14:\d\d$/);
    expect(
      model.sheet("TP Log")!.value(rowWith("TP Log", 2, `Left out as depreciation: “depreciation” at ${MARL}`), 6),
    ).toBe(T - 6_000);
    await reverted(done);
    expect([total(), check("E1")[0]]).toEqual([T, 44_000]);
    given(await pane.recount(answer("depreciation", "depreciation", true)));
    expect([total(), check("E1")[0]]).toEqual([T - 6_000, 38_000]);
  });

  it("leave it by a Y in the grid, at the next Recount and not before", async () => {
    const sheet = model.sheet("TP Left Out")!;
    for (const words of ["minimum revenue provision", "precept paid over to police"]) {
      model.setValue(sheet, rowWith("TP Left Out", 1, words), column("Confirmed"), "Y");
    }
    host.calculator.recalculate();
    // Still counted, so still open: a Y that nothing has acted on proves nothing.
    expect([total(), check("E1")[0]]).toEqual([T - 6_000, 38_000]);
    expect((await viewOf(pane)).isStale).toBe(true);
    given(await pane.recount({}));
    expect([total(), check("E1")[0]]).toEqual([T - 40_000, 4_000]);
    expect(check("E2")).toEqual([1, "Does not tie", "S"]);
  });

  it("stay in by an answer of N: interest may be something else, and then it pays for no capital", async () => {
    given(await pane.recount(answer("interest payable", "capital financing", false)));
    expect([total(), check("E1"), check("E2")]).toEqual([T - 40_000, [0, "Ties", "L"], [0, "Ties", "S"]]);
  });

  it("are financing whatever a person says where the words have no other meaning: E2 stays open", async () => {
    const done = given(await pane.recount(answer("minimum revenue provision", "capital financing", false)));
    expect([total(), check("E1")[1], check("E2")]).toEqual([T - 31_000, "Ties", [1, "Does not tie", "S"]]);
    await reverted(done);
    expect([total(), check("E2")[1]]).toEqual([T - 40_000, "Ties"]);
  });

  it("keep their answer next month for the same words; new words are a new question", async () => {
    const sheet = model.sheet("Spend")!;
    const next: typeof LINES = [
      ["Minimum revenue provision 2026/27", "revenue", 1_000],
      ["Interest payable", "revenue", 500],
      ["Loan to Marl Theatre Trust", "revenue", 700],
    ];
    next.forEach(([service, kind, pounds], at) => {
      [MARL, service, "Care", kind, pounds].forEach((value, col) =>
        model.setValue(sheet, LINES.length + 1 + at, col, value),
      );
    });
    const { view } = given(await pane.recount({}));
    expect(total()).toBe(T - 40_000 + 500 + 700);
    const open = view.count!.leftOut!.filter(({ group }) => group.confirmed === null);
    expect(open.map(({ group }) => group.words)).toEqual(["loan to marl theatre trust"]);
    // 700 of 579,700 is above 0.1 %.
    expect(check("E1")).toEqual([700, "Does not tie", "S"]);
  });

  it("stand aside for what a person types in the row itself", async () => {
    const sheet = model.sheet("Spend")!;
    const at = Array.from({ length: 60 }, (_, col) => col).find((col) => sheet.value(0, col) === "TP Left out")!;
    expect(sheet.value(4, at)).toBe("depreciation");
    model.setValue(sheet, 4, at, null);
    given(await pane.recount({}));
    expect([total(), sheet.value(4, at)]).toEqual([T - 34_000 + 1_200, null]);
    // Counted beside capital though it says depreciation: whoever looked at the row itself has the last word.
    expect(check("E2")).toEqual([0, "Ties", "S"]);
    model.setValue(sheet, 4, at, "depreciation");
    given(await pane.recount({}));
    expect(total()).toBe(T - 40_000 + 1_200);
  });
});
