import type { PlaceView } from "#application/view/place-view";
import { counted, figure, percent } from "../format/numbers.ts";
import type { StepName } from "../step.ts";

/** Words of the frame: place line, status, steps, and what every step shares. */
export const FRAME = {
  product: "Total Place",
  stepNames: {
    sources: "Sources",
    tag: "Tag",
    count: "Count",
    duplication: "Duplication",
    summaries: "Summaries",
    checks: "Checks",
  } satisfies Record<StepName, string>,
  steps: "Steps",
  whatNext: "What next",
  next: "Next",
  back: "‹ Back",
  marks: { stop: "Stop: ", look: "Look at: ", "not-proven": "Not proven: ", ties: "Ties: " },

  revert: (what: string) => `Revert: ${what}`,
  nothingToRevert: (beyond: number) =>
    beyond === 0
      ? "Nothing to revert"
      : `Nothing more to revert: ${counted(beyond, "earlier thing")} can no longer be taken back here. TP Log says what was done.`,
  reverting: (what: string) => `Reverting ${what}`,
  reverted: (what: string) => `Reverted: ${what}.`,

  status: "State of the count",
  rows: (rows: number) => counted(rows, "row"),
  rowsCounted: " counted",
  rowsFound: " found",
  part: percent,
  tagged: " tagged",
  nothingTagged: "nothing tagged",
  ofRead: " of £ read",
  ties: (tie: number, of: number) => `${figure(tie)} of ${figure(of)} tie`,
  stopsOpen: (stops: number) => `${counted(stops, "stop")} open, `,
  noStopOpen: "No stop open, ",
  allTie: "All tie, ",
  noChecks: "no checks yet",
  recountNeeded: "Recount needed",

  looking: "Looking through the workbook",
  looked: ({ sheetsLookedAt, sources }: PlaceView) =>
    `${counted(sheetsLookedAt, "sheet")} looked at. ${counted(sources.length, "source")} found.`,
  notLooked: "The workbook has not been looked at yet.",
  lookNow: "Look for spend",
} as const;
