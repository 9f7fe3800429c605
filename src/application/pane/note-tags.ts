import type { RowTags } from "#domain/tagging/row-tags";
import type { TagsBefore, WorkDone } from "../amendments.ts";
import { sayTags } from "../log-amendments.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { HEADING_OF, type TaggedRow } from "./write-tags.ts";

type Notes = Pick<PaneJobs, "noteDone">;

/** Notes tags that were written beside rows for TP Log. What came in with a Recount stands there already. */
export function noteTagged(jobs: Notes, rows: readonly TaggedRow[]): void {
  for (const work of linesOf("Tagged", rows, writtenOver)) jobs.noteDone(work);
}

export function noteTakenBack(jobs: Notes, rows: readonly TaggedRow[]): void {
  for (const work of linesOf("Tag taken back", rows, () => ({}))) jobs.noteDone(work);
}

/** One for each tag that is different. */
function linesOf(
  what: string,
  rows: readonly TaggedRow[],
  before: (row: TaggedRow) => TagsBefore,
): Omit<WorkDone, "when">[] {
  const lots = new Map<string, Record<string, TagsBefore>>();
  for (const row of rows) {
    if (row.cells === null) continue;
    const words = sayTags(row.tags);
    const lot = lots.get(words) ?? {};
    lot[row.rowId] = before(row);
    lots.set(words, lot);
  }
  return [...lots].map(([words, tagged]) => ({ action: `${what}. ${words}`, tagged }));
}

/** What stood in each cell that says something else now. */
function writtenOver({ tags, cells }: TaggedRow): TagsBefore {
  const names = Object.keys(tags) as (keyof RowTags)[];
  const stood = names.map((name) => [name, cells?.before.cells[HEADING_OF.get(name)!] ?? null] as const);
  return Object.fromEntries(stood.filter(([name, value]) => String(value ?? "") !== String(tags[name] ?? "")));
}
