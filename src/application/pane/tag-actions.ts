import { done, failed, type Result } from "../ports/result.ts";
import type { TypedRow } from "../typed-tags.ts";
import type { PlaceView, RowRef } from "../view/place-view.ts";
import { isHalfWritten } from "../view/view-sheets.ts";
import type { Answer, Done, Refusal, TagLot } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { noteTagged, noteTakenBack } from "./note-tags.ts";
import { refusedBy } from "./refuse.ts";
import { planRevert } from "./revert-tags.ts";
import { ROWS_MOVED, sayCount, sayLeft, sayNotPutBack, sayLots, sayTime } from "./say.ts";
import { type FoundLine, linesAt, linesOf } from "./source-lines.ts";
import { NO_ROW, readStanding, type StandingCells, writeCells } from "./standing-tags.ts";
import { headingsFor, planRow, type TaggedRow } from "./write-tags.ts";

/**
 * Writes a person's tags beside their rows. Where some row has no cell for a tag yet the workbook is recounted, which makes
 * it; else only the tag cells change, and live figures follow by themselves. All rows are tagged or none.
 *
 * Where a person began to edit a cell between what was read and what was to be written, it is all done once more: the tag that is
 * being typed may be the one that would be written over, and is read first.
 */
export async function tagLots(jobs: PaneJobs, lots: readonly TagLot[], isAgain = false): Answer<Done> {
  const rows = lots.flatMap((lot) => lot.rows);
  const tagsOf = new Map(lots.flatMap((lot) => lot.rows.map(({ rowId }) => [rowId, lot.tags] as const)));
  const found = await findLines(jobs, rows);
  if (!found.ok) return found;
  const { lines, view: before } = found.value;
  const headings = [...new Set(lots.flatMap(({ tags }) => headingsFor(tags)))];
  const standing = await readStanding(jobs.workbook, jobs.lines(), { ids: new Set(tagsOf.keys()), headings });
  if (!standing.ok) return refusedBy(standing.error);
  const planned = lines.map((line) => {
    const { rowId } = line.ref;
    return planRow(line, tagsOf.get(rowId) ?? {}, standing.value.get(rowId));
  });
  const tagged = inCellsThatCount(planned, before);
  const view = await writeTags(jobs, tagged);
  if (!view.ok) {
    const refused = await putBack(jobs, { tagged, view: before, refusal: view.error });
    return isAgain || !isOfCellEdit(view.error, refused.error) ? refused : tagLots(jobs, lots, true);
  }
  noteTagged(jobs, tagged);
  const what = `tag of ${sayCount(rows.length, "row")}, ${sayTime(jobs.now())}`;
  const revert = (): Answer<PlaceView> => revertTags(jobs, tagged);
  return done({ view: view.value, said: sayLots(lots, view.value), undo: { what, revert } });
}

/** Refused for a cell that is being edited, with nothing left that could not be put back. */
function isOfCellEdit(why: Refusal, said: Refusal): boolean {
  return why.code === "cell-edit-mode" && said.message === why.message;
}

/**
 * While TP Unfinished stands the cells beside rows may be read from there: what is written in them then would be lost. It goes in
 * with a Recount.
 */
function inCellsThatCount(rows: readonly TaggedRow[], { sheets }: PlaceView): readonly TaggedRow[] {
  return isHalfWritten(sheets) ? rows.map((row) => ({ ...row, cells: null })) : rows;
}

interface FoundRows {
  readonly lines: readonly FoundLine[];
  readonly view: PlaceView;
}

/** The rows as they stand now; refused where one of them no longer says what it said when it was shown. */
async function findLines(jobs: PaneJobs, rows: readonly RowRef[]): Promise<Result<FoundRows, Refusal>> {
  const shown = rows.map((ref) => ref.print ?? pick(jobs, ref)?.ref.print);
  const looked = await jobs.findRows(rows);
  if (!looked.ok) return looked;
  const lines = rows.flatMap((ref, at) => {
    const line = pick(jobs, ref);
    return line && line.ref.print === shown[at] ? [line] : [];
  });
  return lines.length === rows.length
    ? done({ lines, view: looked.value })
    : failed({ code: "rows-moved", message: ROWS_MOVED });
}

function pick(jobs: PaneJobs, { sheet, row, rowId }: RowRef): FoundLine | null {
  return linesAt(jobs.lines(), sheet, row).find((line) => line.ref.rowId === rowId) ?? null;
}

/** A refusal, and the sheet that refused, on which nothing of ours can stand. */
interface WriteRefusal extends Refusal {
  readonly untouched: string | null;
}

