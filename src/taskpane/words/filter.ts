import { counted, figure } from "../format/numbers.ts";

/** Words of the filter above the untagged queue. */
export const FILTER_WORDS = {
  name: "Filter of the untagged rows",
  open: "Filter",
  close: "Close filter",
  clear: "Show all",
  shown: (groups: number, all: number) => `${figure(groups)} of ${counted(all, "group")} shown`,
  none: "No untagged row fits the filter.",
  text: "Words",
  least: "At least £",
  badLeast: "An amount such as 5,000, 10k or 2m",
  sheet: "Sheet",
  body: "Body",
  all: "All",
} as const;
