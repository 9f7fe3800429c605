import { placeNet } from "#functions/net.fn";
import { placeTotal } from "#functions/total.fn";
import { cellAfter, provideCustomFunctions } from "./excel-error.ts";
import { EXPECTED, FORDSHIRE } from "./fordshire.ts";

const { gross: GROSS, income: INCOME, share: SHARE, eliminate: ELIMINATE } = FORDSHIRE;

/** Excel hands over null, not undefined, for an argument that is left out. */
const LEFT_OUT = null as unknown as undefined;

beforeAll(provideCustomFunctions);

describe("PLACE.TOTAL", () => {
  it("gives Fordshire its total", () => {
    expect(placeTotal(GROSS, SHARE, ELIMINATE)).toBe(EXPECTED.totalPlaceSpend);
  });

  it("counts what is paid on twice where nobody says so", () => {
    expect(placeTotal(GROSS, SHARE, LEFT_OUT)).toBe(2638880 + 30000 + 2000);
    expect(placeTotal(GROSS, SHARE)).toBe(2670880);
  });

  it("takes one share for every line", () => {
    expect(placeTotal([[10], [20.01], [-5]], [[0.5]])).toBe(12.51); // 5.00 + 10.005 up to 10.01 - 2.50
  });

  it("takes part of a line out before sharing it", () => {
    expect(placeTotal([[100]], [[0.5]], [[0.25]])).toBe(37.5);
  });

  it("rounds each line, so that it ties to the column of the sheet", () => {
    expect(placeTotal([[0.01], [0.01], [0.01]], [[0.5]])).toBe(0.03);
  });

  it("reads blanks as nought and TRUE as all of the line", () => {
    expect(placeTotal([[""], [10], [7]], [[""], [1], [1]], [[false], [""], [true]])).toBe(10);
  });

  it("reads a number that carries its own format", () => {
    expect(placeTotal([[{ type: "FormattedNumber", basicValue: 10, numberFormat: "£0.00" }]], [[1]])).toBe(10);
  });

  it("passes over a line without an amount, whatever else stands in it", () => {
    expect(placeTotal([[""], [10]], [["?"], [1]], [["?"], [""]])).toBe(10);
  });

  it("counts amounts with more than two decimals to the nearest penny", () => {
    expect(placeTotal([[1.005], [-1.005], [0.004]], [[1]])).toBe(0); // 1.01 - 1.01 + 0.00
    expect(placeTotal([[1.005]], [[1]])).toBe(1.01);
  });

  it("does not look into a line that is taken out whole", () => {
    expect(placeTotal([["n/k"], [10]], [[""], [1]], [[1], [0]])).toBe(10);
  });

  it.each<[string, unknown[][], unknown[][], unknown[][] | undefined, string]>([
    ["text", [[1], ["tbc"]], [[1], [1]], undefined, 'gross, cell 2 holds "tbc", not a number.'],
    ["an error", [[{ code: "#N/A" }]], [[1]], undefined, "gross, cell 1 holds the error #N/A, not a number."],
    [
      "an error as a cell value",
      [[{ type: "Error", basicValue: "#REF!" }]],
      [[1]],
      undefined,
      "gross, cell 1 holds the error #REF!, not a number.",
    ],
    ["TRUE", [[true]], [[1]], undefined, "gross, cell 1 holds TRUE, not a number."],
    ["a share above one", [[1], [2]], [[1], [1.01]], undefined, "share, cell 2 is 1.01; it must be from 0 to 1."],
    ["a share below nought", [[1]], [[-0.5]], undefined, "share, cell 1 is -0.5; it must be from 0 to 1."],
    ["no share", [[1], [2]], [[1], [""]], undefined, "share, cell 2 is blank but the line has an amount."],
    ["a part above one", [[1]], [[1]], [[2]], "eliminate, cell 1 is 2; it must be from 0 to 1."],
    ["unequal ranges", [[1], [2], [3]], [[1], [1]], undefined, "share has 2 cells but there are 3 amounts."],
    ["a sum beyond pence", [[9e13], [9e13]], [[1]], undefined, "gross sums to more than pence can hold."],
    ["an amount beyond pence", [[1e15]], [[1]], undefined, "gross, cell 1 is too large to count to the penny."],
  ])("answers #VALUE! and the reason for %s", (_case, gross, share, eliminate, reason) => {
    expect(cellAfter(() => placeTotal(gross, share, eliminate))).toBe(`#VALUE! ${reason}`);
  });
});

describe("PLACE.NET", () => {
  it("gives Fordshire its net spend", () => {
    expect(placeNet(GROSS, INCOME, SHARE, ELIMINATE)).toBe(EXPECTED.netPlaceSpend);
  });

  it("takes income off a line that is paid on, as the workbook's own column does", () => {
    expect(placeNet([[100]], [[10]], [[0.5]], [[1]])).toBe(-5);
  });

  it("names the range that is wrong", () => {
    expect(cellAfter(() => placeNet([[1]], [["?"]], [[1]]))).toBe('#VALUE! income, cell 1 holds "?", not a number.');
  });
});
