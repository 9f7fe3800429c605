import { shiftFormula } from "#office/shift-formula";

/** Expected texts: what Excel's own fill-down makes of these formulas, worked by hand. */
test.each([
  ["=ROUND($G6*'TP Sources'!$F$3,2)", "=ROUND($G8*'TP Sources'!$F$3,2)"],
  ['=IF($O6<>"line",0,IF(AA6&""="A6",A6:B$9,0))', '=IF($O8<>"line",0,IF(AA8&""="A6",A8:B$9,0))'],
  [
    "=[@Amount]*TP_Shares[Share]+SUM(Spend[[#This Row],[Q1]:[Q2]])",
    "=[@Amount]*TP_Shares[Share]+SUM(Spend[[#This Row],[Q1]:[Q2]])",
  ],
  ["='A1''s sheet'!B2+Sheet1!C3", "='A1''s sheet'!B4+Sheet1!C5"],
  ["=LOG10(A1)+TP_A1+SUM(A:A)", "=LOG10(A3)+TP_A1+SUM(A:A)"],
])("%s two rows down", (formula, expected) => {
  expect(shiftFormula(formula, 2)).toBe(expected);
});
