import { columnLetters } from "../plan/address.ts";

/** First row of TP_Sources below its headings, as the sheet numbers it. */
export const TP_SOURCES_FIRST_ROW = 5;

/** Headings of TP_Sources, in order from column A. */
export const TP_SOURCES_HEADINGS = [
  "Source",
  "Sheet",
  "Table",
  "Range",
  "File",
  "Read on",
  "Agency",
  "Unit",
  "Unit £",
  "Use",
  "Accounting basis",
  "Measure",
  "VAT",
  "Months",
  "Threshold £",
  "Reference is",
  "Header row",
  "Lines",
  "Suspense rows",
  "Left out rows",
  "Read £",
  "Place spend £",
  "Control total £",
  "Control from",
  "First read £",
  "Difference £",
  "Agreed by",
  "Agreed on",
  "Fingerprint",
  "Use by default",
  "Note",
  "Agreed at £",
  "Agreed print",
  "Guessed, because",
] as const;
export type SourcesHeading = (typeof TP_SOURCES_HEADINGS)[number];

/** The last ones, beside the printed pages: for which figure a source was agreed, and what nobody has said of it. */
export const SOURCES_BESIDE = 3;

/** In place of who agreed a body's figures. */
export const NOT_AGREED = "not agreed";
/** The same where somebody had, for another figure than is read now. */
export const NO_LONGER_AGREED = "not agreed since the figure changed";

/** Letters of a column of TP_Sources. */
export function sourcesLetters(heading: SourcesHeading): string {
  return columnLetters(TP_SOURCES_HEADINGS.indexOf(heading));
}

/** A cell of TP_Sources by the 0-based place of its source, as TP columns and sheets address it. */
export function sourcesCell(heading: SourcesHeading, at: number): string {
  return `'TP Sources'!$${sourcesLetters(heading)}$${String(TP_SOURCES_FIRST_ROW + at)}`;
}
