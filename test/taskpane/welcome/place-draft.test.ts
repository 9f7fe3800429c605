import { UNNAMED_PLACE } from "#domain/place/new-registers";
import { draftOf, faultsOf, statedPlace } from "#taskpane/welcome/place-draft";

const draft = { name: "Fordshire", financialYear: "FY 2025-26", population: "" };

describe("the place as it is typed", () => {
  it("proposes the first year of the list where the workbook states none", () => {
    expect(draftOf(UNNAMED_PLACE, ["FY 2025-26", "FY 2024-25"]).financialYear).toBe("FY 2025-26");
    expect(draftOf({ ...UNNAMED_PLACE, financialYear: "FY 2019-20" }, ["FY 2025-26"]).financialYear).toBe("FY 2019-20");
  });

  it("needs a place and a year, and no population", () => {
    expect(faultsOf(draft)).toEqual({});
    expect(faultsOf({ ...draft, name: "  " })).toEqual({ name: "Enter the place" });
    expect(Object.keys(faultsOf({ ...draft, financialYear: "" }))).toEqual(["financialYear"]);
  });

  it.each([
    ["600,000", 600_000],
    ["600 000", 600_000],
    ["", null],
  ])("reads the population “%s” as %s", (population, read) => {
    expect(faultsOf({ ...draft, population })).toEqual({});
    expect(statedPlace({ ...draft, population }).population).toBe(read);
  });

  it.each(["0", "-5", "0.5m", "600.000", "about 5"])("does not guess at “%s”", (population) => {
    expect(Object.keys(faultsOf({ ...draft, population }))).toEqual(["population"]);
  });
});
