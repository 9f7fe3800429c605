/** A group of pages as the menu shows it; each page is named by its file in `docs`, without `.md`. */
export interface Group {
  readonly title: string;
  readonly pages: readonly string[];
}

/** What the site holds, in the order of the menu. */
export const CONTENTS: readonly Group[] = [
  { title: "Use it", pages: ["index", "guide", "figures", "functions", "function-reference", "known-limits"] },
  { title: "Trust it", pages: ["method", "treasurer", "privacy", "accessibility"] },
  { title: "Give it to others", pages: ["deployment", "check-in-excel", "marketplace", "terms", "support"] },
  {
    title: "Build it",
    pages: [
      "development",
      "workbench-host",
      "decisions/0001-how-the-count-stands-in-the-workbook",
      "decisions/0002-the-pane-and-the-workbench-page",
      "decisions/0003-duplicate-payments",
      "decisions/0004-a-count-that-breaks-off",
      "decisions/0005-what-a-person-says-holds-for-a-figure",
      "decisions/0006-receipts-and-lines-of-income",
      "decisions/0007-whose-row-a-tag-is-and-words-on-no-list",
    ],
  },
];
