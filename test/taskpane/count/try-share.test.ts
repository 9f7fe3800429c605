import { decisionOn, GIVEN, otherBases, readPercent, tryShare, tryWay } from "#taskpane/count/try-share";
import { driversOfUnits, faultsOfUnits, UNITS } from "#taskpane/count/share-units";
import { FORDSHIRE } from "./fordshire-expected.ts";
import type { ShareView } from "#application/view/place-view";

const total = FORDSHIRE.totalPlaceSpend * 100_000;
const police: ShareView = {
  agency: "Wold Police and Crime Commissioner",
  basis: "crimes",
  share: 0.66,
  inPlace: 33_000,
  whole: 50_000,
  // R09 and R10: £153,000k
  pence: 15_300_000_000,
  keptPence: 10_098_000_000,
  instead: [],
};

describe("another share", () => {
  it("of the police, population 0.60 for crimes 0.66, moves the total by −£9,180k", () => {
    // method.md 1.4: −£9.18m, −0.35 %
    const tried = tryShare(police, 0.6, total);
    expect(tried.changePence).toBe(-918_000_000);
    expect(tried.totalPence).toBe(262_970_000_000);
    expect(tried.changePart).toBeCloseTo(-0.0035, 4);
  });

  it("brings in what is kept of money that has none yet", () => {
    // 60 % of £153,000k comes to a total that holds none of it.
    const tried = tryShare({ ...police, basis: "", share: null, keptPence: 0 }, 0.6, total);
    expect(tried.changePence).toBe(9_180_000_000);
  });

  it("follows from figures that are typed", () => {
    const units = { basis: " Calls ", here: "33,000", elsewhere: "17000", source: "CAD" };
    const way = { way: UNITS, typed: "", units };
    // 33,000 of 50,000 is the share that stands; 30,000 of 50,000 is 60 %.
    expect(tryWay(police, way, total)?.changePence).toBe(0);
    const other = { ...way, units: { ...units, here: "30,000", elsewhere: "20,000" } };
    expect(tryWay(police, other, total)?.changePence).toBe(-918_000_000);
    expect(decisionOn(police, other, "").to).toEqual({ basis: "calls" });
    expect(driversOfUnits(units, police.agency, "Fordshire")).toEqual([
      {
        agency: police.agency,
        basis: "calls",
        unit: "Fordshire",
        inPlace: true,
        value: 33_000,
        source: "CAD",
        year: "",
      },
      {
        agency: police.agency,
        basis: "calls",
        unit: "Rest of its area",
        inPlace: false,
        value: 17_000,
        source: "CAD",
        year: "",
      },
    ]);
  });

  it.each([
    ["a basis that has figures", { basis: "crimes", here: "1", elsewhere: "1" }, "basis"],
    ["direct, which measures nothing", { basis: "Direct", here: "1", elsewhere: "1" }, "basis"],
    ["a figure below nought", { basis: "calls", here: "-1", elsewhere: "1" }, "here"],
    ["two noughts", { basis: "calls", here: "0", elsewhere: "0" }, "elsewhere"],
    ["commas astray", { basis: "calls", here: "1", elsewhere: "3,30" }, "elsewhere"],
  ])("is none from %s", (_name, said, field) => {
    const units = { ...said, source: "" };
    expect(Object.keys(faultsOfUnits(units, ["crimes"]))).toEqual([field]);
    expect(tryWay({ ...police, measured: ["crimes"] }, { way: UNITS, typed: "", units }, total)).toBeNull();
  });

  it("is that of every basis for which the body has drivers and which it does not use", () => {
    const instead = [{ basis: "population", share: 0.6, changePence: -918_000_000 }];
    const fire = { ...police, agency: "Wold Fire and Rescue Authority", basis: "population" };
    expect(otherBases([{ ...police, instead }, fire], total)).toEqual([
      expect.objectContaining({ agency: police.agency, basis: "population", changePence: -918_000_000 }),
    ]);
  });
});

describe("what was tried as a decision", () => {
  const tried = (way: string, typed = "") => decisionOn(police, { way, typed }, " agreed ");

  it("is another basis, or a share given, for the basis in use", () => {
    const agreed = { agency: police.agency, from: { basis: "crimes" }, note: "agreed" };
    expect(tried("population")).toEqual({ ...agreed, to: { basis: "population" } });
    expect(tried(GIVEN, "62.5 %")).toEqual({ ...agreed, to: { share: 0.625 } });
  });

  it("takes the place of a share that stands on the lines", () => {
    const stated = { ...police, basis: "stated on the lines", inPlace: null, whole: null };
    expect(decisionOn(stated, { way: "population", typed: "" }, "").from).toEqual({ share: 0.66 });
  });

  it("is nothing while no share is typed", () => {
    expect(tryWay(police, { way: GIVEN, typed: "" }, total)).toBeNull();
    expect(tryWay(police, { way: GIVEN, typed: "60" }, total)).toMatchObject({ changePence: -918_000_000 });
  });
});

describe("a share typed in per cent", () => {
  it.each([
    ["60", 0.6],
    ["62.5 %", 0.625],
    ["100", 1],
    ["0", 0],
    ["100.01", null],
    ["-5", null],
    ["sixty", null],
    ["", null],
  ])("%p is %p", (typed, part) => {
    expect(readPercent(typed)).toBe(part);
  });
});
