import { counted, figure } from "../format/numbers.ts";

/** Words of work under way, of what was refused, and of our own slips. */
export const JOB = {
  waitingFor: (job: string) => `Waiting for: ${job.charAt(0).toLowerCase()}${job.slice(1)}`,
  heldBehind: (job: string) =>
    `Kept. It is counted in, with all else you answer, after: ${job.charAt(0).toLowerCase()}${job.slice(1)}`,
  progress: (what: string, done: number, of: number) => `${figure(done)} of ${figure(of)}${unitOf(what)}`,
  said: (what: string, done: number, of: number) => `${what}. ${figure(done)} of ${figure(of)}${unitOf(what)}.`,
  starting: "Starting",
  left: (seconds: number) =>
    seconds < 90
      ? `about ${counted(seconds, "second")} left`
      : `about ${counted(Math.round(seconds / 60), "minute")} left`,
  promise: "Nothing is written until every row is read. You can scroll and look; wait with edits until this is done.",
  writing: "The sheets are being written. Your own cells are not touched; wait with edits until this is done.",
  next: "Wait, or cancel",
  nextSoon: "Wait a moment",
  cancel: "Cancel",
  cancelling: "Stopping",
  cancellingNext: "Stops as soon as Excel answers",
  cellWait: "Waiting for you to finish editing the cell. Press Enter or Esc in the sheet.",
  bar: "How far it is",
  earlier: (stages: number) => `${counted(stages, "part")} done before`,

  tryAgain: "Try again",
  goBack: "Go back without trying again",
  kept: "What you typed is kept",
  waysOn: {
    protected: "Total Place never unprotects a sheet: only you can, and only if you wish to.",
  } as Readonly<Record<string, string>>,

  bugHeading: "Total Place made a mistake of its own",
  bug: (id: string) =>
    `Its number is ${id}. Give it to the team that supports the add-in. Your own cells are untouched; look at the sheets again before you go on.`,
  bugNext: "Look at the workbook again",
  bugButton: "Look again",
} as const;

/** What is counted while a sheet is read or written; nothing where the work is of another kind. */
function unitOf(what: string): string {
  if (what.startsWith("Reading")) return " rows";
  return what.startsWith("Writing") ? " cells" : "";
}
