import type { SamplePlace } from "#reference/sample-place";
import type { RawCell } from "#domain/columns/raw-cell";
import { done, failed, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { Progress } from "../ports/workbook.port.ts";
import type { FileReading } from "./bring-in.ts";
import { findSameSheet } from "./find-same-sheet.ts";
import type { Answer, Done, Refusal } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { sayCount, sayMoney } from "./say.ts";

interface SampleParts extends Pick<FileReading, "sheetNameFor"> {
  readonly sample: SamplePlace;
}

/** The sample, on a new sheet unless it is there already, and what it states of its place: a count like any other. */
export async function addSample(jobs: PaneJobs, parts: SampleParts, progress?: Progress): Answer<Done> {
  const { sample } = parts;
  const sheet = await sheetWith(jobs, parts, sample);
  if (!sheet.ok) return refusedBy(sheet.error);
  const { place, agencies, drivers, source } = sample;
  const recounted = await jobs.recount({ place, agencies, drivers, sources: { [sheet.value]: source } }, progress);
  if (!recounted.ok) return notStated(recounted.error, sheet.value);
  const { view } = recounted.value;
  const total = view.count ? ` ${view.count.title} ${sayMoney(view.count.count.totalPence, view.place.unit)}.` : "";
  return done({ view, said: `The made-up place ${sample.sheet} is on sheet “${sheet.value}”.${total}`, undo: null });
}

/** The payments of the sample place as detail of what it counts: its total stays, and there is something to test. */
export async function addSamplePayments(jobs: PaneJobs, parts: SampleParts, progress?: Progress): Answer<Done> {
  const { payments } = parts.sample;
  const sheet = await sheetWith(jobs, parts, payments);
  if (!sheet.ok) return refusedBy(sheet.error);
  const recounted = await jobs.recount({ sources: { [sheet.value]: payments.source } }, progress);
  if (!recounted.ok) return notStated(recounted.error, sheet.value);
  const { view } = recounted.value;
  const tested = sayCount(view.duplicates?.payments ?? 0, "made-up payment");
  return done({ view, said: `${tested} on sheet “${sheet.value}” tested. The total stays as it was.`, undo: null });
}

/** The sheet came in and what is stated of it did not: a Recount would take made-up rows for the place's own. */
function notStated({ code, message }: Refusal, sheet: string): Result<never, Refusal> {
  const stands = `Sheet “${sheet}” with made-up rows is in this workbook already, and nothing is stated of it yet.`;
  return failed({ code, message: `${message} ${stands} Try again, or delete that sheet before you recount.` });
}

interface SampleSheet {
  readonly sheet: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/** Name of the sheet that holds these rows: one that does already, else a new one. */
async function sheetWith(
  { workbook }: PaneJobs,
  { sheetNameFor }: SampleParts,
  { sheet, rows }: SampleSheet,
): Promise<Result<string, WorkbookError>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const found = await findSameSheet(workbook, survey.value, rows);
  if (!found.ok || found.value !== null) return found.ok ? done(found.value!) : found;
  const taken = survey.value.map(({ name }) => name);
  const added = await workbook.addSheets([{ name: sheetNameFor(sheet, taken), rows }]);
  return added.ok ? done(added.value[0]!) : added;
}
