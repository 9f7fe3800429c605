import type { SheetState } from "#application/view/place-view";

const SHOWS: Readonly<Record<string, string>> = {
  "TP Return": "The return, to print",
  "TP Bridge": "From reported to total",
  "TP Views": "Four views",
  "TP Bodies": "7 bodies, both bases",
  "TP Agency x Theme": "Bodies by theme",
  "TP COFOG": "6 functions",
  "TP Overlap": "11 themes",
  "TP Checks": "Every check",
  "TP Method": "How it was counted",
};

/** Sheets of ours as they stand right after a Recount. */
export const COUNTED_SHEETS: readonly SheetState[] = Object.entries(SHOWS).map(([name, shows]) => ({
  name,
  shows,
  state: "up to date",
  reason: "",
}));
