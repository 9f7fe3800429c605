import type { Reading } from "./reading.ts";

/** Findings whose `rows` look like spend and were read by nobody. */
const NOT_READ: ReadonlySet<string> = new Set([
  "amounts-beside",
  "rows-below-table",
  "rows-above-headings",
  "spend-beside-table",
  "block-not-read",
  "other-currency",
  "other-unit",
]);

/**
 * Rows of the block's sheet that look like spend and stand in no block: they are rows of the file that nothing accounts for
 * (check A1). The number is the one that the findings say.
 */
export function unreadRows({ findings }: Reading): number {
  return findings
    .filter(({ code }) => NOT_READ.has(code))
    .reduce((sum, { params }) => sum + Number(params["rows"] ?? 0), 0);
}

/** What the check says of them; "" where there are none. */
export function sayUnread(rows: number): string {
  return rows === 0 ? "" : `${String(rows)} rows that look like spend were not read: see the findings`;
}
