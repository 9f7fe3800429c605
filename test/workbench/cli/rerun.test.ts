import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { CellValue } from "#workbench/model/cell";
import type { WorkbookModel } from "#workbench/model/workbook";
import { sheetResults } from "#test/support/check-results";
import { countAndSave, countFixture, fileOf, type SavedReturn } from "#test/support/run-job";

const SETTING = 0;
const VALUE = 1;

describe("a Recount keeps what a person set on TP Place", () => {
  let first: SavedReturn;
  beforeAll(async () => {
    first = await countFixture("fordshire");
  });

  /** Sets values on TP Place of the saved workbook as a person would, and counts it again with no settings beside it. */
  function recountWith(settings: Readonly<Record<string, CellValue>>): Promise<SavedReturn> {
    const model = openXlsx(first.bytes);
    const sheet = model.sheet("TP Place")!;
    for (const [name, value] of Object.entries(settings)) model.setValue(sheet, rowOf(model, name), VALUE, value);
    return countAndSave([fileOf("book.xlsx", saveXlsx(model))]);
  }

  it("a band, for the tool and for the sheet's own formulas alike", async () => {
    expect(toolResult(first, "G1")).toMatchObject({ result: "Look at", tolerance: "70 % to 80 %" });
    const second = await recountWith({ "Shape, high": 0.95 });
    expect(toolResult(second, "G1")).toMatchObject({ result: "Ties", tolerance: "70 % to 95 %" });
    expect(sheetResults(second.bytes)["G1"]?.result).toBe("Ties");
    expect(settingIn(second, "Shape, high")).toBe(0.95);
  });

  it("names, a date and the theme shown", async () => {
    const theme = "Older people";
    const second = await recountWith({ "Prepared by": "A. Clark", "Prepared on": 46_348, "Theme shown": theme });
    expect(settingIn(second, "Prepared by")).toBe("A. Clark");
    expect(settingIn(second, "Prepared on")).toBe(46_348);
    expect(settingIn(second, "Theme shown")).toBe(theme);
    // 46 348 is 22 November 2026 in Excel.
    expect(openXlsx(second.bytes).sheet("TP Return")!.value(55, 0)).toBe("Prepared by:  A. Clark 22/11/2026");
  });

  it.each([
    ["a word", "high"],
    ["nothing", null],
    ["a negative", -1],
  ])("%s where a band should stand gives the band of assurance.md, on both sides", async (_, value) => {
    const second = await recountWith({ "Shape, high": value });
    expect(toolResult(second, "G1")?.result).toBe("Look at");
    expect(sheetResults(second.bytes)["G1"]?.result).toBe("Look at");
    expect(settingIn(second, "Shape, high")).toBe(0.8);
  });

  it("adds a line to TP Log and changes none", async () => {
    const second = await countAndSave([first.path]);
    const [before, after] = [logOf(first), logOf(second)];
    expect([before.length, after.length]).toEqual([1, 2]);
    expect(after[0]).toEqual(before[0]);
    // £ before and £ after: 2 638 880 000 is the oracle's total of Fordshire.
    expect([before[0]?.slice(5, 7), after[1]?.slice(5, 7)]).toEqual([
      [null, 2_638_880_000],
      [2_638_880_000, 2_638_880_000],
    ]);
  });
});

function toolResult({ outcome }: SavedReturn, id: string) {
  return outcome.checks.find((check) => check.id === id);
}

function rowOf(model: WorkbookModel, setting: string): number {
  const { area } = model.table("TP_Place")!;
  const sheet = model.sheet("TP Place")!;
  for (let row = area.top + 1; row <= area.bottom; row++) if (sheet.value(row, SETTING) === setting) return row;
  throw new Error(`no row ${setting} on TP Place`);
}

function settingIn({ bytes }: SavedReturn, setting: string): CellValue {
  const model = openXlsx(bytes);
  return model.sheet("TP Place")!.value(rowOf(model, setting), VALUE);
}

/** The lines of TP_Log, oldest first. */
function logOf({ bytes }: SavedReturn): CellValue[][] {
  const model = openXlsx(bytes);
  const { area } = model.table("TP_Log")!;
  const sheet = model.sheet("TP Log")!;
  return Array.from({ length: area.bottom - area.top }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_each, column) => sheet.value(area.top + 1 + row, column)),
  );
}
