import { CellError } from "#workbench/model/cell";
import { type Cells, compute } from "./small-book.ts";

/** Data of the examples on Microsoft's help pages for each function. */
const FRUIT: Cells = { B2: 25, B3: 38, B4: 40, B5: 41, A2: "Bananas", A3: "Oranges", A4: "Apples", A5: "Pears" };
const COUNTS: Cells = { A2: 39790, A4: 19, A5: 22.24, A6: true, A7: CellError.of("#DIV/0!") };
const RANKS: Cells = { A2: 7, A3: 3.5, A4: 3.5, A5: 1, A6: 2 };
const PAIRS: Cells = { A2: 3, A3: 5, A4: 3, A5: 5, A6: 4, B2: 4, B3: 2, B4: 4, B5: 6, B6: 7 };
const GRADES: Cells = { A1: 10, A2: 20, A3: 30, B1: "low", B2: "mid", B3: "high" };

type Case = readonly [formula: string, expected: number | string | boolean, cells?: Cells];

function cases(list: readonly Case[]): void {
  it.each(list.map(([formula, expected, cells]) => ({ formula, expected, cells })))(
    "$formula is $expected",
    ({ formula, expected, cells }) => {
      const result = compute(formula, cells);
      if (typeof expected === "number") expect(result).toBeCloseTo(expected, 9);
      else expect(result).toBe(expected);
    },
  );
}

describe("arithmetic functions (support.microsoft.com, one page a function, their examples)", () => {
  cases([
    ["=ABS(-4)", 4],
    ["=SIGN(10)", 1],
    ["=SIGN(4-4)", 0],
    ["=SIGN(-0.00001)", -1],
    ["=INT(8.9)", 8],
    ["=INT(-8.9)", -9],
    ["=MOD(3,2)", 1],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,-2)", -1],
    ["=MOD(-3,-2)", -1],
    ["=MOD(3,0)", "#DIV/0!"],
    ["=POWER(5,2)", 25],
    ["=ROUND(POWER(98.6,3.2),3)", 2401077.222],
    ["=SQRT(16)", 4],
    ["=SQRT(-16)", "#NUM!"],
    ["=ROUND(EXP(1),8)", 2.71828183],
    ["=ROUND(LN(86),7)", 4.4543473],
    ["=LN(0)", "#NUM!"],
    ["=ROUND(LOG10(86),4)", 1.9345],
    ["=ROUND(PI(),8)", 3.14159265],
    ["=LARGE(A2:B6,3)", 5, PAIRS],
    ["=LARGE(A2:B6,7)", 4, PAIRS],
    ["=LARGE(A2:B6,11)", "#NUM!", PAIRS],
    ["=SMALL(A2:B6,1)", 2, PAIRS],
    ["=RANK(A3,A2:A6,1)", 3, RANKS],
    ["=RANK(A2,A2:A6,1)", 5, RANKS],
    ["=RANK(A2,A2:A6)", 1, RANKS],
    ["=RANK(99,A2:A6)", "#N/A", RANKS],
  ]);
});