async function writeTags(jobs: PaneJobs, tagged: readonly TaggedRow[]): Promise<Result<PlaceView, WriteRefusal>> {
  const written = await writeCells(
    jobs.workbook,
    tagged.flatMap(({ cells }) => cells?.after ?? []),
  );
  if (!written.ok) {
    const { error } = written;
    const untouched = error.code === "protected" || error.code === "sheet-missing" ? error.sheet : null;
    return failed({ ...refusedBy(error).error, untouched });
  }
  const typed = tagged.filter(({ cells }) => cells === null);
  const rows = tagged.map(({ rowId }) => rowId);
  const view = await afterTags(jobs, rows, Object.fromEntries(typed.map(({ rowId, tags }) => [rowId, tags])));
  return view.ok ? view : failed({ ...view.error, untouched: null });
}

async function afterTags(
  jobs: PaneJobs,
  rowIds: readonly string[],
  typed: Readonly<Record<string, TypedRow>>,
): Answer<PlaceView> {
  if (Object.keys(typed).length === 0) return jobs.lookAtRows(linesOf(jobs.lines(), new Set(rowIds)));
  const recounted = await jobs.recount({ tags: typed });
  return recounted.ok ? done(recounted.value.view) : recounted;
}

interface Refused {
  readonly tagged: readonly TaggedRow[];
  readonly view: PlaceView;
  readonly refusal: WriteRefusal;
}

/** Empties again what was written before something refused, so that the refusal is true: nothing was tagged. */
async function putBack(
  jobs: PaneJobs,
  { tagged, view, refusal }: Refused,
): Promise<{ readonly ok: false; readonly error: Refusal }> {
  const { code, message, untouched } = refusal;
  const sheetOf = ({ cells }: TaggedRow): string => cells?.after.place.sheet ?? "";
  const written = tagged.filter((row) => row.cells !== null && sheetOf(row) !== untouched);
  const stuck: string[] = [];
  for (const sheet of new Set(written.map(sheetOf))) {
    const ofSheet = written.filter((row) => sheetOf(row) === sheet);
    const back = await takeBack(jobs, ofSheet, view);
    if (!back.ok) stuck.push(sheet);
  }
  return { ok: false, error: { code, message: stuck.length === 0 ? message : sayNotPutBack(message, stuck) } };
}

/** Takes tags back where they still stand as written, row by row, and says of the rest that they were left. */
async function revertTags(jobs: PaneJobs, tagged: readonly TaggedRow[]): Answer<PlaceView> {
  const rowIds = tagged.map(({ rowId }) => rowId);
  const known = linesOf(jobs.lines(), new Set(rowIds));
  const looked = await (known.length < rowIds.length ? jobs.look() : jobs.findRows(known));
  if (!looked.ok) return looked;
  const back = await takeBack(jobs, inCellsThatCount(tagged, looked.value), looked.value);
  if (!back.ok) return refusedBy(back.error);
  const { untyped, changed, gone, put } = back.value;
  noteTakenBack(
    jobs,
    tagged.filter(({ rowId }) => put.has(rowId)),
  );
  const view = await afterTags(jobs, rowIds, untyped);
  if (!view.ok || changed.length + gone === 0) return view;
  const where = changed.map(({ place, row }) => ({ sheet: place.sheet, row }));
  return failed({ code: "tags-changed", message: sayLeft(tagged.length, where, gone) });
}

interface TakenBack {
  readonly untyped: Readonly<Record<string, TypedRow>>;
  /** Rows on which some tag was changed since. */
  readonly changed: readonly StandingCells[];
  /** Rows whose tags stand nowhere any more. */
  readonly gone: number;
  /** Ids of rows that were written. */
  readonly put: ReadonlySet<string>;
}

async function takeBack(jobs: PaneJobs, tagged: readonly TaggedRow[], view: PlaceView) {
  const ids = new Set(tagged.map(({ rowId }) => rowId));
  const headings = [...new Set(tagged.flatMap(({ tags }) => headingsFor(tags)))];
  const standing = await readStanding(jobs.workbook, jobs.lines(), { ids, headings });
  if (!standing.ok) return standing;
  const rows = tagged.flatMap((row) => {
    const stands = standing.value.get(row.rowId);
    return stands && (row.cells === null || stands.row !== NO_ROW)
      ? [{ stands, rowId: row.rowId, ...planRevert(row, stands, view) }]
      : [];
  });
  const written = await writeCells(
    jobs.workbook,
    rows.flatMap(({ write }) => write ?? []),
  );
  if (!written.ok) return written;
  const untyped = rows.filter((row) => Object.keys(row.untyped).length > 0);
  return done<TakenBack>({
    untyped: Object.fromEntries(untyped.map((row) => [row.rowId, row.untyped])),
    changed: rows.filter(({ changed }) => changed.length > 0).map(({ stands }) => stands),
    gone: tagged.length - rows.length,
    put: new Set(rows.flatMap(({ rowId, write }) => (write === null ? [] : [rowId]))),
  });
}
