import { nameInTitle } from "#domain/bodies/name-in-title";
import { registeredInTitle } from "#domain/bodies/registered-in-title";
import type { Agency } from "#domain/place/registers";
import { BODY_WORDS } from "#reference/body-words";
import { TITLE_WORDS } from "#reference/title-words";

describe("a body whose name a title spells out", () => {
  it.each<[string, string | null]>([
    ["Payments over £500 by North Wold Council, June 2025", "North Wold Council"],
    ["North Wold Council: spending", "North Wold Council"],
    ["Wold Borough Council - Payments to suppliers", "Wold Borough Council"],
    ["Stoke-on-Marl City Council Expenditure over £250", "Stoke-on-Marl City Council"],
    ["NHS Marl Integrated Care Board", "NHS Marl Integrated Care Board"],
    ["London Borough of Wold and Marl payments", "London Borough of Wold and Marl"],
    ["gateshead-council-2021-05.csv", "Gateshead Council"],
    ["final_marl_ccg_june.csv", "Marl CCG"],
    ["Marl Fire & Rescue Service", "Marl Fire & Rescue Service"],
    // Whom the money goes to, a rank and no name, two bodies, none.
    ["Payments to Wold Hospital NHS Trust", null],
    ["Payments to the Wold Hospital NHS Trust", null],
    ["Contribution Towards Wold Police", null],
    ["Contribution towards Wold Police", null],
    ["CONTRIBUTION TOWARDS WOLD POLICE", null],
    ["contribution-towards-wold-police.csv", null],
    ["Annual Grant for the Marl Fire and Rescue Service", null],
    ["Waste Levy from Wold Council", null],
    ["Precept Marl Constabulary", null],
    // What is written small in front of a name is none of it; ranks and joints are.
    ["Schedule showing how Wold Police spends", "Wold Police"],
    ["Additional Costs Wold Police", "Wold Police"],
    ["Wold borough Council", "Wold Borough Council"],
    ["Grants made by Wold Council", "Wold Council"],
    ["Grant register, Wold Council", "Wold Council"],
    ["County Council", null],
    ["Leader of the Council", null],
    ["Wold County Council and Oxley District Council", null],
    ["Supplier payments, April 2025", null],
    ["", null],
  ])("%j names %j", (text, name) => {
    expect(nameInTitle(text, TITLE_WORDS)).toBe(name);
  });

  it("is not looked for without end", () => {
    expect(nameInTitle("Wold ".repeat(50_000), TITLE_WORDS)).toBeNull();
  });
});

describe("a registered body in a title", () => {
  const body = (name: string, ...aliases: string[]): Agency => ({
    ...{ name, aliases, short: "", type: "", home: "inside", code: "", defaultBasis: "" },
    ...{ expected: null, note: "", alreadyForPlace: false },
  });
  const WOLD = [body("Wold County Council", "Wold"), body("Marl", "MDC")];
  it.each<[string, string | null]>([
    ["Wold spend 2025", "Wold County Council"],
    ["wold_q1", "Wold County Council"],
    ["mdc april", "Marl"],
    ["Marl spending", "Marl"],
    // Another body of which only a part of the name is known.
    ["Wold Police: payments", null],
    ["Wold Fire and Rescue Service", null],
    ["North Wold spending", null],
    ["Wold District Council", null],
    ["Wold pension fund", null],
    ["Marl NHS Trust", null],
    ["Payments to Wold", null],
    ["Wold and Marl", null],
  ])("%j speaks of %j", (text, name) => {
    expect(registeredInTitle(text, WOLD, { ...BODY_WORDS, ...TITLE_WORDS })).toBe(name);
  });
});
