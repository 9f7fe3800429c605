import fc from "fast-check";
import { BodyFinder } from "#domain/bodies/body-finder";
import { proposeAgency } from "#domain/place/new-registers";
import { BODY_WORDS } from "#reference/body-words";

const POLICE = "Office of the Police and Crime Commissioner for Mersea";
const DISTRICT = "Oxley District Council";
const TRUST = "Mersea Teaching Hospitals NHS Trust";
const FIRE = "Mersea & Wold Fire and Rescue Authority";

const finderOf = (...names: readonly string[]) => new BodyFinder(names.map(proposeAgency), BODY_WORDS);
const finder = finderOf(POLICE, DISTRICT, TRUST, FIRE);
const bodyIn = (text: string) => finder.findIn(text)?.body ?? null;

describe("a body's name in short, in a description", () => {
  it.each([
    ["Contribution to Mersea Police", POLICE],
    ["Contribution to the Mersea Police", POLICE],
    ["Contribution to Mersea Police for wardens", POLICE],
    ["Mersea Police contribution 2025/26", POLICE],
    ["CCTV - Mersea Police", POLICE],
    ["Wardens (Mersea Constabulary), quarter 1", POLICE],
    ["Funded by Mersea Police", POLICE],
    ["PCSOs: payment to Police & Crime Commissioner, Mersea", POLICE],
    ["Grant from Oxley Council to reception", DISTRICT],
    ["Recharge to Oxley Borough Council", null],
    ["Levy paid to Wold and Mersea Fire Service", FIRE],
    ["Mersea University Hospital NHS Foundation Trust recharge", TRUST],
    ["Police grant", null],
    ["Police", null],
    ["From Oxley Council to Mersea Police", null],
  ])("%j names %s", (text, name) => {
    expect(bodyIn(text)).toBe(name);
  });

  it("is found where the register has the short name and the description the title", () => {
    const found = finderOf("Mersea Police", DISTRICT).findIn(`Contribution to the ${POLICE}`);
    expect(found).toEqual({ body: "Mersea Police", manner: "with other words" });
  });

  it("is none where two bodies could be meant", () => {
    const two = finderOf("Hart County Council", "Hart District Council");
    expect(two.findIn("Contribution to Hart Council")).toBeNull();
  });
});

describe("what only sounds like a body in short", () => {
  it.each([
    "Mersea Police Federation",
    "Contribution to Mersea Police Federation",
    "Friends of Mersea Police",
    "Donation to Friends of Mersea Police",
    "Museum of Mersea Police",
    "Mersea Police - Federation",
    "Mersea Police (Pension Fund)",
    "Grant to West Mersea Police",
    "Contribution to Mersea Transport Police",
    "Contribution to Mersea Police and Fire",
    "Contribution to Mersea Police Choir",
    "Oxley Parish Council contribution",
    "Contribution to Oxley Council Staff Club",
    "Recharge to Oxley Council Ltd",
    "Friends for Mersea Police",
    "Work with Mersea Police",
  ])("%j names none", (text) => {
    expect(bodyIn(text)).toBeNull();
  });

  const before = fc.constantFrom("", "Grant to ", "Contribution from ", "CCTV - ");
  const word = fc.stringMatching(/^[a-z]{3,9}$/).filter((text) => isOfNoName(text));

  it("whatever other word stands with it, before or behind", () => {
    fc.assert(
      fc.property(
        before,
        fc.oneof(word, fc.constantFrom(...BODY_WORDS.others)),
        fc.boolean(),
        (lead, other, isBefore) => {
          expect(bodyIn(lead + (isBefore ? `${other} Mersea Police` : `Mersea Police ${other}`))).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** A word that no list knows as a part of a name or as nothing. */
function isOfNoName(text: string): boolean {
  const known = [
    ...BODY_WORDS.kinds.flatMap(({ words }) => words),
    ...[
      BODY_WORDS.neutral,
      BODY_WORDS.payments,
      Object.keys(BODY_WORDS.spellings),
      Object.keys(BODY_WORDS.phrases),
    ].flat(),
    ...["and", "the", "for", "from", "toward", "towards", "under", "via", "per", "with"],
  ];
  return !known.includes(text);
}
