import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckInput } from "#domain/checks/check-input";
import { runChecks } from "#domain/checks/run-checks";
import { countCsv, fixtureSettings } from "#test/support/count-csv";

const FOLDER = join(__dirname, "../../fixtures/places/fordshire");
const { knownClasses: _all, ...input } = countCsv(
  readFileSync(join(FOLDER, "count-lines.csv"), "utf8"),
  fixtureSettings(FOLDER),
).input;

/** Check E1 of Fordshire, with these classes left out and these known. */
function leftOut(classes: readonly (readonly [string, number])[], knownClasses?: readonly string[]) {
  const changed: CheckInput = { ...input, count: { ...input.count, leftOutByClass: new Map(classes) } };
  return runChecks(knownClasses ? { ...changed, knownClasses } : changed).find(({ id }) => id === "E4");
}

describe("E4, left out by a known class", () => {
  it("is not used where no classes are given", () => {
    expect(leftOut([["anything", 100]])).toMatchObject({ result: "n/a", thisSide: null });
  });

  it("ties where every word is a class, in whatever case", () => {
    expect(leftOut([["Depreciation", 100]], ["depreciation"])).toMatchObject({ result: "Ties", thisSide: 0 });
  });

  it("stops on a word that is no class; credits do not hide it", () => {
    const found = leftOut(
      [
        ["depreciation", 100],
        ["x", 500],
        ["depreciatoin", -500],
      ],
      ["depreciation"],
    );
    expect(found).toMatchObject({ result: "Does not tie", severity: "S", thisSide: 1000, finding: "x; depreciatoin" });
  });

  it("stops even where what is left out is nought", () => {
    expect(leftOut([["x", 0]], ["depreciation"])?.result).toBe("Does not tie");
  });
});
