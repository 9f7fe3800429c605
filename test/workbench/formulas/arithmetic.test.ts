import fc from "fast-check";
import { roundDecimal } from "#workbench/formulas/values/round-decimal";
import { compute, type Cells } from "./small-book.ts";

type Case = readonly [formula: string, expected: number | string | boolean, cells?: Cells];
function cases(list: readonly Case[]): void {
  it.each(list.map(([formula, expected, cells]) => ({ formula, expected, cells })))(
    "$formula is $expected",
    ({ formula, expected, cells }) => {
      expect(compute(formula, cells)).toBe(expected);
    },
  );
}

describe("operators (Microsoft: Calculation operators and precedence in Excel)", () => {
  cases([
    ["=5+2*3", 11],
    ["=(5+2)*3", 21],
    ["=-2^2", 4],
    ["=0-2^2", -4],
    ["=2^3^2", 64],
    ["=2^-1", 0.5],
    ["=10%", 0.1],
    ["=50%^2", 0.25],
    ["=200*-50%", -100],
    ["=--TRUE", 1],
    ['="a"&1+2&"b"', "a3b"],
    ['=1&2="12"', true],
    ["=1<2=TRUE", true],
    ["=3-2-1", 0],
    ["=8/4/2", 1],
  ]);
});

describe("coercion (Microsoft: text, numbers, empty cells and logical values in formulas)", () => {
  cases([
    ['="5"+1', 6],
    ['=" 5 "*2', 10],
    ['="x"+1', "#VALUE!"],
    ["=A1+1", 1],
    ['=A1&"x"', "x"],
    ["=A1", 0],
    ["=TRUE+1", 2],
    ['=0.1+0.2&""', "0.3"],
    ['=1/3&""', "0.333333333333333"],
    ['=123456789012345678&""', "123456789012346000"],
    ['=1E+21&""', "1E+21"],
    ['=0.00001&""', "0.00001"],
    ["=1/0", "#DIV/0!"],
    ["=1/0+#N/A", "#DIV/0!"],
    ["=#N/A+1/0", "#N/A"],
    ["=1E+308*10", "#NUM!"],
    ["=0^0", "#NUM!"],
    ["=(-8)^(1/3)", "#NUM!"],
    // A date without a year is of the current year; there is no clock here.
    ['="1/2"+0', "not computed"],
  ]);
});

describe("comparison (numbers before texts before booleans; case does not matter)", () => {
  cases([
    ['="a"="A"', true],
    ['="a"<"b"', true],
    ['="B">"a"', true],
    ['=9E+307<"a"', true],
    ['="zzz"<FALSE', true],
    ['=5="5"', false],
    ["=A1=0", true],
    ['=A1=""', true],
    ["=A1=FALSE", true],
    ["=0.1+0.2=0.3", true],
    ["=1=1.00000001", false],
    ["=1/0=1", "#DIV/0!"],
  ]);
});

describe("the last sum or difference snaps to 0 (Microsoft KB 78113: floating-point arithmetic in Excel)", () => {
  cases([
    ["=1*(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["=0.5-0.4-0.1", 0],
    ["=1.1-1-0.1", 0],
    ["=1-0.9", 1 - 0.9],
  ]);
});

describe("implicit intersection (Microsoft: Implicit intersection operator)", () => {
  cases([
    ["=A99:A101*2", 14, { A99: 1, A100: 7, A101: 3 }],
    ["=Y1:AA1", 5, { Z1: 5 }],
    ["=A1:A3*2", "#VALUE!", { A1: 1 }],
    ["=ABS(A99:A101)", 7, { A100: -7 }],
    // Older and newer Excel differ here, so we say nothing.
    ["=SUM(A99:A101*2)", "not computed", { A100: 7 }],
  ]);
});

describe("ROUND works on the decimal text, half away from zero", () => {
  cases([
    // support.microsoft.com, ROUND, ROUNDUP, ROUNDDOWN
    ["=ROUND(2.15,1)", 2.2],
    ["=ROUND(2.149,1)", 2.1],
    ["=ROUND(-1.475,2)", -1.48],
    ["=ROUND(21.5,-1)", 20],
    ["=ROUND(626.3,-3)", 1000],
    ["=ROUND(1.98,-1)", 0],
    ["=ROUND(-50.55,-2)", -100],
    ["=ROUNDUP(3.2,0)", 4],
    ["=ROUNDUP(76.9,0)", 77],
    ["=ROUNDUP(3.14159,3)", 3.142],
    ["=ROUNDUP(-3.14159,1)", -3.2],
    ["=ROUNDUP(31415.92654,-2)", 31500],
    ["=ROUNDDOWN(3.2,0)", 3],
    ["=ROUNDDOWN(76.9,0)", 76],
    ["=ROUNDDOWN(3.14159,3)", 3.141],
    ["=ROUNDDOWN(-3.14159,1)", -3.1],
    ["=ROUNDDOWN(31415.92654,-2)", 31400],
    // doubles that lie just beside their half
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-0.005,2)", -0.01],
    ["=ROUND(123456789.125,2)", 123456789.13],
    ["=ROUND(0.285,2)", 0.29],
    ["=ROUND(1.45,1)", 1.5],
    ["=ROUNDUP(1.1*3,1)", 3.3],
    ["=ROUNDDOWN(0.29*100,0)", 29],
    ["=ROUND(0.1+0.2,20)", 0.1 + 0.2],
  ]);

  it("agrees with exact decimal arithmetic for every amount with up to 4 decimals", () => {
    const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(amount, (tenThousandths) => {
        const size = BigInt(Math.abs(tenThousandths));
        const pence = (size + 50n) / 100n;
        const expected = (Math.sign(tenThousandths) * Number(pence)) / 100;
        expect(roundDecimal(tenThousandths / 10_000, 2, "half-away")).toBeCloseTo(expected, 9);
        expect(roundDecimal(tenThousandths / 10_000, 2, "half-away") + 0).toBe(expected + 0);
      }),
      { numRuns: 3000 },
    );
  });
});