describe("counts and sums (same source; text in ranges is passed over, text given directly is read)", () => {
  cases([
    ["=COUNT(A2:A7)", 3, COUNTS],
    ["=COUNT(A5:A7)", 1, COUNTS],
    ["=COUNT(A2:A7,2)", 4, COUNTS],
    ["=COUNTA(A2:A7)", 5, COUNTS],
    ["=COUNTBLANK(A2:A7)", 1, COUNTS],
    ["=COUNTBLANK(A:A)", 1_048_576 - 5, COUNTS],
    ["=SUM(A2:A5)", 39831.24, COUNTS],
    ["=SUM(A2:A7)", "#DIV/0!", COUNTS],
    ['=SUM("5",TRUE,2)', 8],
    ["=SUM(A1:A2)", 2, { A1: "5", A2: 2 }],
    ['=SUM("x",2)', "#VALUE!"],
    ["=AVERAGE(A1:A3)", 20, GRADES],
    ["=AVERAGE(B1:B3)", "#DIV/0!", GRADES],
    ["=MIN(A1:B3)", 10, GRADES],
    ["=MAX(A1:B3)", 30, GRADES],
    ["=MAX(B1:B3)", 0, GRADES],
    ["=MAX(A1:A2,0)", 0, { A1: -5, A2: -7 }],
    ["=SUBTOTAL(9,A1:A3)", 60, GRADES],
    ["=SUBTOTAL(103,A1:B3)", 6, GRADES],
    ["=SUBTOTAL(9,A1:A3)", 30, { A1: 10, A2: 20, A3: "=SUBTOTAL(9,A1:A2)" }],
    ["=SUMPRODUCT(A2:A6,B2:B6)", 12 + 10 + 12 + 30 + 28, PAIRS],
    ["=SUMPRODUCT(A2:A6,B2:B5)", "#VALUE!", PAIRS],
    ["=SUMPRODUCT((A2:A6>3)*(B2:B6>=6)*B2:B6)", 13, PAIRS],
    ["=SUMPRODUCT(--(A2:A6=3))", 2, PAIRS],
    ["=SUMPRODUCT(ABS(A1:A3))", 6, { A1: -1, A2: 2, A3: -3 }],
    ["=SUMPRODUCT((A1:B1<A2:B2)*A1:B1+(A1:B1>=A2:B2)*A2:B2)", 1 + 4, { A1: 1, B1: 5, A2: 3, B2: 4 }],
    // Two rows with weights 60 + 40 and 70 + 29: only the second does not sum to 100, on both of its rows.
    [
      "=SUMPRODUCT(--(ABS(SUMIF(A1:A4,A1:A4,B1:B4)-100)>0.000001))",
      2,
      { A1: "a", A2: "a", A3: "b", A4: "b", B1: 60, B2: 40, B3: 70, B4: 29 },
    ],
    ["=SUMPRODUCT(IF(A2:A6>3,B2:B6,0))", 2 + 6 + 7, PAIRS],
  ]);
});

describe("look-ups (same source)", () => {
  cases([
    ["=MATCH(39,B2:B5,1)", 2, FRUIT],
    ["=MATCH(41,B2:B5,0)", 4, FRUIT],
    ["=MATCH(40,B2:B5,-1)", "#N/A", FRUIT],
    ["=MATCH(35,A1:A3,-1)", 1, { A1: 40, A2: 30, A3: 20 }],
    ['=MATCH("apples",A2:A5,0)', 3, FRUIT],
    ['=MATCH("?ear*",A2:A5,0)', 4, FRUIT],
    ['=MATCH("25",B2:B5,0)', "#N/A", FRUIT],
    ["=MATCH(41,B:B,0)", 5, FRUIT],
    ["=INDEX(A2:B5,2,2)", 38, FRUIT],
    ["=INDEX(A2:A5,9)", "#REF!", FRUIT],
    ["=SUM(INDEX(A2:B5,0,2))", 144, FRUIT],
    ["=INDEX(B1:D1,2)", 8, { B1: 7, C1: 8, D1: 9 }],
    ["=INDEX({1,2;3,4},2,1)", 3],
    ['=VLOOKUP("apples",A2:B5,2,FALSE)', 40, FRUIT],
    ["=VLOOKUP(25,A1:B3,2)", "mid", GRADES],
    ["=VLOOKUP(5,A1:B3,2)", "#N/A", GRADES],
    ["=VLOOKUP(25,A1:B3,3)", "#REF!", GRADES],
    ["=HLOOKUP(20,A1:B3,1,FALSE)", "#N/A", GRADES],
    ['=HLOOKUP("low",A1:B3,3,FALSE)', "high", GRADES],
    ["=ROW(B7)", 7],
    ["=ROW()", 100],
    ["=COLUMN()", 26],
    ["=COLUMN(C1)", 3],
    ["=ROWS(A2:B5)", 4],
    ["=COLUMNS(A:C)", 3],
    ["=CHOOSE(2,A1,A2,A3)", 20, GRADES],
    ["=CHOOSE(4,1,2,3)", "#VALUE!"],
  ]);
});

