import { counted, figure } from "../format/numbers.ts";
import type { StepName } from "../step.ts";
import { FRAME } from "./frame.ts";

/** "a payment", "4 payments"; null where there is none. */
function oneOr(count: number, noun: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `a ${noun}` : counted(count, noun);
}

/** Words of what comes next, and of the button that does it: one rule for every step. */
export const NEXT = {
  bringIn: "Bring in a file of spending",
  answer: (sheet: string, question: string) => `${sheet}: say ${question.replace(/\?$/, "")}`,
  nothing: "Say in Sources what is to be counted",
  refused: "Put right what stops the count",
  read: "Read, tag and count what was found",
  recount: "Recount: the sheets are not up to date",
  recountSaid: "Recount, so that what you said counts",
  stops: (stops: number) => (stops === 1 ? "Answer the stop" : `Answer the ${counted(stops, "stop")}`),
  transfers: (waiting: number, asked: number) => {
    const confirm = waiting > 0 ? [`Confirm ${counted(waiting, "transfer")}`] : [];
    const answer = asked > 0 ? [`${waiting > 0 ? "answer" : "Answer"} ${counted(asked, "known pair")}`] : [];
    return [...confirm, ...answer].join(", ");
  },
  near: (themes: number) =>
    themes === 1 ? "Look at a theme that may be misspelt" : `Look at ${figure(themes)} themes that may be misspelt`,
  tag: (groups: number) => `Tag ${counted(groups, "group")} of rows in the total`,
  duplicates: (payments: number, runs: number) => {
    const kinds = [oneOr(payments, "payment"), oneOr(runs, "payment run")].flatMap((words) => words ?? []);
    return `Decide on ${kinds.join(" and ")} that ${payments + runs === 1 ? "looks" : "look"} paid before`;
  },
  reasons: (limitations: number) => `Give a reason for ${counted(limitations, "limitation")}`,
  sign: "Sign off, with preparer and checker",
  signAnew: "Look at what has changed, then sign anew",
  print: "Print TP Return",

  goTo: (step: StepName) => `Go to ${FRAME.stepNames[step]}`,
  open: (sheet: string) => `Open ${sheet}`,
  readRows: (rows: number) => `Read ${counted(rows, "row")}`,
  recountNow: "Recount",
  recounting: (place: string) => (place === "" ? "Counting" : `Counting ${place}`),
  showTransfer: "Show the transfer",
  showStop: (stops: number) => (stops === 1 ? "Show the stop" : "Show the first stop"),
  showFirst: "Show the first",
  signOff: "Sign off",
} as const;
