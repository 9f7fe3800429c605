import { dirname } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { SheetModel } from "#workbench/model/sheet";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, PAYMENTS } from "#test/support/run-job";

/** What a person answers, by the payment's TP Row: T02 is one, T11 is one, T15 is none; on T03 nobody is sure. */
const ANSWERS = { "S01-000002": "duplicate", "S01-000003": "unsure", "S01-000011": "duplicate", "S01-000015": "not" };
const TABLE_HEAD = 3;

function columnNamed(sheet: SheetModel, heading: string): number {
  const at = sheet.columns.findIndex((column) => column?.values[TABLE_HEAD] === heading);
  if (at < 0) throw new Error(`TP_Duplicates has no column ${heading}`);
  return at;
}

/** The workbook with the answers typed into TP_Duplicates, as in Excel. */
function answered(bytes: Uint8Array): Uint8Array {
  const book = openXlsx(bytes);
  const sheet = book.sheet("TP Duplicates")!;
  const decision = columnNamed(sheet, "Decision");
  Array.from(sheet.columns[columnNamed(sheet, "TP Row")]!.values).forEach((id, row) => {
    const answer = ANSWERS[id as keyof typeof ANSWERS] as string | undefined;
    if (answer !== undefined) book.setValue(sheet, row, decision, answer);
  });
  return saveXlsx(book);
}

/** At risk £, groups, rows, confirmed £, hit rate, not one £, decided, unsure: the figures beside a class. */
function figuresOf(sheet: SheetModel, label: string): unknown[] {
  const row = Array.from(sheet.columns[0]!.values).indexOf(label);
  return [4, 5, 6, 7, 8, 9, 10, 11].map((column) => sheet.columns[column]?.values[row] ?? "");
}

const soffice = libreOffice();
if (soffice === null)
  it.skip("LibreOffice is not on this machine: the sheets of payments are not judged by it", () => {});

describe("the payments fixture, decided on in the workbook and counted again", () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    const settings = dirname(fileOf("sources.csv", "source,reference\npayments-as-received.csv,supplier\n"));
    const first = await countAndSave([PAYMENTS], settings);
    ({ bytes } = await countAndSave([fileOf("decided.xlsx", answered(first.bytes))]));
  }, 300_000);

  it("prints what was confirmed and the hit rate of each class", () => {
    const sheet = openXlsx(bytes).sheet("TP Duplicates")!;
    // Of one strong pair one is confirmed; of two possible ones T11, £3,201.45, is and T15, £721.00, is not: 1 of 2.
    expect(figuresOf(sheet, "Strong")).toEqual([4800, 1, 1, 4800, "1 of 1", 0, 1, 0]);
    expect(figuresOf(sheet, "Possible")).toEqual([3922.45, 2, 2, 3201.45, "1 of 2", 721, 2, 0]);
    // Unsure is decided, and neither right nor wrong; a rate of nought would say that none was right.
    expect(figuresOf(sheet, "Same invoice at two bodies: ask both")).toEqual([4800, 1, 1, 0, "", 0, 1, 1]);
    expect(figuresOf(sheet, "Probable")).toEqual([0, 0, 0, 0, "", 0, 0, 0]);
  });

  (soffice === null ? it.skip : it)(
    "every formula cell is LibreOffice's, recalculated from scratch, none an error",
    () => {
      const theirs = recalculate(soffice!, new Map([["payments", bytes]])).get("payments")!;
      const { compared, different, sheets } = compareFormulas(openXlsx(bytes), openXlsx(theirs));
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(300);
      expect(sheets).toEqual(expect.arrayContaining(["TP Duplicates", "TP Shared suppliers", "TP Views", "TP Checks"]));
    },
    300_000,
  );
});
