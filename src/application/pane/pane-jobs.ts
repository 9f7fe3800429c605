import type { Amendments, WorkDone } from "../amendments.ts";
import { CHOSEN_CELLS } from "../chosen-cells.ts";
import { done, type Result } from "../ports/result.ts";
import type { Progress, WorkbookPort } from "../ports/workbook.port.ts";
import type { SheetRow } from "../rows-stand.ts";
import type { PlaceView, SourceView } from "../view/place-view.ts";
import type { Answer, Refusal, RowAnswer } from "./pane-actions.ts";
import type { LookedPlace, LookRequest, Looking, Rechecking, RecountedPlace, Recounting } from "./reckon-for-pane.ts";
import { lineAt, type SourceLines } from "./source-lines.ts";
import type { TakesBack } from "./take-back.ts";

/** The long jobs as the pane's actions use them: they remember where the rows were when they were last looked at. */
export interface PaneJobs {
  readonly workbook: WorkbookPort;
  readonly now: () => string;
  readonly version: string;
  look(progress?: Progress): Answer<PlaceView>;
  /** Looks again where only these rows, and tags beside them, may be other than they were: the rest is not read anew. */
  lookAtRows(rows: readonly SheetRow[]): Answer<PlaceView>;
  /** The place as it was last looked at, where these rows still say what they said there; else looks again. */
  findRows(rows: readonly SheetRow[]): Answer<PlaceView>;
  /** Looks, and tells what was found of the payment of a row. */
  lookForRow(row: SheetRow, progress?: Progress): Answer<RowAnswer>;
  /** @param takesBack - given where a job is taken back: refused where what it wrote was changed since. */
  recount(amendments: Amendments, progress?: Progress, takesBack?: TakesBack): Promise<Result<RecountedPlace, Refusal>>;
  lines(): readonly SourceLines[];
  /** What was read of each source when it was last looked at. */
  sources(): readonly SourceView[];
  /**
   * Takes these cells of a sheet, and no others, for its spend ("" = what the sheet holds): every look reads so from now on,
   * and the next Recount writes it down.
   */
  chooseCells(sheet: string, cells: string): void;
  /** Notes the file that sheets came in from: the next Recount writes it down. */
  cameIn(sheets: readonly string[], file: string): void;
  /** Notes what was done to cells: the next Recount writes it on TP Log. */
  noteDone(work: Omit<WorkDone, "when">): void;
  /** What is chosen of a sheet; "" = nothing. */
  cellsChosen(sheet: string): string;
}

export interface PaneJobParts extends Pick<PaneJobs, "workbook" | "now" | "version"> {
  readonly looking: Looking;
  readonly rechecking: Rechecking;
  readonly recounting: Recounting;
}

export function paneJobs({ workbook, now, version, looking, rechecking, recounting }: PaneJobParts): PaneJobs {
  let place: LookedPlace | null = null;
  let chosen: Chosen = {};
  let noted: Noted = {};
  const lookWith = async (asked: LookWish, progress?: Progress): Answer<RowAnswer> => {
    const looked = await looking({ now: now(), version, ...withChosen({}, chosen), ...asked }, progress);
    if (!looked.ok) return looked;
    const { ofRow = null, ...seen } = looked.value;
    place = seen;
    return done({ view: seen.view, found: ofRow });
  };
  const lookAtRows = (rows: readonly SheetRow[]): Answer<PlaceView> =>
    viewOf(lookWith({ onlyRows: withHeadings(place?.lines ?? [], rows) }));
  return {
    workbook,
    now,
    version,
    lines: () => place?.lines ?? [],
    sources: () => place?.view.sources ?? [],
    cellsChosen: (sheet) => chosen[sheet] ?? (place ? cellsIn(place.view)[sheet] : undefined) ?? "",
    chooseCells: (sheet, cells) => void (chosen = { ...chosen, [sheet]: cells }),
    cameIn: (sheets, file) => void (noted = withFiles(noted, sheets, file)),
    noteDone: (work) => void (noted = withWork(noted, { when: now(), ...work })),
    look: (progress) => viewOf(lookWith({}, progress)),
    lookAtRows,
    findRows: (rows) => findRows(rows, { shown: place, rechecking, lookAtRows }),
    lookForRow: (row, progress) => lookWith({ askedRow: row }, progress),
    recount: async (amendments, progress, takesBack) => {
      const [written, rode] = [chosen, noted];
      const said = { ...(withChosen(amendments, written).amendments ?? amendments), ...rode };
      const request = { now: now(), version, amendments: said, ...(takesBack && { takesBack }) };
      const recounted = await recounting(request, progress);
      if (!recounted.ok) return recounted;
      place = recounted.value;
      if (chosen === written) chosen = {};
      noted = withoutWritten(noted, rode);
      return recounted;
    },
  };
}

