import { penceText, poundsText, poundsTextIn } from "#sheets/plan/pounds-text";
import { compute } from "#test/workbench/formulas/small-book";

const said = (text: string, pounds: number) => compute(`=${text}`, { A1: pounds });

it.each([
  [-2681.37, "-£2,681", "-£2,681.37"],
  [2681.37, "£2,681", "£2,681.37"],
  [0, "£0", "£0.00"],
])("%s pounds in a sentence: %s, %s to the penny; the sign before the £", (pounds, whole, pence) => {
  expect(said(poundsText("A1"), pounds)).toBe(whole);
  expect(said(penceText("A1"), pounds)).toBe(pence);
});

it.each([
  ["£000", "-£13,880k"],
  ["£m", "-£13.9m"],
  ["£", "-£13,880,000"],
] as const)("in %s: %s", (unit, words) => {
  expect(said(poundsTextIn(unit, "A1"), -13_880_000)).toBe(words);
});
