import { openXlsx } from "#workbench/files/open-xlsx";
import type { CellValue } from "#workbench/model/cell";
import { countAndSave, countFixture, PLACES, readFixture, type SavedReturn } from "#test/support/run-job";

describe.each(PLACES)("return %s", (place) => {
  let first: SavedReturn;
  beforeAll(async () => {
    first = await countFixture(place);
  });

  // expected.json is the exact rational oracle's, not ours.
  it("reports every figure of the oracle, to the penny", () => {
    const expected = JSON.parse(readFixture(place, "expected.json")) as Record<string, unknown>;
    expect(first.report).toMatchObject(expected);
    for (const key of Object.keys(expected)) expect(first.report[key]).toEqual(expected[key]);
  });

  it("finds nothing wrong in the arithmetic", () => {
    const failing = checksOf(first).filter(({ id, result }) => id.startsWith("F") && result === "does not tie");
    expect(failing).toEqual([]);
  });

  it("shows on TP Checks what the tool found, worked out by the sheet's own formulas", () => {
    const sheet = sheetResults(first.bytes);
    const tool = first.outcome.checks.map(({ id, result }) => [id, result] as const);
    expect(Object.fromEntries(tool.map(([id]) => [id, sheet.get(id)]))).toEqual(Object.fromEntries(tool));
  });

  it("gives the same on its own output, with no second set of columns or sheets", async () => {
    const second = await countAndSave([first.path]);
    const { sources: _s, office: _o, timings: _t, ...figures } = first.report;
    const { sources: _s2, office: _o2, timings: _t2, ...again } = second.report;
    expect(again).toEqual(figures);
    expect(shapeOf(second.bytes)).toEqual(shapeOf(first.bytes));
  });
});

it("Fordshire leaves open what a treasurer has to settle, and nothing else that stops", async () => {
  const checks = new Map(checksOf(await countFixture("fordshire")).map((check) => [check.id, check]));
  expect(checks.get("G1")?.result).toBe("look at");
  expect(checks.get("G2")?.result).toBe("look at");
  expect(checks.get("C4")).toMatchObject({ result: "does not tie", severity: "S", difference: 1_130_000_000 });
  expect(checks.get("A2")?.result).toBe("not proven");
  expect(checks.get("A3")?.result).toBe("not proven");
  const stops = [...checks.values()].filter(({ severity, result }) => severity === "S" && result === "does not tie");
  // D10 asks of known pairs that no line names: does DWP pay a council for housing benefit, do the police pay the county?
  expect(stops.map(({ id }) => id)).toEqual(["C4", "D10"]);
});

it.each(PLACES)(
  "%s gives the same figures with values in place of live formulas, and the sheet still ties",
  async (place) => {
    const live = await countFixture(place);
    const values = await countFixture(place, "values");
    const { office: _o, timings: _t, ...figures } = live.report;
    const { office: _o2, timings: _t2, ...again } = values.report;
    expect(again).toEqual(figures);
  },
);

interface ReportedCheck {
  readonly id: string;
  readonly result: string;
  readonly severity: string;
  readonly difference: number | null;
}

function checksOf({ report }: SavedReturn): ReportedCheck[] {
  return report["checks"] as ReportedCheck[];
}

/** Results on TP Checks by number of the check, as the saved workbook holds them. */
function sheetResults(bytes: Uint8Array): Map<CellValue, CellValue> {
  const sheet = openXlsx(bytes).sheet("TP Checks")!;
  const headings = sheet.columns.map((cells) => cells?.values[3]);
  const results = sheet.columns[headings.indexOf("Result")]!.values;
  return new Map(Array.from(sheet.columns[0]!.values, (id, row) => [id ?? null, results[row] ?? null]));
}

/** Sheets with the rows and columns they use, and tables with their areas. */
function shapeOf(bytes: Uint8Array) {
  const model = openXlsx(bytes);
  return {
    sheets: model.sheets.filter(({ name }) => name !== "TP Log").map((sheet) => [sheet.name, sheet.usedArea()]),
    tables: model.tables.filter(({ name }) => name !== "TP_Log").map(({ name, sheet, area }) => [name, sheet, area]),
  };
}
