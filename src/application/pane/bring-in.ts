import type { RawCell } from "#domain/ledger/cells";
import { done, type Result } from "../ports/result.ts";
import type { Progress } from "../ports/workbook.port.ts";
import type { PlaceView } from "../view/place-view.ts";
import type { Answer, BroughtFile, Done, Refusal } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { sayCount } from "./say.ts";

/** A file as it goes into the workbook: rows for a new sheet, or a whole workbook for Excel to insert. */
export type OpenedFile =
  | { readonly kind: "rows"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "book"; readonly base64: string };

/** How files are read and named; from `#intake`, which the composition root gives. */
export interface FileReading {
  /** Reads a file by its ending; what cannot be read is refused in words. */
  readonly readFile: (file: BroughtFile) => Result<OpenedFile, Refusal>;
  /** Name of the sheet that a file comes in on, none of those taken. */
  readonly sheetNameFor: (path: string, taken: Iterable<string>) => string;
  /** What one field of a text file is in a cell: a plain decimal is a number, all else text. */
  readonly cellOfText: (text: string) => string | number;
}

/**
 * Puts each file on a new sheet. All are read before the first goes in: a file that cannot be read stops all.
 *
 * @param progress - told file by file.
 */
export async function bringIn(
  jobs: PaneJobs,
  reading: FileReading,
  { files, progress }: { readonly files: readonly BroughtFile[]; readonly progress: Progress | undefined },
): Answer<Done> {
  const opened: { readonly name: string; readonly file: OpenedFile }[] = [];
  for (const file of files) {
    const read = reading.readFile(file);
    if (!read.ok) return read;
    opened.push({ name: file.name, file: read.value });
  }
  const sheets: string[] = [];
  for (const [at, { name, file }] of opened.entries()) {
    if (progress?.(at, opened.length, `Bringing in ${name}`) === false) return refusedBy({ code: "cancelled" });
    const added = await bringInOne(jobs, reading, { name, file });
    if (!added.ok) return added;
    sheets.push(...added.value);
  }
  const view = await jobs.look(progress);
  return view.ok ? done({ view: view.value, said: sayBroughtIn(sheets, view.value), undo: null }) : view;
}

async function bringInOne(
  { workbook }: PaneJobs,
  { sheetNameFor, cellOfText }: FileReading,
  { name, file }: { readonly name: string; readonly file: OpenedFile },
): Promise<Result<readonly string[], Refusal>> {
  if (file.kind === "book") {
    const inserted = await workbook.insertBook(file.base64);
    return inserted.ok ? inserted : refusedBy(inserted.error);
  }
  const survey = await workbook.survey();
  if (!survey.ok) return refusedBy(survey.error);
  const taken = survey.value.map((sheet) => sheet.name);
  const rows = file.rows.map((row) => row.map((text): RawCell => (text === "" ? null : cellOfText(text))));
  const added = await workbook.addSheets([{ name: sheetNameFor(name, taken), rows }]);
  return added.ok ? added : refusedBy(added.error);
}

/** `partner-file: 15 rows found.` or why not. */
function sayBroughtIn(sheets: readonly string[], { sources }: PlaceView): string {
  const found = sources.filter(({ sheet }) => sheets.includes(sheet));
  const rows = found.reduce((sum, source) => sum + source.rows, 0);
  const where = sheets.length === 1 ? `“${sheets[0]!}”` : sayCount(sheets.length, "sheet");
  return rows === 0
    ? `${where} brought in. No spend found on it.`
    : `${where} brought in: ${sayCount(rows, "row")} found.`;
}
