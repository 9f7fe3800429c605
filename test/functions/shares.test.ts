import { placePerHead } from "#functions/per-head.fn";
import { placeShare } from "#functions/share.fn";
import { cellAfter, cellsAfter, provideCustomFunctions } from "./excel-error.ts";
import { driversOf, EXPECTED } from "./fordshire.ts";

beforeAll(provideCustomFunctions);

describe("PLACE.SHARE", () => {
  it.each([
    ["Wold Police and Crime Commissioner", "crimes", 33000 / 50000],
    ["NHS Fordshire & Wold ICB", "population", 0.6],
    ["HM Prison and Probation Service", "caseload", 0.45],
  ])("of %s by %s", (agency, basis, share) => {
    const { units, inPlace, drivers } = driversOf(agency, basis);
    expect(placeShare(units, inPlace, drivers)).toBe(share);
  });

  it("sums the decimals that are written, not their binary neighbours", () => {
    // 0.1 + 0.2 of 0.6 is a half; in binary fractions it is a shade more.
    expect(placeShare([["a"], ["b"], ["c"]], [["Y"], ["y"], ["N"]], [[0.1], [0.2], [0.3]])).toBe(0.5);
  });

  it("reads yes and no as people write them, and passes over blank rows", () => {
    const said = [["yes"], ["No"], [true], [false], [1], [0], [""]];
    expect(
      placeShare([["a"], ["b"], ["c"], ["d"], ["e"], ["f"], [null]], said, [[1], [1], [2], [1], [3], [2], [""]]),
    ).toBe(0.6);
  });

  it.each<[string, unknown[][], unknown[][], unknown[][], string]>([
    [
      "a unit that stands twice",
      [["Wold"], ["wold "]],
      [["Y"], ["N"]],
      [[1], [2]],
      'units, cell 2 repeats "wold": give each unit of one body once.',
    ],
    [
      "neither yes nor no",
      [["a"], ["b"]],
      [["Y"], ["part"]],
      [[1], [2]],
      'inPlace, cell 2 holds "part"; it must be Y or N.',
    ],
    ["nothing said", [["a"]], [[""]], [[1]], "inPlace, cell 1 is blank; it must be Y or N."],
    ["a blank driver", [["a"], ["b"]], [["Y"], ["N"]], [[1], [""]], "drivers, cell 2 is blank; it must be a number."],
    ["a text driver", [["a"]], [["Y"]], [["33,000"]], 'drivers, cell 1 holds "33,000", not a number.'],
    ["a driver below nought", [["a"]], [["Y"]], [[-1]], "drivers, cell 1 is -1; it must not be below 0."],
    ["an error", [["a"]], [[{ code: "#REF!" }]], [[1]], "inPlace, cell 1 holds the error #REF!; it must be Y or N."],
    [
      "an error among the units",
      [[{ code: "#N/A" }]],
      [["Y"]],
      [[1]],
      "units, cell 1 holds the error #N/A, not a text.",
    ],
    ["drivers that sum to nothing", [["a"]], [["Y"]], [[0]], "drivers sums to nothing, so there is no share of it."],
    ["no units", [[""]], [[""]], [[""]], "units holds no unit."],
    ["unequal ranges", [["a"], ["b"]], [["Y"], ["N"]], [[1]], "drivers has 1 cells but there are 2 units."],
    ["unequal flags", [["a"], ["b"]], [["Y"]], [[1], [2]], "inPlace has 1 cells but there are 2 units."],
  ])("answers #VALUE! and the reason for %s", (_case, units, inPlace, drivers, reason) => {
    expect(cellAfter(() => placeShare(units, inPlace, drivers))).toBe(`#VALUE! ${reason}`);
  });
});

describe("PLACE.PERHEAD", () => {
  it("gives Fordshire's spend a head", () => {
    const [[perHead] = []] = placePerHead([[EXPECTED.totalPlaceSpend * 1000]], [[600000]]);
    expect(perHead).toBeCloseTo(EXPECTED.perHead, 6);
  });

  it("divides each total of a range by one population or by its own; blanks stay blank", () => {
    expect(
      placePerHead(
        [
          [10, 20],
          ["", -5],
        ],
        [[4]],
      ),
    ).toEqual([
      [2.5, 5],
      ["", -1.25],
    ]);
    expect(placePerHead([[10], [20]], [[4], [8]])).toEqual([[2.5], [2.5]]);
  });

  it("puts the reason where the figure cannot be", () => {
    expect(cellsAfter(() => placePerHead([[10], ["tbc"], [9]], [[0], [2], [3]]))).toEqual([
      ["#VALUE! total, cell 1 has no population: population, cell 1 is 0; it must be above 0."],
      ['#VALUE! total, cell 2 holds "tbc", not a number.'],
      [3],
    ]);
  });

  it("answers a single cell with the error itself", () => {
    const problem = "#VALUE! total, cell 1 has no population: population, cell 1 is blank.";
    expect(cellAfter(() => placePerHead([[10]], [[""]]))).toBe(problem);
    expect(cellAfter(() => placePerHead([[1], [2], [3]], [[1], [2]]))).toBe(
      "#VALUE! population has 2 cells but there are 3 amounts.",
    );
  });
});
