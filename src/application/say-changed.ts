import type { ChangedSince } from "./changed-since.ts";

/** Where a change stands; absent = it is not known to the cell. */
export type CellOfChange = (change: ChangedSince) => string | undefined;

/** Changes named in one message. */
const SAID = 5;

/**
 * Why nothing was taken back, and what to do.
 *
 * @param cellOf - `E5`, on the table's sheet.
 */
export function sayChanged(changes: readonly ChangedSince[], cellOf: CellOfChange = () => undefined): string {
  const named = changes.slice(0, SAID).map((change) => sayOne(change, cellOf(change)));
  const more = changes.length > SAID ? [`and ${String(changes.length - SAID)} more`] : [];
  return (
    `Nothing was taken back and nothing was written, since somebody has changed what was to be: ` +
    `${[...named, ...more].join("; ")}. Put it as you want it there, then Recount.`
  );
}

/** `cell E5 of “TP Drivers” (Value of Wold Fire, calls, here)` */
function sayOne({ table, key, what, place }: ChangedSince, cell: string | undefined): string {
  const row = key.filter((word) => word !== "").join(", ");
  if (table === "") {
    const heading = typeof what === "string" ? "the tag" : what.heading;
    return `${heading} in ${place ?? `row ${row}`}`;
  }
  const sheet = `“${table.replaceAll("_", " ")}”`;
  if (what === "gone") return `the row of ${row} on ${sheet}, which is gone`;
  if (what === "again") return `the row of ${row} on ${sheet}, which stands there again`;
  return cell === undefined
    ? `${what.heading} of ${row} on ${sheet}`
    : `cell ${cell} of ${sheet} (${what.heading} of ${row})`;
}
