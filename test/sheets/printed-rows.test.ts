import { MOST_PRINTED, printedRows } from "#sheets/duplicates/printed-rows";

/** Rows of groups of these sizes, in order. */
const members = (...sizes: readonly number[]) =>
  sizes.flatMap((size, at) => Array.from({ length: size }, () => ({ group: `D-${String(at)}` })));

describe("what is printed of TP Duplicates", () => {
  it.each([
    ["nothing", [], 0],
    ["all that fits", [200, 50], 250],
    ["no group in part: 200 + 49, the next would pass 250", [200, 49, 2, 400], 249],
    ["up to the row where a group ends just there", [100, 150, 1], 250],
    ["a first group that is longer than all of it, whole", [300, 20], 300],
    ["one group alone, whole", [400], 400],
  ])("%s", (_, sizes, printed) => {
    expect(MOST_PRINTED).toBe(250);
    expect(printedRows(members(...sizes))).toBe(printed);
  });
});
