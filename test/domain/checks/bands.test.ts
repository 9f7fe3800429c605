import { BAND_KEYS, BAND_SETTINGS, bandOnPlace, bandsFrom, DEFAULT_BANDS } from "#domain/checks/bands";
import { lookUp, readHeldSettings } from "#domain/place/read-place";

describe("bands of the checks", () => {
  it("are those of assurance.md until a person changes one", () => {
    expect(DEFAULT_BANDS).toMatchObject({ untagged: 0.03, otherPeriod: 0.001, books: 0.005, disagreement: 0.01 });
    expect(DEFAULT_BANDS).toMatchObject({ shapeLow: 0.7, shapeHigh: 0.8, aHeadLow: 0.7, aHeadHigh: 1.3 });
    // £1 a pair; £100,000 and 1 % of payments between bodies stop.
    expect(DEFAULT_BANDS).toMatchObject({ pairPence: 100, pairStopPence: 10_000_000, pairStopPart: 0.01 });
  });

  it("are read from TP Place by name, whatever the case, money in pounds", () => {
    const held = readHeldSettings({
      headings: ["Setting", "Value"],
      rows: [
        ["shape, HIGH", 0.95],
        ["Pair tolerance £", 2.5],
        ["Shape, low", "low"],
        ["A head, high", -1],
        ["Coverage tolerance", null],
      ],
    });
    const bands = bandsFrom(lookUp(held));
    expect(bands).toEqual({ ...DEFAULT_BANDS, shapeHigh: 0.95, pairPence: 250 });
    expect(bandOnPlace(bands, "pairPence")).toBe(2.5);
    expect(bandOnPlace(bands, "shapeHigh")).toBe(0.95);
  });

  it("have a name each", () => {
    expect(new Set(BAND_KEYS.map((key) => BAND_SETTINGS[key].name)).size).toBe(BAND_KEYS.length);
  });
});

it("a setting that stands twice on TP Place counts as its first row, as MATCH finds it", () => {
  const rows = [
    ["Place", "Hart"],
    ["Place", "Dean"],
  ];
  expect(readHeldSettings({ headings: ["Setting", "Value"], rows })).toEqual({ Place: "Hart" });
});