async function viewOf(answer: Answer<RowAnswer>): Answer<PlaceView> {
  const looked = await answer;
  return looked.ok ? done(looked.value.view) : looked;
}

interface FindsRows extends Pick<PaneJobParts, "rechecking"> {
  readonly shown: LookedPlace | null;
  readonly lookAtRows: PaneJobs["lookAtRows"];
}

async function findRows(rows: readonly SheetRow[], { shown, rechecking, lookAtRows }: FindsRows): Answer<PlaceView> {
  if (!shown || !rows.every((row) => isBesideTags(shown.lines, row))) return lookAtRows(rows);
  const stand = await rechecking({ rows: withHeadings(shown.lines, rows), round: shown.round });
  if (!stand.ok) return stand;
  return stand.value ? done(shown.view) : lookAtRows(rows);
}

/** False also where no line stands there. Which row of a ledger is a row's only a look can say. */
function isBesideTags(lines: readonly SourceLines[], { sheet, row }: SheetRow): boolean {
  return lineAt(lines, sheet, row)?.place.ledger === null;
}

type LookWish = Pick<LookRequest, "onlyRows" | "askedRow">;

/** The rows with those of their headings: a column may have been given another name. */
function withHeadings(lines: readonly SourceLines[], rows: readonly SheetRow[]): SheetRow[] {
  const heads = new Map<string, SheetRow>();
  for (const { sheet, row } of rows) {
    const place = lineAt(lines, sheet, row)?.place;
    if (place) heads.set(`${String(place.headerRow)} ${sheet}`, { sheet, row: place.headerRow });
  }
  return [...heads.values(), ...rows.map(({ sheet, row }) => ({ sheet, row }))];
}

/** What waits to be written down and rides on whatever Recount comes next. */
type Noted = Pick<Amendments, "files" | "workDone">;

function withFiles(noted: Noted, sheets: readonly string[], file: string): Noted {
  return { ...noted, files: { ...noted.files, ...Object.fromEntries(sheets.map((sheet) => [sheet, file])) } };
}

function withWork(noted: Noted, done: WorkDone): Noted {
  return { ...noted, workDone: [...(noted.workDone ?? []), done] };
}

/** What came to be noted while a Recount wrote down what was noted before it. */
function withoutWritten(now: Noted, written: Noted): Noted {
  const files = Object.entries(now.files ?? {}).filter(([sheet, file]) => written.files?.[sheet] !== file);
  const workDone = (now.workDone ?? []).slice(written.workDone?.length ?? 0);
  return { ...(files.length > 0 && { files: Object.fromEntries(files) }), ...(workDone.length > 0 && { workDone }) };
}

/** By sheet, what a person chose in the grid and no table holds yet. */
type Chosen = Readonly<Partial<Record<string, string>>>;

function cellsIn({ sources }: PlaceView): Chosen {
  return Object.fromEntries(sources.flatMap(({ sheet, cells }) => (cells === undefined ? [] : [[sheet, cells]])));
}

function withChosen(amendments: Amendments, chosen: Chosen): { readonly amendments?: Amendments } {
  const sheets = Object.entries(chosen);
  if (sheets.length === 0) return {};
  const mappings = { ...amendments.mappings };
  for (const [sheet, cells = ""] of sheets) mappings[sheet] = { [CHOSEN_CELLS]: cells, ...mappings[sheet] };
  return { amendments: { ...amendments, mappings } };
}
