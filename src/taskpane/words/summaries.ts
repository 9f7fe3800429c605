import { counted } from "../format/numbers.ts";

/** Words of Summaries. */
export const SUMMARIES = {
  what: "Figures on these sheets are live formulas. A sheet is out of date when a body or theme has no line on it.",
  together: "All sheets are built in one go, so that they always agree with one another.",
  toBuild: "To build or refresh",
  upToDate: "Up to date",
  built: (sheets: number, time: string) => (time === "" ? String(sheets) : `${String(sheets)}, built ${time}`),
  notBuilt: "Not built yet",
  outOfDate: (reason: string) => (reason === "" ? "Out of date" : `Out of date: ${reason}`),
  open: "Open",
  openSheet: (name: string) => `Open ${name}`,
  build: (sheets: number) => `Build ${counted(sheets, "sheet")}`,
  refresh: "Refresh sheets",
  building: "Building the sheets",
  nothingWhat: "Read a source first: the sheets are built from what was read.",

  flow: "Flow: who pays, who spends, on what",
  flowOwn: "No row says that one counted body pays another: each is shown with its own money.",
  flowNoneOut: (pairs: readonly string[]) =>
    `Nothing of what counted bodies pay one another is taken out (${pairs.join("; ")}), so each is shown with its own money. ` +
    "Count says why, under Transfers.",
  flowLeftIn: (pairs: readonly string[]) =>
    `Left in, and so not drawn: ${pairs.join("; ")}. Count says why, under Transfers.`,
  flowPair: (payer: string, payee: string) => `${payer} → ${payee}`,
  flowCaption: "What each body spends on each theme",
  fundingCaption: "Whose money each body spends",
  flowTable: "Figures of the flow",
  funder: "Funder",
  body: "Body",
  noBody: "No body",
  theme: "Theme",
  untagged: "Untagged",
} as const;
