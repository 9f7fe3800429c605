import { openXlsx } from "#workbench/files/open-xlsx";
import { sheetResults, toolResults } from "#test/support/check-results";
import { countAndSave, fileOf, type SavedReturn } from "#test/support/run-job";

/** Nobody says what the references are: two bodies bear one number, and one body pays an amount twice in a day. */
const PAYMENTS = [
  "Body,Supplier,Reference,Date,Amount",
  "Hart County Council,ACME CARE LTD,900123,12/05/2025,4321.17",
  "Oxley District Council,ACME CARE LTD,900123,14/05/2025,4321.17",
  "Hart County Council,BEACON HOUSING,700001,01/06/2025,812.40",
  "Hart County Council,BEACON HOUSING,700002,01/06/2025,812.40",
  "Oxley District Council,CITYLINK TAXIS,55,03/07/2025,90.00",
].join("\n");

describe("payments whose references nobody has spoken for", () => {
  let saved: SavedReturn;
  beforeAll(async () => {
    saved = await countAndSave([fileOf("payments.csv", `${PAYMENTS}\n`)]);
  }, 120_000);

  const column = (sheet: string, at: number): unknown[] => {
    return Array.from(openXlsx(saved.bytes).sheet(sheet)!.columns[at]!.values);
  };

  it("are said on the return with their £, and no £ of two bodies stands within one", () => {
    // Within a body: Beacon's second. At two bodies: ACME's second. All five are read.
    expect(column("TP Return", 0)[51]).toBe(
      "Duplicate payments to look into: within a body nil strong, nil probable, £812 possible · " +
        "same invoice at two bodies nil · same amount at two bodies £4,321 · not testable nil · " +
        "£10,357 without a supplier's invoice number: only payee, amount and day compared",
    );
  });

  it("are said on TP Duplicates with the number that both bodies bear", () => {
    const reasons = column("TP Duplicates", 4).map(String);
    expect(reasons.filter((words) => words.includes("ACME"))).toEqual([
      expect.stringContaining("number (900123) and amount at two bodies"),
      expect.stringContaining("number (900123) and amount at two bodies"),
    ]);
    const at = column("TP Duplicates", 0).indexOf("Of those read: no supplier's invoice number");
    expect([column("TP Duplicates", 4)[at], column("TP Duplicates", 6)[at]]).toEqual([10_357.14, 5]);
  });

  it("tie on every check, sheet and tool alike", () => {
    const sheet = sheetResults(saved.bytes);
    expect(sheet).toEqual(toolResults(saved.outcome.checks));
    expect(sheet["H1"]).toMatchObject({ result: "Ties", thisSide: 10_357.14 });
  });
});
