import { BodyFinder } from "#domain/bodies/body-finder";
import { agencyMatcher } from "#domain/place/match-agency";
import { proposeAgency } from "#domain/place/new-registers";
import type { Agency } from "#domain/place/registers";
import { BODY_WORDS } from "#reference/body-words";

const body = (name: string, said: Partial<Agency> = {}): Agency => ({ ...proposeAgency(name), ...said });

const FORDSHIRE = "Fordshire County Council";
const OXLEY = "Oxley District Council";
const ICB = "NHS Fordshire & Wold ICB";
const POLICE = "Wold Police and Crime Commissioner";
const LEEDS = "Leeds Teaching Hospitals NHS Trust";
const HAVERING = "London Borough of Havering";
const DWP = "Department for Work and Pensions";

const finder = new BodyFinder(
  [
    body(FORDSHIRE, { short: "FCC", aliases: ["Fordshire CC"] }),
    body(OXLEY, { short: "OXD", code: "E07000999" }),
    body(ICB, { short: "ICB" }),
    body(POLICE),
    body(LEEDS),
    body(HAVERING),
    body(DWP, { aliases: ["Jobcentre Plus"] }),
  ],
  BODY_WORDS,
);

describe("a payee that is a body of the register", () => {
  it.each([
    ["Oxley District Council", OXLEY, "name"],
    ["OXLEY  DISTRICT COUNCIL.", OXLEY, "name"],
    ["Oxley DC", OXLEY, "name"],
    ["OXLEY D.C.", OXLEY, "name"],
    ["Oxley Council", OXLEY, "spelling"],
    ["E07000999", OXLEY, "alias"],
    ["OXLEY DISTRICT COUNCIL 0012345", OXLEY, "name"],
    ["Oxley District Council (ref 88213)", OXLEY, "name"],
    ["OXLEY DISTRICT COUNCIL - HOUSING", OXLEY, "with other words"],
    ["OXLEY DISTRICT COUNCIL (HOUSING)", OXLEY, "with other words"],
    ["FORDSHIRE C.C.", FORDSHIRE, "alias"],
    ["FORDSHIRE COUNTY COUNCI", FORDSHIRE, "cut off"],
    ["LTD\nFORDSHIRE COUNTY COUNCIL", FORDSHIRE, "name"],
    ["Fordshire and Wold Integrated Care Board", ICB, "spelling"],
    ["NHS FORDSHIRE & WOLD INTEGRATED CARE B", ICB, "cut off"],
    ["PCC for Wold", POLICE, "spelling"],
    ["WOLD CONSTABULARY", POLICE, "spelling"],
    ["LEEDS TEACHING HOSP NHS FT", LEEDS, "spelling"],
    ["Havering, London Borough of", HAVERING, "spelling"],
    ["LB Havering", HAVERING, "name"],
    ["DWP", DWP, "name"],
    ["Jobcentre Plus", DWP, "alias"],
  ])("%j is %s, by %s", (payee, name, manner) => {
    expect(finder.find(payee)).toEqual({ body: name, manner });
  });

  it("is told by the column's width where the cut falls between two words", () => {
    const text = "Barking Havering and Redbridge University";
    const name = "Barking, Havering and Redbridge University Hospitals NHS Trust";
    const trust = new BodyFinder([body(name)], BODY_WORDS);
    expect(trust.find(text)).toBeNull();
    expect(trust.find(text, text.length)).toEqual({ body: name, manner: "cut off" });
  });
});

describe("a payee that only looks like one", () => {
  it.each([
    "Oxley Parish Council",
    "Oxley County Council",
    "Oxley District Council Pension Fund",
    "Oxley District Council - Pension Fund",
    "Fordshire County Council (LGPS)",
    "Fordshire County Council Staff Social Club",
    "Fordshire County Council Ltd",
    "Fordshire City Council",
    "FORDSHIRE COUNTY",
    "Fordshire",
    "NHS Fordshire CCG",
    "Wold Police Federation",
    "Friends of Leeds Teaching Hospitals NHS Trust",
    "Leeds Community Healthcare NHS Trust",
    "NHS Havering CCG",
    "Havering Health Ltd",
    "LONDON BOROUGH OF HA",
    "icb",
    "",
    "12345",
  ])("%j is none", (payee) => {
    expect(finder.find(payee)).toBeNull();
  });

  it("is none where two bodies could be meant", () => {
    const two = new BodyFinder([body("Hart County Council"), body("Hart District Council")], BODY_WORDS);
    expect(two.find("Hart Council")).toBeNull();
    expect(two.find("Hart DC")).toEqual({ body: "Hart District Council", manner: "name" });
  });
});

describe("a description", () => {
  it.each([
    ["Contribution to Oxley District Council for waste", OXLEY],
    ["Grant to Fordshire County Council Pension Fund", null],
    ["Oxley District Council and Fordshire County Council", null],
    ["Recycling credits", null],
    ["Work with DWP", DWP],
  ])("%j names %s", (text, name) => {
    expect(finder.findIn(text)?.body ?? null).toBe(name);
  });
});

describe("letters that two bodies bear", () => {
  const [CITY, COUNTY] = ["Oxford City Council", "Oxfordshire County Council"];
  const both = [body(CITY, { short: "OCC" }), body(COUNTY, { short: "OCC", aliases: ["Oxon"] })];

  it.each([both, both.toReversed()])("name neither of them, whichever stands first", (...agencies) => {
    expect(new BodyFinder(agencies, BODY_WORDS).find("OCC")).toBeNull();
    expect(["OCC", "occ", "Oxon", CITY].map(agencyMatcher(agencies))).toEqual([null, null, COUNTY, CITY]);
  });
});