describe("logic and information (same source)", () => {
  cases([
    ["=IF(A1,1,2)", 2],
    ["=IF(TRUE,1/1,1/0)", 1],
    ["=IF(1=2,1)", false],
    ["=IF(TRUE,,5)", 0],
    ['=IF("x",1,2)', "#VALUE!"],
    ["=IFERROR(1/0,7)", 7],
    ["=IFNA(NA(),7)", 7],
    ["=IFNA(1/0,7)", "#DIV/0!"],
    ["=AND(TRUE,1,A1)", true],
    ["=AND(A1:A2)", true, { A1: true, A2: "text" }],
    ["=AND(A1:A2)", "#VALUE!"],
    ["=OR(FALSE,0,2)", true],
    ["=OR(1/0,TRUE)", "#DIV/0!"],
    ["=NOT(0)", true],
    ["=TRUE()", true],
    ["=ISNUMBER(A1)", false, { A1: "5" }],
    ["=ISTEXT(A1)", true, { A1: "" }],
    ["=ISBLANK(A1)", true],
    ["=ISBLANK(A1)", false, { A1: "" }],
    ["=ISERROR(1/0)", true],
    ["=ISNA(1/0)", false],
    ["=ISNA(NA())", true],
    ['=N("7")', 0],
    ["=N(TRUE)", 1],
    ["=N(A1)", 0, { A1: "x" }],
    ["=T(5)", ""],
    ['=T("x")', "x"],
  ]);
});

describe("texts (same source)", () => {
  cases([
    ['=LEFT("Sale Price",4)', "Sale"],
    ['=LEFT("Sweden")', "S"],
    ['=RIGHT("Sale Price",5)', "Price"],
    ['=RIGHT("ab",0)', ""],
    ['=LEFT("ab",-1)', "#VALUE!"],
    ['=MID("Fluid Flow",1,5)', "Fluid"],
    ['=MID("Fluid Flow",7,20)', "Flow"],
    ['=MID("Fluid Flow",20,5)', ""],
    ['=LEN("Phoenix, AZ")', 11],
    ["=LEN(A1)", 3, { A1: 0.1 }],
    ['=TRIM("  First   Quarter ")', "First Quarter"],
    ['=UPPER("total")', "TOTAL"],
    ['=LOWER("E. E. Cummings")', "e. e. cummings"],
    ['=PROPER("this is a TITLE")', "This Is A Title"],
    ['=PROPER("2-way street")', "2-Way Street"],
    ['=PROPER("76BudGet")', "76Budget"],
    ['=EXACT("word","Word")', false],
    ['=EXACT(5,"5")', true],
    ['=SUBSTITUTE("Sales Data","Sales","Cost")', "Cost Data"],
    ['=SUBSTITUTE("Quarter 1, 2008","1","2",1)', "Quarter 2, 2008"],
    ['=SUBSTITUTE("Quarter 1, 2011","1","2",3)', "Quarter 1, 2012"],
    ['=FIND("M","Miriam McGovern")', 1],
    ['=FIND("m","Miriam McGovern")', 6],
    ['=FIND("M","Miriam McGovern",3)', 8],
    ['=FIND("x","abc")', "#VALUE!"],
    ['=SEARCH("e","Statements",6)', 7],
    ['=SEARCH("margin","Profit Margin")', 8],
    ['=SEARCH("g?n","Profit Margin")', 11],
    ['=SEARCH("g~?n","Profit Margin")', "#VALUE!"],
    ['=SEARCH("m?r","Profit Margin")', 8],
    ['=REPT("*-",3)', "*-*-*-"],
    ['=CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ["=CHAR(65)", "A"],
    ["=CHAR(128)", "€"],
    ['=CODE("A")', 65],
    ['=HYPERLINK("#A1","go")', "go"],
    ['=VALUE("$1,000")', 1000],
    ['=ROUND(VALUE("16:48:00")-VALUE("12:00:00"),9)', 0.2],
    ['=VALUE("12%")', 0.12],
    ['=VALUE("(5)")', -5],
    ['=VALUE("£40,000")', 40000],
    ['=VALUE("4O")', "#VALUE!"],
    ['=VALUE("1,00")', "#VALUE!"],
  ]);
});

describe("dates (same source; 1 January 2008 is 39448 there)", () => {
  cases([
    ["=DATE(2008,1,1)", 39448],
    ["=DATE(108,1,2)", 39449],
    ["=DATE(2008,14,2)", 39846],
    ["=DATE(2008,-3,2)", 39327],
    ["=DATE(2008,1,35)", 39482],
    ["=DATE(1900,2,29)", 60],
    ["=DATE(1900,3,1)", 61],
    ["=YEAR(39448)", 2008],
    ["=MONTH(39447)", 12],
    ["=DAY(39447)", 31],
    ["=DAY(60)", 29],
    ["=YEAR(-1)", "#NUM!"],
    ['=VALUE("22/11/2026")=DATE(2026,11,22)', true],
    ['=VALUE("2008-09")=DATE(2008,9,1)', true],
    ['=VALUE("1 Feb 2025")=DATE(2025,2,1)', true],
  ]);
});
