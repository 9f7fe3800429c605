import { FRAME } from "./frame.ts";
import { counted, figure, percent } from "../format/numbers.ts";

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

/** Words of the Checks step: verdict, blocks, answers, sign-off, log. What is said of each check: check-table.ts. */
export const CHECKS = {
  again: "Check again",
  checking: "Checking",
  said: (tie: number, of: number, stops: number) => `Checked. ${FRAME.ties(tie, of)}. ${counted(stops, "stop")} open.`,
  none: "No checks yet",
  noneWhy: "There is no count to check. Say in Sources what is to be counted, then Recount.",

  notReady: (stops: number) => `Not ready to sign: ${counted(stops, "stop")} open`,
  notReadyStale: "Not ready to sign: Recount needed",
  ready: (limitations: number) =>
    limitations === 0 ? "Ready to sign" : `May be signed, with ${counted(limitations, "limitation")}`,
  /** @param tagged - part of the spending that carries a theme, 0 to 1. */
  untagged: (tagged: number) =>
    tagged === 0
      ? "Nothing is tagged by theme: the total stands without it, but nothing is said of what it is spent on, nor of overlap."
      : `${percent(1 - tagged)} is not tagged by theme: figures by theme, and overlap, are of the rest alone.`,
  counts: (
    tie: number,
    of: number,
    rest: Readonly<Record<"stops" | "look" | "unproven" | "notes" | "notUsed", number>>,
  ) =>
    joined([
      FRAME.ties(tie, of),
      rest.stops > 0 ? counted(rest.stops, "stop") : "",
      rest.look > 0 ? `${figure(rest.look)} to look at` : "",
      rest.unproven > 0 ? `${figure(rest.unproven)} not proven` : "",
      rest.notes > 0 ? counted(rest.notes, "note") : "",
      rest.notUsed > 0 ? `${figure(rest.notUsed)} not used` : "",
    ]),
  notWorkedOut: (checks: number) =>
    `${counted(checks, "check")} of the method ${checks === 1 ? "is" : "are"} not worked out by this version: look at ${checks === 1 ? "it" : "them"} yourself before you sign.`,
  notWorkedOutFold: "Not worked out by this version",
  stale: "The sheets no longer say what the rows say.",

  blocks: {
    stop: "Stop: must be put right",
    look: "Look at: printed on the return, with your reason where you give one",
    "not-proven": "Not proven: nothing to check against",
    note: "Notes",
  },
  noteMark: "Note: ",
  notUsed: "Does not apply",
  ties: "Ties",
  checks: (checks: number) => counted(checks, "check"),
  sections: {
    A: "A Sources",
    B: "B Tags",
    C: "C Shares",
    D: "D Transfers",
    E: "E Left out",
    F: "F Arithmetic",
    G: "G Sense",
    H: "H Duplicates and savings",
  } as Readonly<Record<string, string>>,

  difference: "Difference",
  restsOnIt: "rests on it",
  usual: (band: string) => `usual ${band}`,
  points: (points: number) => `${figure(points * 100, 2)} points`,
  tolerance: (tolerance: string) => `Tolerance: ${tolerance}.`,
  todo: "What to do:",
  sheetsLater: (sheets: readonly string[]) =>
    `${sheets.join(" and ")} ${sheets.length === 1 ? "is" : "are"} not there yet: the first Recount makes ${sheets.length === 1 ? "it" : "them"}. It may be chosen while a stop is open.`,
  number: (id: string) => `Check ${id}`,
  open: (sheet: string) => `Open ${sheet}`,
  showRows: (rows: number, sheet: string) => `Show ${counted(rows, "row")} of ${sheet}`,
  isForPlace: (bodies: readonly string[], place: string) =>
    `${bodies.join(", ")}. Is its source for ${place || "this place"} only?`,
  areForPlace: (bodies: readonly string[], place: string) =>
    `${bodies.join(", ")}. Are their sources for ${place || "this place"} only?`,

  answer: {
    legend: (body: string) => body,
    onlyPlace: (place: string) => `Yes, ${place || "this place"} only`,
    giveShare: "No, give it a share",
    home: { inside: "Inside", straddling: "Straddling", outside: "Outside" },
    income: { minus: "Income is written as minus", plus: "Income is written as plus" },
    of: (answer: string, body: string) => `${answer}: ${body}`,
    saving: (body: string) => `Saving the answer for ${body}`,
    recount: "Recount",
    recounting: "Recounting",
    goTo: (step: keyof typeof FRAME.stepNames) => `Go to ${FRAME.stepNames[step]}`,
  },

  records: "Records",
  signOff: "Sign-off",
  lacking: "Lacking:",
  lackingNothing: "Nothing that this version checks is lacking.",
  limitations: (limitations: number) => `${counted(limitations, "limitation")} to be printed with the return.`,
  log: "Log",
  logAnswer: (entries: number) => counted(entries, "entry"),
  logEmpty: "Nothing is logged yet: the first Recount begins the log.",
  logLine: (parts: readonly string[]) => joined(parts),
  logChange: (before: string, after: string) => (before === "" ? after : `${before} → ${after}`),
} as const;
