import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { describeFinding } from "#domain/findings/words";
import { sheetResults, toolResults } from "#test/support/check-results";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";

const BODY = "Ford County Council";

/** Counts one table of services as the body's, in a unit that a person states or leaves open. */
function count(csv: string, unit: string): Promise<SavedReturn> {
  const settings = scratch();
  writeFileSync(join(settings, "agencies.csv"), `agency,home,default_basis\n${BODY},inside,direct\n`);
  writeFileSync(
    join(settings, "sources.csv"),
    `source,agency,unit,use,basis\nspend.csv,${BODY},${unit},count,outturn\n`,
  );
  return countAndSave([fileOf("spend.csv", csv)], settings);
}

it("a row in another unit than the rest is left out and stops check A1, and is never added as it stands", async () => {
  const { report, outcome } = await count("Service,Amount,Unit\nCare,1000,£000\nRoads,200000,£\nParks,30,£000\n", "");
  expect(report["totalPlaceSpend"]).toBe(1_030_000);
  expect(toolResults(outcome.checks)["A1"]).toEqual({ result: "Does not tie", thisSide: 3 });
  expect(outcome.findings.filter(({ code }) => code === "other-unit").map(describeFinding)).toEqual([
    "spend!B3 reads 200000, and its row says: amount in £, not in £000. The row was left out. Write the figures of the " +
      "sheet in one unit and name it on every row, then Recount.",
  ]);
}, 60_000);

it("a word among the units is no reason to add pounds as thousands", async () => {
  const rows = "Care,1000,£000\nRoads,200000,£\nParks,30,£000\nBaths,5,n/a\n";
  const { report, outcome } = await count(`Service,Amount,Unit\n${rows}`, "£000");
  expect(report["totalPlaceSpend"]).toBe(1_035_000);
  expect(toolResults(outcome.checks)["A1"]).toMatchObject({ result: "Does not tie" });
}, 60_000);

it("rows that all say one unit are in it", async () => {
  const { report } = await count("Service,Amount,Unit\nCare,1000,thousands\nRoads,200,£k\n", "");
  expect(report["totalPlaceSpend"]).toBe(1_200_000);
}, 60_000);

it("a unit that a person says and the sheet's title denies stops check A13 until the body has agreed its figure", async () => {
  const { report, outcome, bytes } = await count("Outturn (£000),\nService,Actual\nCare,100\nRoads,50\n", "£");
  expect(report["totalPlaceSpend"]).toBe(150);
  expect(toolResults(outcome.checks)["A13"]).toEqual({ result: "Does not tie", thisSide: 1 });
  expect(sheetResults(bytes)["A13"]).toEqual({ result: "Does not tie", thisSide: 1 });
  expect(outcome.findings.map(({ code }) => code)).toContain("unit-said-otherwise");
}, 60_000);
