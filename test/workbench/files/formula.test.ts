import { formulaInFile, formulaInModel } from "#workbench/files/formula/formula-text";
import { modelTemplate, renderTemplate } from "#workbench/files/formula/row-template";
import { shiftFormula } from "#workbench/files/formula/shift-formula";

test.each<[string, number, number, string]>([
  ["A1+$A1+A$1+$A$1", 1, 1, "B2+$A2+B$1+$A$1"],
  ["SUM(A:B,$C:C,1:2,$3:3)", 2, 1, "SUM(B:C,$C:D,3:4,$3:5)"],
  ['\'A1 B2\'!C3&"C3 ""D4"""&Sheet1!C3', 1, 0, '\'A1 B2\'!C4&"C3 ""D4"""&Sheet1!C4'],
  ["LOG10(A1)+ATAN2(B1,C1)", 1, 0, "LOG10(A2)+ATAN2(B2,C2)"],
  ["Spend[[#This Row],[A1]]+Tab1[B2]+AB1[C3]", 1, 1, "Spend[[#This Row],[A1]]+Tab1[B2]+AB1[C3]"],
  ["Rate_A1*A1.x*A1", 1, 0, "Rate_A1*A1.x*A2"],
  ["IF(#REF!,1E5,#N/A)", 3, 3, "IF(#REF!,1E5,#N/A)"],
  ["A1", -1, -1, "XFD1048576"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});

test.each<[string, string | undefined, string]>([
  ["=[@Gross]*2", "Spend", "Spend[[#This Row],[Gross]]*2"],
  ["=[@[TP Place spend]]", "Spend", "Spend[[#This Row],[TP Place spend]]"],
  ["=Other[@[A]:[B]]+Other[@]", "Spend", "Other[[#This Row],[A]:[B]]+Other[#This Row]"],
  ["=SUM([Amount])+SUM([[#All],[Amount]])", "Spend", "SUM(Spend[Amount])+SUM(Spend[[#All],[Amount]])"],
  ["=Spend[[#This Row],[it's '[odd']]]", "Spend", "Spend[[#This Row],[it's '[odd']]]"],
  ["=[1]Sheet1!A1+'[2]x y'!B2", "Spend", "[1]Sheet1!A1+'[2]x y'!B2"],
  ['="[@Gross]"&A1', "Spend", '"[@Gross]"&A1'],
  ["=[@Gross]", undefined, "[[#This Row],[Gross]]"],
])("%s in table %s is %s in the file", (formula, table, written) => {
  expect(formulaInFile(formula, table)).toBe(written);
});

test("a formula of a file is the model's with an equals sign, newer functions without their prefix", () => {
  expect(formulaInModel("SUM(A1)")).toBe("=SUM(A1)");
  expect(formulaInModel("_xlfn._xlws.SORT(A1)&_xlfn.SINGLE(A1)")).toBe("=SORT(A1)&_xlfn.SINGLE(A1)");
});

test("the template of a row renders the formula of any other row, as shifting does", () => {
  const formula = "=ROUND($G6*'TP Sources'!$F$3+SUM(A5:B6,6:7),2)";
  const template = modelTemplate(formula, 5);
  for (const row of [4, 5, 99]) expect(renderTemplate(template, row)).toBe(shiftFormula(formula, row - 5, 0));
  expect(renderTemplate(template, 0)).toBeUndefined();
});
