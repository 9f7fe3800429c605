import type { KnownFlows } from "#domain/transfers/known-pair";

/**
 * Flows between public bodies that a place count knows of beforehand.
 *
 * @source method.md 1.5, typical pairs and known traps; assurance.md D10
 */
export const KNOWN_FLOWS: KnownFlows = {
  roles: [
    {
      role: "health commissioner",
      types: ["commissioner"],
      names: ["icb", "integrated care board", "ccg", "clinical commissioning group", "primary care trust"],
    },
    {
      role: "NHS trust",
      types: ["nhs provider", "nhs trust", "hospital"],
      names: ["nhs trust", "foundation trust", "hospitals trust"],
    },
    { role: "county", types: ["upper tier", "county"], names: ["county council"] },
    { role: "district", types: ["lower tier", "district"], names: ["district council"] },
    {
      role: "unitary",
      types: ["unitary", "metropolitan", "london borough", "single tier"],
      names: ["unitary", "london borough", "metropolitan", "city council", "borough council"],
    },
    {
      role: "levying body",
      types: ["waste authority", "waste disposal", "levying", "drainage", "passenger transport", "transport authority"],
      names: ["waste disposal authority", "waste authority", "drainage board", "passenger transport"],
    },
    { role: "DWP", types: ["dwp", "benefits"], names: ["work and pensions", "work & pensions"] },
    {
      role: "education department",
      types: ["education department"],
      names: ["department for education", "skills funding agency"],
    },
    { role: "schools", types: ["school", "academ"], names: ["school", "academy"] },
    { role: "police", types: ["police"], names: ["police", "constabulary"] },
  ],
  pairs: [
    {
      kind: "Better Care Fund, s.75, s.117",
      payers: ["health commissioner"],
      payees: ["county", "unitary"],
      words: [
        "better care fund",
        "bcf",
        "section 75",
        "s75",
        "s.75",
        "section 117",
        "s117",
        "s.117",
        "section 256",
        "s256",
        "s.256",
      ],
      eitherWay: true,
    },
    {
      kind: "housing benefit subsidy",
      payers: ["DWP"],
      payees: ["district", "unitary"],
      words: ["housing benefit", "rent allowances", "rent rebates"],
      eitherWay: false,
    },
    {
      kind: "recycling credits, agency services",
      payers: ["county"],
      payees: ["district"],
      words: ["recycling credits", "recycling credit", "disabled facilities grant", "agency highways"],
      eitherWay: true,
    },
    {
      kind: "levy",
      payers: ["county", "unitary", "district"],
      payees: ["levying body"],
      words: ["levy", "levies"],
      eitherWay: false,
    },
    {
      kind: "NHS contract",
      payers: ["health commissioner"],
      payees: ["NHS trust"],
      words: [],
      eitherWay: false,
    },
    {
      kind: "schools grant (DSG)",
      payers: ["education department", "county", "unitary"],
      payees: ["schools"],
      words: ["dedicated schools grant", "dsg", "individual schools budget"],
      eitherWay: false,
    },
    {
      kind: "community safety, youth justice",
      payers: ["police"],
      payees: ["county", "unitary"],
      words: ["community safety grant", "youth justice grant"],
      eitherWay: true,
    },
  ],
  noTransfer: ["precept", "precepts"],
};
