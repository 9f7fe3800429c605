import { counted } from "../format/numbers.ts";
import { MOST_REVERTIBLE } from "../frame/journal.ts";

/** Words of the restore points. */
export const RESTORE = {
  next: "Revert at the top takes back the latest thing alone",
  what: "Go back to how the count stood before a thing that was done, or to a state that you gave a name. Everything done after it is taken back, the latest first, and stands on TP Log. What was taken back cannot be brought again: do it anew.",
  stays:
    "Signatures, what was typed in cells by hand, sheets that were brought in and the sample stay as they are. If somebody has changed the same cells since, it stops there and says so.",
  holds: `Points hold while this pane stays open, over the latest ${counted(MOST_REVERTIBLE, "thing")}. To keep a state for longer, save a copy of the workbook (File, Save a Copy).`,
  name: "Name for the state as it is now",
  keep: "Keep this state",
  nameLacking: "Give the state a name first, as “before the partner meeting”.",
  kept: (name: string) => `Restore point kept: ${name}.`,
  none: "Nothing has been done in this pane that can be taken back.",
  list: "Where you can go back to, latest first",
  before: (what: string) => `Before: ${what}`,
  named: (name: string) => `Your point: ${name}`,
  now: "Nothing has been done since that can be taken back",
  takesBack: (things: number) => `Takes back ${counted(things, "thing")}`,
  back: "Go back",
  backTo: (state: string) => `Go back, ${state}`,
  going: (things: number) => `Going back: ${counted(things, "thing")}`,
  stopped: (taken: number, left: number) =>
    `Cancelled. ${counted(taken, "thing")} taken back; ${left === 1 ? "the other stands" : `the other ${String(left)} stand`}.`,
  done: (things: number) => `Gone back: ${counted(things, "thing")} taken back.`,
} as const;
