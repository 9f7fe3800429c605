import type { RawCell } from "#domain/ledger/cells";
import { done, failed, type Result } from "../ports/result.ts";
import type { Progress } from "../ports/workbook.port.ts";
import { findSameSheet } from "./find-same-sheet.ts";
import type { Answer, BroughtFile, Done, Refusal } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { type BroughtIn, refusedAfter, sayBroughtIn, sayStopped } from "./say-brought-in.ts";

/** A file as it goes into the workbook: rows of cells for a new sheet, or a whole workbook for Excel to insert. */
export type OpenedFile =
  | { readonly kind: "rows"; readonly rows: readonly (readonly RawCell[])[] }
  | {
      readonly kind: "book";
      readonly base64: string;
      /** Its days are counted from 1904. */ readonly from1904: boolean;
    };

/** How files are read and named; from `#intake`, which the composition root gives. */
export interface FileReading {
  /** Reads a file by its ending; what cannot be read is refused in words. May be done far away, in a worker. */
  readonly readFile: (file: BroughtFile) => Answer<OpenedFile>;
  /** Name of the sheet that a file comes in on, none of those taken. */
  readonly sheetNameFor: (path: string, taken: Iterable<string>) => string;
}

interface NamedFile {
  readonly name: string;
  readonly file: OpenedFile;
}

/**
 * Puts each file on a new sheet, unless its rows stand on one already: a second copy would count twice. All are read before
 * the first goes in: a file that cannot be read stops all.
 *
 * Where the officer stops after some have come in, that is done with those; a refusal names what stands.
 *
 * @param progress - told file by file, and chunk by chunk of a large one.
 */
export async function bringIn(
  jobs: PaneJobs,
  reading: FileReading,
  { files, progress }: { readonly files: readonly BroughtFile[]; readonly progress: Progress | undefined },
): Answer<Done> {
  const opened: NamedFile[] = [];
  for (const file of files) {
    const read = await reading.readFile(file);
    if (!read.ok) return read;
    opened.push({ name: file.name, file: read.value });
  }
  const brought: BroughtIn = { sheets: [], standing: [], leftOut: [], files: [] };
  for (const [at, file] of opened.entries()) {
    const goesOn = progress?.(at, opened.length, `Bringing in ${file.name}`) !== false;
    const added = goesOn
      ? await bringInOne(jobs, reading, { file, brought, progress })
      : refusedBy({ code: "cancelled" });
    if (!added.ok) return stopAt(jobs, { refused: added.error, brought, rest: opened.slice(at) });
  }
  const view = await jobs.look(progress);
  if (!view.ok) return failed(refusedAfter(view.error, brought, []));
  return done({ view: view.value, said: sayBroughtIn(brought, view.value), undo: null, batch: brought.files });
}

interface Stop {
  readonly refused: Refusal;
  readonly brought: BroughtIn;
  readonly rest: readonly NamedFile[];
}

async function stopAt(jobs: PaneJobs, { refused, brought, rest }: Stop): Answer<Done> {
  const names = rest.map(({ name }) => name);
  if (refused.code !== "cancelled" || brought.sheets.length === 0) return failed(refusedAfter(refused, brought, names));
  // Not told to the officer's progress, which asks to stop: what has come in is to be seen.
  const view = await jobs.look();
  if (!view.ok) return failed(refusedAfter(view.error, brought, names));
  const said = `${sayStopped(names)} ${sayBroughtIn(brought, view.value)}`;
  return done({ view: view.value, said, undo: null, batch: brought.files });
}

interface OneFile {
  readonly file: NamedFile;
  readonly brought: BroughtIn;
  readonly progress: Progress | undefined;
}

/** Brings in one file and notes in `brought` what became of it. */
async function bringInOne(
  jobs: PaneJobs,
  { sheetNameFor }: FileReading,
  { file: { name, file }, brought, progress }: OneFile,
): Promise<Result<void, Refusal>> {
  const { workbook } = jobs;
  const survey = await workbook.survey();
  if (!survey.ok) return refusedBy(survey.error);
  if (file.kind === "book") {
    if (file.from1904 !== survey.value.some(({ from1904 }) => from1904)) return failed(otherDays(name, file.from1904));
    const inserted = await workbook.insertBook(file.base64);
    if (!inserted.ok) return refusedBy(inserted.error);
    brought.sheets.push(...inserted.value.sheets);
    jobs.cameIn(inserted.value.sheets, name);
    brought.leftOut.push(...inserted.value.leftOut);
    brought.files.push({ file: name, sheets: inserted.value.sheets, stood: false });
    return done(undefined);
  }
  const { rows } = file;
  const same = await findSameSheet(workbook, survey.value, rows);
  if (!same.ok) return refusedBy(same.error);
  if (same.value !== null) {
    brought.standing.push({ file: name, sheet: same.value });
    brought.files.push({ file: name, sheets: [same.value], stood: true });
    return done(undefined);
  }
  const taken = survey.value.map((sheet) => sheet.name);
  const added = await workbook.addSheets([{ name: sheetNameFor(name, taken), rows }], progress);
  if (!added.ok) return refusedBy(added.error);
  brought.sheets.push(...added.value);
  jobs.cameIn(added.value, name);
  brought.files.push({ file: name, sheets: added.value, stood: false });
  return done(undefined);
}

/** Excel takes the numbers of dates over as they stand, four years and a day from what they mean. */
function otherDays(name: string, from1904: boolean): Refusal {
  const [file, book] = from1904 ? ["1904", "1900"] : ["1900", "1904"];
  return {
    code: "other-days",
    message:
      `${name} counts its days from ${file}, and this workbook from ${book}: Excel would show each of its dates four years and a day out. ` +
      "It was not brought in. Open it in Excel, save its sheet as CSV, which keeps the dates as they are shown, and bring that in.",
  };
}
