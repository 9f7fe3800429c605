/** The unit that a chart's axis and words are in; the data it is drawn from stay in pounds. */
export interface ChartScale {
  /** "£m", as a heading says it. */
  readonly unit: string;
  /** Number format of the axis. */
  readonly axisFormat: string;
  /** Format of a label's figure, as a formula literal for TEXT; nil is a dash. */
  readonly labelFormat: string;
  /** A figure in a sentence: its format, and what follows it, the "m" of "£3.2m". */
  readonly wordFormat: string;
  readonly suffix: string;
}

const MILLIONS: ChartScale = {
  unit: "£m",
  axisFormat: "#,##0,,",
  labelFormat: '"#,##0.0,,;(#,##0.0,,);""–"""',
  wordFormat: '"#,##0.0,,;(#,##0.0,,)"',
  suffix: "m",
};
const POUNDS: ChartScale = {
  unit: "£",
  axisFormat: "#,##0",
  labelFormat: '"#,##0;(#,##0);""–"""',
  wordFormat: '"#,##0;(#,##0)"',
  suffix: "",
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

/** Formula text of a figure in a sentence: `"£"&TEXT(B10,…)&"m"`. */
export function figureInWords(reference: string, { wordFormat, suffix }: ChartScale): string {
  const figure = `"£"&TEXT(${reference},${wordFormat})`;
  return suffix === "" ? figure : `${figure}&"${suffix}"`;
}
