const figure = (rows: number): string => rows.toLocaleString("en-GB");
const rowsOf = (rows: number): string => `${figure(rows)} ${rows === 1 ? "row" : "rows"}`;

/** What the pane says of the lines of a source as a whole. */
export const PROFILE_WORDS = {
  heading: "What it looks like",
  answer: (lines: number) => `${String(lines)} to know`,
  credits: (negatives: number, rows: number) =>
    negatives === 0 ? `No credit among ${rowsOf(rows)}` : `${rowsOf(negatives)} below nought: credits`,
  redacted: (redacted: number, rows: number) =>
    `${rowsOf(redacted)} with the name withheld (${((100 * redacted) / rows).toFixed(2)} %)`,
  blank: (field: string, rows: number) => `${rowsOf(rows)} with a blank ${field}`,
  textAmounts: (rows: number) => `${rowsOf(rows)} with the amount as text: read, and counted`,
  repeats: (rows: number) => `${rowsOf(rows)} that repeat an earlier one in every cell: left in`,
  outliers: (rows: number) => `${rowsOf(rows)} of a thousand times the middle amount or more`,
  creditWords: (rows: number) => `${rowsOf(rows)} above nought that speak of a credit or reversal`,
  show: (rows: number) => `Show ${rowsOf(rows)}`,
} as const;
