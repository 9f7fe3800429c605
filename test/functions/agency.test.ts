import { placeAgency } from "#functions/agency.fn";
import { provideCustomFunctions } from "./excel-error.ts";

beforeAll(provideCustomFunctions);

describe("PLACE.AGENCY", () => {
  it.each([
    ["JC+", "Department for Work and Pensions"],
    ["dept for work & pensions", "Department for Work and Pensions"],
    ["DLUHC", "Ministry of Housing, Communities and Local Government"],
    ["LB Hackney", "London Borough of Hackney"],
    ["N Tyneside MBC", ""],
    ["Acme Care Limited", ""],
  ])("%s is %s", async (text, body) => {
    expect(await placeAgency([[text]])).toEqual([[body]]);
  });

  it("answers a range in its shape; blanks stay blank, errors stand in their own cells", async () => {
    const [first, second] = await placeAgency([
      ["HMRC", ""],
      [{ code: "#N/A" }, "NOMS"],
    ]);
    expect(first).toEqual(["HM Revenue and Customs", ""]);
    expect(second?.[0]).toMatchObject({ message: "text, cell 3 holds the error #N/A, not a text." });
    expect(second?.[1]).toBe("HM Prison and Probation Service");
  });

  it("tells a city from the county around it, and says nothing of a name that no body bears", async () => {
    expect(await placeAgency([["Leicester"], ["Nottinghamshire CC"], ["Peterborough CA"]])).toEqual([
      ["Leicester City Council"],
      ["Nottinghamshire County Council"],
      [""],
    ]);
  });
});
