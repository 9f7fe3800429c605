import { counted } from "../format/numbers.ts";

/** Words of files that came in together. */
export const BATCH = {
  heading: (files: number) => `${counted(files, "file")} brought in together`,
  caption: "Each file with its body, what was read of it and what was not, and the way to put it right",
  file: "File",
  read: "Read",
  toSettle: (things: number) => (things === 0 ? "nothing to put right" : `${String(things)} to look at`),
  stood: "Already in the workbook, not added again:",
  byRow: "body row by row",
  noBody: "no body yet",
  leftOut: (rows: number) => `${counted(rows, "row")} left out`,
  suspense: (rows: number) => (rows === 0 ? "" : `${counted(rows, "row")} in suspense`),
  nothing: "–",
  noSpend: "no spend found",
  look: "Show",
  putRight: (things: number) => `Put right ${String(things)}`,
  close: "Close this table",
} as const;
