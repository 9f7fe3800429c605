import type { Unit } from "#domain/place/registers";
import { sumTextIn } from "../plan/pounds-text.ts";

/** The unit that a chart's axis and words are in; the data it is drawn from stay in pounds. */
export interface ChartScale {
  /** "£m", as a heading says it. */
  readonly unit: string;
  /** Number format of the axis. */
  readonly axisFormat: string;
  /** Format of a label's figure, as a formula literal for TEXT; nil is a dash. */
  readonly labelFormat: string;
  /** The unit of a figure in a sentence: thousands are said in full pounds there. */
  readonly wordUnit: Unit;
}

const MILLIONS: ChartScale = {
  unit: "£m",
  axisFormat: "#,##0,,",
  labelFormat: '"#,##0.0,,;(#,##0.0,,);""–"""',
  wordUnit: "£m",
};
const POUNDS: ChartScale = {
  unit: "£",
  axisFormat: "#,##0",
  labelFormat: '"#,##0;(#,##0);""–"""',
  wordUnit: "£",
};
const THOUSANDS: ChartScale = {
  ...POUNDS,
  unit: "£000",
  axisFormat: "#,##0,",
  labelFormat: '"#,##0,;(#,##0,);""–"""',
};

/**
 * Millions, as the house has it; in a small place thousands or pounds, so that no axis reads 0, 0, 0.
 *
 * @param largestPence - the largest figure on the chart, at Recount.
 * @source sheets-style.md 8
 */
export function chartScale(largestPence: number): ChartScale {
  const pounds = Math.abs(largestPence) / 100;
  if (pounds >= 5_000_000) return MILLIONS;
  return pounds >= 5_000 ? THOUSANDS : POUNDS;
}

/** Formula text of a figure in a sentence: "£3.2m". */
export function figureInWords(reference: string, { wordUnit }: ChartScale): string {
  return sumTextIn(wordUnit, reference);
}

/** The same of what there may be none of: "nothing". */
export function figureOrNothing(reference: string, scale: ChartScale): string {
  return `IF(ROUND(${reference},2)=0,"nothing",${figureInWords(reference, scale)})`;
}
