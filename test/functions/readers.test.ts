import { placeClean } from "#functions/clean.fn";
import { placeCofog } from "#functions/cofog.fn";
import { placeUkDate } from "#functions/uk-date.fn";
import { cellAfter, cellsAfter, provideCustomFunctions } from "./excel-error.ts";

/** Excel hands over null, not undefined, for an argument that is left out. */
const LEFT_OUT = null as unknown as undefined;

beforeAll(provideCustomFunctions);

describe("PLACE.CLEAN", () => {
  it.each([
    ["(1,234.50)", -1234.5],
    ["£1.2m", 1200000],
    ["99.00CR", -99],
    [" £ 5 ", 5],
    ["-", 0],
    [12.3, 12.3],
    [{ type: "FormattedNumber", basicValue: 10, numberFormat: "£0.00" }, 10],
  ])("reads %p as %p", (text, amount) => {
    expect(placeClean([[text]], LEFT_OUT)).toEqual([[amount]]);
  });

  it.each([
    ["£000", 1.005, 1005],
    ["£m", "(0.000001)", -1],
    ["£000", "1,234.5", 1234500],
    ["£m", 2.3, 2300000],
    ["£", "7", 7],
    [" ", "7", 7],
  ])("reads amounts in %p: %p is %p pounds", (unit, text, amount) => {
    expect(placeClean([[text]], unit)).toEqual([[amount]]);
  });

  it("keeps the shape, leaves blanks blank and puts each reason in its own cell", () => {
    const range = [
      ["£1,000", null, "n/a"],
      ["1.234,50", "  ", { code: "#DIV/0!" }],
      [true, "£1,000", ""],
    ];
    expect(cellsAfter(() => placeClean(range))).toEqual([
      [1000, "", '#VALUE! text, cell 3 holds "n/a", which says that there is no figure.'],
      [
        '#VALUE! text, cell 4 holds "1.234,50", which cannot be read as one amount.',
        "",
        "#VALUE! text, cell 6 holds the error #DIV/0!.",
      ],
      ["#VALUE! text, cell 7 holds TRUE, not an amount.", 1000, ""],
    ]);
  });

  it("answers a single cell, or a unit that is none, with the error itself", () => {
    expect(cellAfter(() => placeClean([["abc"]]))).toBe(
      '#VALUE! text, cell 1 holds "abc", which cannot be read as one amount.',
    );
    expect(cellAfter(() => placeClean([["1"]], "dollars"))).toBe('#VALUE! unit is "dollars"; write £, £000 or £m.');
  });
});

describe("PLACE.UKDATE", () => {
  it.each([
    ["30/06/2025", 45838],
    ["30 June 2025 14:05", 45838],
    ["2025-06-30", 45838],
    ["14th Jun 2012", 41074],
    [45838, 45838],
    [45838.75, 45838],
    [20250630, 45838],
  ])("reads %p as %p", (text, serial) => {
    expect(placeUkDate([[text]])).toEqual([[serial]]);
  });

  // 3 April 2025 is 45750: 88 days before 30 June, which is 45838; 4 March is 30 days before it.
  it("takes 03/04/2025 for 3 April, unless the range is month first", () => {
    expect(placeUkDate([["03/04/2025"]])).toEqual([[45750]]);
    expect(placeUkDate([["03/04/2025"], ["06/30/2025"]])).toEqual([[45720], [45838]]);
  });

  it("guesses at nothing where a range has both orders, and leaves blanks blank", () => {
    expect(cellsAfter(() => placeUkDate([["03/04/2025"], ["30/06/2025"], ["06/30/2025"], [""]]))).toEqual([
      [
        '#VALUE! text, cell 1 holds "03/04/2025": other dates of the range stand in both orders, so it could be two days.',
      ],
      [45838],
      [45838],
      [""],
    ]);
  });

  it.each([
    ["31/04/2025", 'holds "31/04/2025", which cannot be read as a date.'],
    [12, "holds 12, which cannot be read as a date."],
    [true, "holds TRUE, not a date."],
    [{ code: "#N/A" }, "holds the error #N/A."],
  ])("answers #VALUE! and the reason for %p", (cell, reason) => {
    expect(cellAfter(() => placeUkDate([[cell]]))).toBe(`#VALUE! text, cell 1 ${reason}`);
  });
});

describe("PLACE.COFOG", () => {
  it.each([
    ["9.3", "Post-secondary non-tertiary education"],
    [9.3, "Post-secondary non-tertiary education"],
    ["GF0903", "Post-secondary non-tertiary education"],
    ["709.3", "Post-secondary non-tertiary education"],
    [" 10 ", "Social protection"],
    [7, "Health"],
  ])("names %p", (code, name) => {
    expect(placeCofog([[code]], LEFT_OUT)).toEqual([[name]]);
  });

  it("gives the level that is asked for", () => {
    expect(placeCofog([["9.3"], ["10"]], 1)).toEqual([["Education"], ["Social protection"]]);
    expect(placeCofog([["9.3"]], 2)).toEqual([["Post-secondary non-tertiary education"]]);
  });

  it("keeps the shape, leaves blanks blank and puts each reason in its own cell", () => {
    expect(
      cellsAfter(() =>
        placeCofog(
          [
            ["10.2", ""],
            ["99", "7"],
            [{ code: "#N/A" }, false],
          ],
          2,
        ),
      ),
    ).toEqual([
      ["Old age", ""],
      [
        '#VALUE! code, cell 3 holds "99", which is no code of COFOG.',
        '#VALUE! code, cell 4 holds "7", which gives a division only: level 2 needs a code such as 09.3.',
      ],
      ["#VALUE! code, cell 5 holds the error #N/A, not a text.", "#VALUE! code, cell 6 holds FALSE, not a text."],
    ]);
  });

  it.each([0, 3, 1.5])("answers #VALUE! for level %p", (level) => {
    expect(cellAfter(() => placeCofog([["9.3"]], level))).toBe(`#VALUE! level is ${level}; it must be 1 or 2.`);
  });
});
