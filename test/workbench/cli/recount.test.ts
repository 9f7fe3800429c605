import { JobFailure } from "#workbench/cli/job-failure";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { countAndSave, countFixture, fileOf, type SavedReturn } from "#test/support/run-job";

type Change = (
  model: WorkbookModel,
  sheet: SheetModel,
  set: (line: string, heading: string, value: CellValue) => void,
) => void;

/** Edits a saved workbook as a person would and counts it again. */
async function recountAfter(job: SavedReturn, change: Change): Promise<SavedReturn> {
  const model = openXlsx(job.bytes);
  const sheet = model.sheet("count-lines")!;
  const headings = sheet.columns.map((cells) => cells?.values[0]);
  const lines = sheet.columns[headings.indexOf("line_id")]!.values;
  change(model, sheet, (line, heading, value) => {
    model.setValue(sheet, lines.indexOf(line), headings.indexOf(heading), value);
  });
  return countAndSave([fileOf("edited.xlsx", saveXlsx(model))]);
}

const codes = ({ outcome }: SavedReturn): string[] => outcome.findings.map(({ code }) => code);
const FIRE = "Wold Fire and Rescue Authority";

describe("a Recount after somebody has edited the workbook", () => {
  let first: SavedReturn;
  beforeAll(async () => {
    first = await countFixture("fordshire");
  });

  it("follows a body that the council corrects in its own cells, and says so", async () => {
    // R08, £5,000k of the ICB at 0.6, is the council's after all: at share 1 by its default basis for "direct".
    const again = await recountAfter(first, (_m, _s, set) => {
      set("R08", "agency", "Fordshire County Council");
      set("R08", "apportionment_basis", "direct");
    });
    expect(again.report["byAgency"]).toMatchObject({
      "Fordshire County Council": 673_000,
      "NHS Fordshire & Wold ICB": 660_000,
    });
    expect(again.report["totalPlaceSpend"]).toBe(2_640_880);
    expect(codes(again)).toContain("tag-replaced");
  });

  it("follows a basis and a transfer that the council changes", async () => {
    // R10: 3,000k at 0.60 in place of 0.66; R18: 2,000k no longer passed on, so it stays.
    const again = await recountAfter(first, (_m, _s, set) => {
      set("R10", "apportionment_basis", "population");
      set("R18", "transfer_to", null);
    });
    expect(again.report).toMatchObject({ totalPlaceSpend: 2_638_880 - 180 + 2_000, eliminated: 30_000 });
  });

  it("keeps what a person typed, also when an amount of the row changes, and at the next count", async () => {
    const typed = await recountAfter(first, (_m, _s, set) => {
      set("R11", "TP Theme", "Housing");
      set("R11", "gross", 60_000);
    });
    expect(typed.report["byTheme"]).toMatchObject({ Housing: 25_000 + 36_000 });
    const again = await countAndSave([typed.path]);
    expect(again.report["byTheme"]).toEqual(typed.report["byTheme"]);
    const agencyChanged = await recountAfter(again, (_m, _s, set) => {
      set("R11", "agency", "Wold Police and Crime Commissioner");
    });
    expect(agencyChanged.report["byTheme"]).toMatchObject({ Housing: 61_000 });
    expect(agencyChanged.report["byAgency"]).not.toHaveProperty(FIRE);
  });

  it("takes an emptied tag for a statement: the line is no transfer any more", async () => {
    const again = await recountAfter(first, (_m, _s, set) => {
      set("R18", "TP Transfer to", null);
    });
    expect(again.report).toMatchObject({ totalPlaceSpend: 2_640_880, eliminated: 30_000 });
    expect((await countAndSave([again.path])).report).toMatchObject({ totalPlaceSpend: 2_640_880 });
  });

  it("reads a tag as the source's own words are read: an alias, a capital letter", async () => {
    const again = await recountAfter(first, (_m, _s, set) => {
      set("R11", "TP Agency", "Wold FRA");
      set("R11", "TP Capital", "Revenue");
    });
    expect(again.report["totalPlaceSpend"]).toBe(2_638_880);
    expect(again.report["byRevenueCapital"]).toEqual(first.report["byRevenueCapital"]);
  });

  it("keeps a person's class when the source is put to detail and back", async () => {
    const classed = await recountAfter(first, (_m, _s, set) => {
      set("R19", "TP Left out", "capital financing");
    });
    expect(classed.report["totalPlaceSpend"]).toBe(2_598_880);
    const put =
      (use: string): Change =>
      (model) => {
        const sources = model.sheet("TP Sources")!;
        const column = sources.columns.findIndex((cells) => cells?.values[3] === "Use");
        model.setValue(sources, 4, column, use);
      };
    const detail = await recountAfter(classed, put("detail"));
    expect(detail.report["totalPlaceSpend"]).toBe(0);
    expect((await recountAfter(detail, put("count"))).report["totalPlaceSpend"]).toBe(2_598_880);
  });

  it("refuses to count where a source of the last count is gone, and writes nothing", async () => {
    const job = recountAfter(first, (model, sheet) => {
      const other = model.addSheet("Other", 0);
      ["Body Name", "Supplier Name", "Payment Date", "Net Amount"].forEach((text, at) => {
        model.setValue(other, 0, at, text);
      });
      ["Oxley District Council", "Acme Care", "01/05/2025", 150].forEach((value, at) => {
        model.setValue(other, 1, at, value);
      });
      model.removeSheet(sheet);
    });
    await expect(job).rejects.toThrow(JobFailure);
    await expect(job).rejects.toThrow(/S01.*count-lines.*TP Sources/s);
  });
});

it("two files that name a source alike stay two sources, each in its own unit", async () => {
  const lines = (name: string, gross: number): string =>
    fileOf(
      name,
      `Source,Agency,Service,COFOG,Theme,Revenue or capital,Gross,Apportionment basis\nRet,A,Care,10.2,Care,revenue,${String(gross)},direct\n`,
    );
  const settings = fileOf("agencies.csv", "agency,home,default_basis\nA,inside,direct\n").replace(/agencies\.csv$/, "");
  const first = await countAndSave([lines("one.csv", 150), lines("two.csv", 150)], settings);
  const model = openXlsx(first.bytes);
  const sources = model.sheet("TP Sources")!;
  const heading = (name: string): number => sources.columns.findIndex((cells) => cells?.values[3] === name);
  expect([sources.value(4, heading("Source")), sources.value(5, heading("Source"))]).toEqual(["S01 Ret", "S02 Ret"]);
  model.setValue(sources, 4, heading("Unit"), "£000");
  model.moveSheet(model.sheet("two")!, 0);
  const again = await countAndSave([fileOf("moved.xlsx", saveXlsx(model))]);
  expect(again.report["totalPlaceSpend"]).toBe(150_150);
});
