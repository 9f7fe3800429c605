import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { runReturn } from "#workbench/cli/run-return";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { checkOf } from "#test/support/check-results";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { scratch } from "#test/support/run-job";

const SOURCES = 60;
const LONGEST_FORMULA = 8_192;
const HEAD =
  "Agency,Service,COFOG,Theme,Gross,External income,Internal income,Apportionment basis,Transfer to,Income from";

/** Source n: county pays £n on to the district, which spends it and £10; the county spends £100 of its own. */
function sourceText(n: number): string {
  return [
    HEAD,
    `County,Roads,04.5,Roads,100,1,0,direct,,`,
    `County,Grants,06.2,Homes,${String(n)},0,0,direct,District,`,
    `District,Homes,06.1,Homes,${String(n + 10)},0,${String(n)},direct,,County`,
  ].join("\n");
}

/** Σ of 1 to 60. */
const PAID_ON = (SOURCES * (SOURCES + 1)) / 2;
const TOTAL = SOURCES * 100 + PAID_ON + SOURCES * 10;

describe("more sources than one formula can add", () => {
  let report: Record<string, unknown>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const folder = scratch();
    const inputs = Array.from({ length: SOURCES }, (_, i) => {
      const path = join(folder, `body accounts number ${String(i + 1).padStart(3, "0")}.csv`);
      writeFileSync(path, sourceText(i + 1));
      return path;
    });
    writeFileSync(join(folder, "agencies.csv"), "agency,home\nCounty,inside\nDistrict,inside");
    writeFileSync(join(folder, "transfers.csv"), "payer,payee,confirmed\nCounty,District,Y");
    const out = join(folder, "out.xlsx");
    ({ report } = await runReturn({ command: "return", inputs, settings: folder, out, json: true, live: "formulas" }));
    bytes = readFileSync(out);
  }, 300_000);

  it("are counted in one workbook, each pound once", () => {
    expect(report).toMatchObject({ totalPlaceSpend: TOTAL, byAgency: { County: 6000, District: PAID_ON + 600 } });
    for (const id of ["A1", "B1", "C1", "C3", "D4", "F1", "F2", "F3", "F11"]) {
      expect([id, checkOf(report, id)]).toEqual([id, expect.objectContaining({ result: "ties" })]);
    }
  });

  it("no formula is longer than Excel takes, and every printed figure is the counted one", () => {
    const model = openXlsx(bytes);
    expect(longestFormula(model)).toBeLessThanOrEqual(LONGEST_FORMULA);
    expect(valueBeside(model.sheet("TP Bridge")!, "Total place spend")).toBe(TOTAL);
    expect(model.sheet("TP Sums")).toBeDefined();
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works every formula out alike",
    () => {
      const theirs = recalculate(soffice!, new Map([["book", bytes]])).get("book")!;
      const { compared, different } = compareFormulas(openXlsx(bytes), openXlsx(theirs));
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(2000);
    },
    300_000,
  );
});

function longestFormula(model: WorkbookModel): number {
  return Math.max(
    ...model.sheets.flatMap(({ columns }) =>
      columns.flatMap((cells) => [...(cells?.formulas.values() ?? [])].map(({ text }) => text.length)),
    ),
  );
}

function valueBeside(sheet: NonNullable<ReturnType<WorkbookModel["sheet"]>>, label: string): unknown {
  const row = sheet.columns[0]!.values.indexOf(label);
  return sheet.value(row, 1);
}
