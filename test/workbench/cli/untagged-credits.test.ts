import { openXlsx } from "#workbench/files/open-xlsx";
import { sheetResults, toolResults } from "#test/support/check-results";
import { countAndSave, fileOf } from "#test/support/run-job";

const LINES = [
  "Body,Service,Theme,Amount",
  "Hart Council,Care,Care,1000000",
  "Hart Council,Roads,,100000",
  "Hart Council,Roads,,-100000",
  "",
].join("\n");

it("B3: a credit without a theme does not make up for spending without one, and the return says so beside T", async () => {
  const saved = await countAndSave([fileOf("outturn.csv", LINES)]);
  const sheet = sheetResults(saved.bytes);
  expect(sheet).toEqual(toolResults(saved.outcome.checks));
  // 200,000 of 1,200,000, signs taken off; netted it would be nought.
  expect(sheet["B3"]).toEqual({ result: "Look at", thisSide: 200_000 });
  expect(openXlsx(saved.bytes).sheet("TP Return")!.value(12, 6)).toBe("16.7% has no theme (B3)");
}, 120_000);
