import { counted, figure } from "../format/numbers.ts";

/** Words of the fold in which it is said who at a body agreed the figures of a source. */
export const AGREED = {
  heading: "Agreed with the bodies",
  answer: (agreed: number, of: number) => `${figure(agreed)} of ${counted(of, "source")}`,
  why: "TP Return prints beside each body who at that body agreed its figures, and says “not agreed” where nobody did. Compare with the body’s own books first. It holds while the sum in £ is the one that was agreed; rows that change and leave the sum as it was do not undo it. It also closes check A13 for that body.",
  outdated: (words: string) =>
    `No longer agreed: ${words}. Compare the figure with the body’s books again, then save who agreed it anew.`,
  none: "No source is counted yet.",
  source: (body: string, sheet: string) => (body === "" ? sheet : `${body}: ${sheet}`),
  amount: (amount: string, rows: number) => `${amount}, ${counted(rows, "row")}`,
  by: "Agreed by (name and post)",
  on: "Agreed on",
  example: "22/11/2026",
  of: (field: string, source: string) => `${field}: ${source}`,
  noDate: "Enter a date such as 22/11/2026",
  noName: "Enter who at the body agreed it",
  save: "Save",
  takeBack: "Take back",
  saving: (source: string) => `Saving who agreed ${source}`,
} as const;
