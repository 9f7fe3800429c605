import {
  addPart,
  lackOfSplit,
  levelLast,
  partPence,
  readWeight,
  splitsOf,
  type TypedPart,
} from "#taskpane/tag/split-parts";

const part = (weight: string, theme = `Theme ${weight}`): TypedPart => ({ theme, weight });

describe("weights as typed", () => {
  it.each([
    ["70", 7000],
    ["29.5", 2950],
    ["33.33", 3333],
    [" 12 % ", 1200],
    ["100", 10_000],
    ["0", null],
    ["100.01", null],
    ["33.333", null],
    ["-5", null],
    ["", null],
    ["ten", null],
  ])("%p is %p hundredths of a per cent", (typed, hundredths) => expect(readWeight(typed)).toBe(hundredths));
});

describe("parts of a row", () => {
  it("come to the row, the last taking the odd penny", () => {
    // By running weights: 0.3333 of 1,001p is 333.6 -> 334p; 0.6666 is 667.3 -> 667p; the rest 334p.
    expect(partPence([part("33.33"), part("33.33"), part("33.34")], 1001)).toEqual([334, 333, 334]);
  });
  it("get what is left when one is added", () => {
    expect(addPart([part("70")]).at(-1)).toEqual({ theme: "", weight: "30" });
    expect(addPart([part("70"), part("30")]).at(-1)).toEqual({ theme: "", weight: "" });
  });
  it("are levelled at the last", () => {
    expect(levelLast([part("70"), part("29")])).toMatchObject({ change: 100, parts: [{}, { weight: "30" }] });
    expect(levelLast([part("70"), part("31")])).toMatchObject({ change: -100, parts: [{}, { weight: "30" }] });
    expect(levelLast([part("99"), part("99"), part("1")])).toBeNull();
  });
  it.each([
    ["parts", [part("100")]],
    ["weights", [part("70"), part("29")]],
    ["themes", [part("70"), part("30", " ")]],
    ["same", [part("70", "Housing"), part("30", "housing ")]],
    [null, [part("70"), part("30")]],
  ])("lack %p", (lack, parts) => expect(lackOfSplit(parts)).toBe(lack));
  it("are numbered from 1 with their note", () => {
    expect(splitsOf("S01-000001", { parts: [part("70", " Housing"), part("30")], note: "agreed" })).toEqual([
      { rowId: "S01-000001", part: 1, theme: "Housing", weightPercent: 70, note: "agreed" },
      { rowId: "S01-000001", part: 2, theme: "Theme 30", weightPercent: 30, note: "agreed" },
    ]);
  });
});
