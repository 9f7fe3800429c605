import type { RowTags } from "#domain/tagging/row-tags";
import { done, type Result } from "../ports/result.ts";
import type { TagCells, TagPlace } from "../ports/workbook.port.ts";
import type { PlaceView, RowRef } from "../view/place-view.ts";
import type { Answer, Done, Refusal } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { sayCount, sayTagged, sayTime } from "./say.ts";
import { type FoundLine, lineAt } from "./source-lines.ts";
import { planTags, type TagsToWrite } from "./write-tags.ts";

/**
 * Writes a person's tags beside their rows. Where some row has no cell for a tag yet the workbook is recounted, which makes
 * it; else only the tag cells change, and live figures follow by themselves.
 */
export async function tagRows(jobs: PaneJobs, rows: readonly RowRef[], tags: Partial<RowTags>): Answer<Done> {
  const found = await findLines(jobs, rows);
  if (!found.ok) return found;
  const planned = await planTags(jobs.workbook, found.value, tags);
  if (!planned.ok) return refusedBy(planned.error);
  const { writes, typed, untyped } = planned.value;
  const written = await write(jobs, writes, "after");
  if (!written.ok) return written;
  const view = await afterTags(jobs, typed);
  if (!view.ok) return view;
  const what = `tag of ${sayCount(rows.length, "row")}, ${sayTime(jobs.now())}`;
  const revert = async (): Answer<PlaceView> => {
    const back = await write(jobs, writes, "before");
    return back.ok ? afterTags(jobs, untyped) : back;
  };
  return done({ view: view.value, said: sayTagged(rows.length, tags, view.value), undo: { what, revert } });
}

/** Rows as they were last looked at; a row that has moved since is found by looking again. */
async function findLines(jobs: PaneJobs, rows: readonly RowRef[]): Promise<Result<FoundLine[], Refusal>> {
  const found = pick(jobs, rows);
  if (found.length === rows.length) return done(found);
  const looked = await jobs.look();
  return looked.ok ? done(pick(jobs, rows)) : looked;
}

function pick(jobs: PaneJobs, rows: readonly RowRef[]): FoundLine[] {
  return rows.flatMap(({ sheet, row, rowId }) => {
    const line = lineAt(jobs.lines(), sheet, row);
    return line?.ref.rowId === rowId ? [line] : [];
  });
}

async function write(
  { workbook }: PaneJobs,
  writes: TagsToWrite["writes"],
  which: "before" | "after",
): Promise<Result<void, Refusal>> {
  for (const one of writes) {
    const cells: readonly TagCells[] = one[which];
    const place: TagPlace = one.place;
    const written = await workbook.tagRows(place, cells);
    if (!written.ok) return refusedBy(written.error);
  }
  return done(undefined);
}

async function afterTags(jobs: PaneJobs, typed: TagsToWrite["typed"]): Answer<PlaceView> {
  if (Object.keys(typed).length === 0) return jobs.look();
  const recounted = await jobs.recount({ tags: typed });
  return recounted.ok ? done(recounted.value.view) : recounted;
}
