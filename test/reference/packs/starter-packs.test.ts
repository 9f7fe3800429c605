import { readCofog } from "#domain/ledger/read-cofog";
import { agencyMatcher, foldName } from "#domain/place/match-agency";
import { COFOG } from "#reference/cofog";
import { BODIES_2009 } from "#reference/packs/bodies-2009";
import { BODIES_TODAY } from "#reference/packs/bodies-today";
import { COUNCILS } from "#reference/packs/councils";
import { PILOT_PACKS } from "#reference/packs/pilots";
import { SERVICE_HEADINGS } from "#reference/packs/service-headings";
import { STARTER_PACKS } from "#reference/packs/starter-packs";
import { foldText } from "#domain/tagging/find-words";
import { planPack } from "#application/packs/plan-pack";

const asAgency = (body: (typeof COUNCILS.agencies)[number]) => ({
  short: "",
  home: null,
  code: "",
  expected: null,
  note: "",
  defaultBasis: "",
  alreadyForPlace: false,
  ...body,
});

it("hold the 13 pilots, by the areas of bodies.md 6.1", () => {
  expect(PILOT_PACKS.map(({ name }) => name)).toEqual([
    "Birmingham",
    "Bradford",
    "Luton & Central Bedfordshire",
    "Coventry, Solihull & Warwickshire",
    "Croydon",
    "Dorset, Bournemouth & Poole",
    "Durham",
    "Kent",
    "Leicester & Leicestershire",
    "Lewisham",
    "Manchester City-Region & Warrington",
    "South Tyneside, Gateshead & Sunderland",
    "Worcestershire",
  ]);
  expect(new Set(STARTER_PACKS.map(({ id }) => id)).size).toBe(STARTER_PACKS.length);
});

it("hold both levels of COFOG: 10 divisions, 69 groups", () => {
  const themes = STARTER_PACKS.filter(({ shelf }) => shelf === "functions").map((pack) => pack.themes.length);
  expect(themes).toEqual([10, 69]);
});

// SUMIFS would read such a name as an operator, a wildcard, a number, a date or a truth (workbook-model.md, decision 4).
it.each(STARTER_PACKS.map((pack) => [pack.name, pack] as const))(
  "%s: no name can be misread in a formula",
  (_, pack) => {
    const names = [...pack.themes, ...pack.agencies].map(({ name }) => name);
    expect(names.filter((name) => /^[=<>~+@-]|[*?~|]|^\d+([./-]\d+)*$|^(true|false)$/i.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  },
);

it.each([BODIES_2009, BODIES_TODAY, COUNCILS])("$name: every spelling finds one body, and no two share one", (pack) => {
  const match = agencyMatcher(pack.agencies.map(asAgency));
  for (const body of pack.agencies) {
    for (const text of [body.name, ...body.aliases, body.short ?? ""].filter((one) => one !== "")) {
      expect([text, match(text)]).toEqual([text, body.name]);
      expect(foldName(text).length).toBeGreaterThan(2);
    }
  }
});

it("know councils by the ways in which files write them", () => {
  const match = agencyMatcher(COUNCILS.agencies.map(asAgency));
  const codeOf = (text: string) => COUNCILS.agencies.find(({ name }) => name === match(text))?.code;
  // ONS codes: Gateshead E08000037, Westminster E09000033, Manchester E08000003, Kent E10000016, GMCA E47000001.
  expect(codeOf("GATESHEAD MBC")).toBe("E08000037");
  expect(codeOf("Westminster City Council")).toBe("E09000033");
  expect(codeOf("Manchester City Council")).toBe("E08000003");
  expect(codeOf("Kent CC")).toBe("E10000016");
  expect(codeOf("Greater Manchester CA")).toBe("E47000001");
  expect(codeOf("Barchester")).toBeUndefined();
});

it("give services a function that COFOG knows, each marked as assumed", () => {
  for (const { gives, note } of SERVICE_HEADINGS.rules) {
    expect(readCofog(gives.cofog ?? "", COFOG)?.level2).toBe(gives.cofog);
    expect(note).toMatch(/^assumed\b/);
  }
});

// inputs.md 2.4, "Service -> COFOG default map".
it.each([
  ["Education", "09.5"],
  ["Highways and transport", "04.5"],
  ["Children's social care", "10.4"],
  ["Adult social care", "10.2"],
  ["Public health", "07.4"],
  ["Housing (GFRA only)", "06.1"],
  ["Homelessness", "10.6"],
  ["Cultural and related", "08.2"],
  ["Waste collection", "05.1"],
  ["Environmental health", "05.3"],
  ["Planning and development", "06.2"],
  ["Police", "03.1"],
  ["Fire and rescue", "03.2"],
  ["Central services", "01.1"],
  ["Other services", "01.6"],
])("%s goes to %s by the first rule that finds it", (service, code) => {
  const found = SERVICE_HEADINGS.rules.find(({ words }) =>
    words.some((word) => foldText(service).includes(foldText(word))),
  );
  expect(found?.gives.cofog?.slice(0, 4)).toBe(code);
});

describe("loading a pack", () => {
  const NOTHING = { agencies: [], themes: [], rules: [] };

  it("adds what is not there, and twice adds nothing", () => {
    const first = planPack(BODIES_TODAY, NOTHING);
    expect(first.agencies).toHaveLength(BODIES_TODAY.agencies.length);
    const agencies = Object.entries(first.amendments.agencies ?? {}).map(([name, said]) =>
      asAgency({ name, type: "", aliases: [], ...said }),
    );
    expect(planPack(BODIES_TODAY, { ...NOTHING, agencies }).amendments).toEqual({});
    const rules = planPack(SERVICE_HEADINGS, NOTHING).amendments.rules ?? [];
    expect(rules).toHaveLength(SERVICE_HEADINGS.rules.length);
    expect(planPack(SERVICE_HEADINGS, { ...NOTHING, rules }).amendments).toEqual({});
  });

  it("says nothing against what a person has said of a body, and fills what is empty", () => {
    const held = asAgency({ name: "DWP", type: "my own type", home: "straddling", aliases: [] });
    const { filled, agencies, amendments } = planPack(BODIES_TODAY, { ...NOTHING, agencies: [held] });
    expect(filled).toEqual(["DWP"]);
    expect(agencies).not.toContain("Department for Work and Pensions");
    const said = amendments.agencies?.["DWP"] ?? {};
    expect(Object.keys(said)).toEqual(["aliases"]);
    expect(said.aliases).toContain("Department for Work and Pensions");
  });

  it("never gives a spelling that another body bears already", () => {
    const held = ["Department for Work and Pensions", "Jobcentre Plus"].map((name) =>
      asAgency({ name, type: "DWP/benefits", home: "outside", aliases: [] }),
    );
    const { amendments } = planPack(BODIES_TODAY, { ...NOTHING, agencies: held });
    expect(amendments.agencies?.["Department for Work and Pensions"]?.aliases).not.toContain("Jobcentre Plus");
    expect(amendments.agencies?.["Jobcentre Plus"]).toBeUndefined();
  });

  it("a theme in another spelling stands already", () => {
    const kent = PILOT_PACKS.find(({ name }) => name === "Kent")!;
    expect(planPack(kent, { ...NOTHING, themes: ["margate", "Own theme"] }).themes).toEqual([
      "Gateway and access to services",
      "Asset management",
    ]);
  });
});
