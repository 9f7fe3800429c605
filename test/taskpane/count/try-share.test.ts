import { otherBases, readPercent, tryShare } from "#taskpane/count/try-share";
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
};

describe("another share", () => {
  it("of the police, population 0.60 for crimes 0.66, moves the total by −£9,180k", () => {
    // method.md 1.4: −£9.18m, −0.35 %
    const tried = tryShare(police, 0.6, total)!;
    expect(tried.changePence).toBe(-918_000_000);
    expect(tried.totalPence).toBe(262_970_000_000);
    expect(tried.changePart).toBeCloseTo(-0.0035, 4);
  });

  it("cannot be tried where there is none yet", () => {
    expect(tryShare({ ...police, share: null }, 0.6, total)).toBeNull();
  });

  it("is that of every basis for which the body has drivers and which it does not use", () => {
    const population = { ...police, basis: "population", share: 0.6, pence: 0 };
    const fire = { ...population, agency: "Wold Fire and Rescue Authority", pence: 5_000_000_000 };
    expect(otherBases([police, population, fire], total)).toEqual([
      expect.objectContaining({ agency: police.agency, basis: "population", changePence: -918_000_000 }),
    ]);
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
