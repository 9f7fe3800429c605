import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { Calculator } from "#workbench/formulas/calculator";
import type { WorkbookModel } from "#workbench/model/workbook";
import { compareFormulas } from "#test/support/compare-formulas";
import { checkOf, sheetResults } from "#test/support/check-results";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";

const HEAD =
  "Agency,Service,COFOG,Theme,Gross,External income,Internal income,Apportionment basis,Transfer to,Income from,Capital";

/** The county pays the district £500,000; the district says that it had `received` of it: E is 500,000, 1 % of it 5,000. */
function placeFiles(received: number) {
  const folder = scratch();
  writeFileSync(join(folder, "agencies.csv"), "agency,home\nCounty,inside\nDistrict,inside");
  writeFileSync(
    join(folder, "transfers.csv"),
    "payer,payee,capital,confirmed\nCounty,District,revenue,Y\nCounty,District,capital,Y",
  );
  const lines = [
    `County,Roads,04.5,Roads,1000000,0,0,direct,,,revenue`,
    `County,Grants,06.2,Homes,500000,0,0,direct,District,,revenue`,
    `District,Homes,06.1,Homes,800000,0,${String(received)},direct,,County,revenue`,
  ];
  return { folder, csv: fileOf("lines.csv", [HEAD, ...lines].join("\n")) };
}

function cellOf(model: WorkbookModel, heading: string, capital = "revenue") {
  const sheet = model.sheet("TP Transfers")!;
  const { area } = model.table("TP_Transfers")!;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at);
  const column = columns.find((at) => sheet.value(area.top, at) === heading);
  const rows = Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at);
  const kind = columns.find((at) => sheet.value(area.top, at) === "Capital")!;
  const row = rows.find((at) => sheet.value(at, kind) === capital);
  if (column === undefined || row === undefined) throw new Error(`no ${heading} of ${capital}`);
  return { sheet, row, column };
}

/** The workbook with every formula worked out anew, as Excel leaves it. */
function saved(model: WorkbookModel): Uint8Array {
  const calculator = new Calculator(model);
  calculator.recalculateAll();
  calculator.dispose();
  return saveXlsx(model);
}

/** Writes a reason beside a transfer, as a person does on the sheet. */
function explained(bytes: Uint8Array, reason: string, capital = "revenue"): WorkbookModel {
  const model = openXlsx(bytes);
  const { sheet, row, column } = cellOf(model, "Explained by", capital);
  model.setValue(sheet, row, column, reason);
  return model;
}

const valueIn = (bytes: Uint8Array, heading: string): unknown => {
  const { sheet, row, column } = cellOf(openXlsx(bytes), heading);
  return sheet.value(row, column);
};

/** 500,000 - 300,000 */
const APART = 200_000;
const REASON = "District booked the June instalment in the next year (B. Low, District)";

describe("a pair that is more than 1 % of E and £100,000 apart", () => {
  let unexplained: SavedReturn;
  let recounted: SavedReturn;
  let both: SavedReturn;
  let typed: WorkbookModel;
  beforeAll(async () => {
    const { folder, csv } = placeFiles(300_000);
    unexplained = await countAndSave([csv], folder);
    typed = explained(unexplained.bytes, REASON);
    recounted = await countAndSave([fileOf("book.xlsx", saved(typed))]);
  }, 300_000);

  it("stops while nobody explains it, by its name", () => {
    expect(checkOf(unexplained.report, "D4")).toMatchObject({ result: "does not tie", severity: "S" });
    expect(sheetResults(unexplained.bytes)["D4"]).toEqual({ result: "Does not tie", thisSide: APART });
    expect(checkOf(unexplained.report, "F11")).toMatchObject({ result: "ties" });
  });

  it("with its reason it is a limitation, on the sheet at once and in the tool at the next count", () => {
    expect(sheetResults(saved(typed))["D4"]).toEqual({ result: "Look at", thisSide: APART });
    expect(checkOf(recounted.report, "D4")).toMatchObject({ result: "look at", severity: "L" });
    expect(checkOf(recounted.report, "F11")).toMatchObject({ result: "ties" });
    expect(valueIn(recounted.bytes, "Explained at")).toBe(APART);
    expect(returnText(recounted.bytes)).toContain(`[County → District: ${REASON}]`);
  });

  it("the reason does not pass to another difference", async () => {
    const model = openXlsx(recounted.bytes);
    const sheet = model.sheets.find(({ name }) => !name.startsWith("TP "))!;
    const column = sheet.columns.findIndex((cells) => cells?.values.includes("Internal income"));
    const row = sheet.columns[column]!.values.indexOf(300_000);
    model.setValue(sheet, row, column, 299_000);
    expect(sheetResults(saved(model))["D4"]).toEqual({ result: "Does not tie", thisSide: APART + 1000 });
    const later = await countAndSave([fileOf("book.xlsx", saved(model))]);
    expect(checkOf(later.report, "D4")).toMatchObject({ result: "does not tie", severity: "S" });
    expect(checkOf(later.report, "F11")).toMatchObject({ result: "ties" });
    expect(valueIn(later.bytes, "Explained by")).toBe(REASON);
    expect(returnText(later.bytes)).not.toContain(REASON);
  }, 300_000);

  it("reasons in both rows of the pair are printed one after the other, each with the pair, and stand in the report", async () => {
    const second = explained(recounted.bytes, "District booked July with it", "capital");
    both = await countAndSave([fileOf("book.xlsx", saved(second))]);
    const pair = "County → District: ";
    for (const bytes of [saved(second), both.bytes]) {
      const printed = returnText(bytes);
      for (const reason of [REASON, "District booked July with it"]) {
        expect(printed.split(`[${pair}${reason}]`)).toHaveLength(2);
      }
    }
    expect(checkOf(both.report, "D4")).toMatchObject({ result: "look at", severity: "L" });
  }, 300_000);

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works both out alike",
    () => {
      const books = new Map([
        ["unexplained", unexplained.bytes],
        ["typed", saved(typed)],
        ["recounted", recounted.bytes],
        ["both", both.bytes],
      ]);
      for (const [name, theirs] of recalculate(soffice!, books)) {
        expect(compareFormulas(openXlsx(books.get(name)!), openXlsx(theirs)).different).toEqual([]);
      }
    },
    300_000,
  );
});

function returnText(bytes: Uint8Array): string {
  const { columns } = openXlsx(bytes).sheet("TP Return")!;
  return columns.flatMap((cells) => [...(cells?.values ?? [])].map(String)).join("\n");
}
