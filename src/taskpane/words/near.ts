import { counted } from "../format/numbers.ts";

/** Words of themes that may be a slip for another, under Tag. */
export const NEAR = {
  heading: "Themes that may be misspelt",
  meant: (meant: string) => `Did you mean “${meant}”?`,
  why: (word: string) =>
    `“${word}” is not on the list of themes and is counted as a theme of its own. If it is one, write Y under Active on TP Themes, then Recount.`,
  take: (rows: number, amount: string, meant: string) => `Tag ${counted(rows, "row")}, ${amount}: ${meant}`,
} as const;
