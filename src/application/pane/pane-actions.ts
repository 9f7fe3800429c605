import type { StarterPack } from "#domain/tagging/starter-pack";
import type { RowTags } from "#domain/tagging/row-tags";
import type { Amendments } from "../amendments.ts";
import type { SheetRow } from "../rows-stand.ts";
import type { FilterAnswer, Progress, StandingFilter } from "../ports/workbook.port.ts";
import type { Result } from "../ports/result.ts";
import type { FigureCell, FigureTrace } from "../figures/figure-trace.ts";
import type { RowDuplicates } from "../view/duplicates-of-row.ts";
import type { PlaceView, RowRef } from "../view/place-view.ts";

/** Why a thing was not done: what is wrong, what was done, what to do; each a sentence. */
export interface Refusal {
  /** `protected`, `cell-edit-mode`, `cancelled`, … or `nothing-to-count`, `registers-unclear`. */
  readonly code: string;
  readonly message: string;
}

export type Answer<T> = Promise<Result<T, Refusal>>;

/** A file that a person chose or dropped. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Rows selected in the grid; null where the selection touches no row of a source. */
export interface Selection {
  readonly sheet: string;
  readonly rows: readonly RowRef[];
  readonly pence: number;
}

/** What is selected in the grid: rows of a source, or one cell on a sheet of ours. */
export interface Selected {
  readonly rows: Selection | null;
  readonly cell: FigureCell | null;
}

/** Undoes one thing; the sentence names it: "tag of 1 row, 14:20". */
export interface Revertible {
  readonly what: string;
  revert(): Answer<PlaceView>;
}

/** What was done, with the workbook as it stands after. */
export interface Done {
  readonly view: PlaceView;
  /** One sentence for the live region. */
  readonly said: string;
  readonly undo: Revertible | null;
  /** Files that came in together, and where each of them is; absent where the job brought none in. */
  readonly batch?: readonly BatchFile[];
}

/** A file of a batch with the sheets that hold it. */
export interface BatchFile {
  readonly file: string;
  /** Sheets that came of it, or that held its rows already. */
  readonly sheets: readonly string[];
  /** Its rows stood already: nothing was added. */
  readonly stood: boolean;
}

/** What was found of a row, with the workbook as it was looked at for it; null = nothing can be counted yet. */
export interface RowAnswer {
  readonly view: PlaceView;
  readonly found: RowDuplicates | null;
}

/** Rows that are given the same tags. */
export interface TagLot {
  readonly rows: readonly RowRef[];
  readonly tags: Partial<RowTags>;
}

/** Who is told of what happens in the grid. */
export interface PaneWatch {
  readonly changed: () => void;
  readonly selected: (selection: Selection | null) => void;
  /** The one cell that is selected on a sheet of ours; null = none is. Nothing was read of it. */
  readonly picked?: (cell: FigureCell | null) => void;
  /** Our filter on the sheet in front; null = none stands there. */
  readonly filtered?: (filter: StandingFilter | null) => void;
}

/**
 * Everything the pane can ask for. Made in `main`, given to the pane; a fake stands in for it in tests. All of it may take
 * long: `progress` is told how far it is, and asks whether to go on.
 */
export interface PaneActions {
  /** Reads and reckons; nothing is written. */
  look(progress?: Progress): Answer<PlaceView>;
  /** The same, and tells what was found of the payment of one row (0-based). */
  duplicatesOf(row: SheetRow, progress?: Progress): Answer<RowAnswer>;
  /** Reads, counts, writes TP columns and sheets. */
  recount(amendments: Amendments, progress?: Progress): Answer<Done>;
  /** Puts each file on a new sheet; several sheets of a workbook come in as several. */
  bringIn(files: readonly BroughtFile[], progress?: Progress): Answer<Done>;
  /** Fills a new sheet with the made-up place Fordshire and states the place. */
  addSample(progress?: Progress): Answer<Done>;
  /** Puts the made-up place's payments on a new sheet, as detail: its total stays, and they are tested for duplicates. */
  addSamplePayments(progress?: Progress): Answer<Done>;
  /** Takes the cells selected in the grid, and no others of their sheet, for its spend. Nothing is written before a Recount. */
  useSelectedCells(progress?: Progress): Answer<Done>;
  /** Reads a sheet whole again of which cells were chosen. */
  useWholeSheet(sheet: string, progress?: Progress): Answer<Done>;
  /** A new sheet with the headings of the partner template. */
  addPartnerTemplate(): Answer<Done>;
  /** Themes, bodies and rules to start with; fetched when first asked for. Nothing is read or written. */
  starterPacks(): Answer<readonly StarterPack[]>;
  /** Writes the tags of these rows in their TP columns. */
  tagRows(rows: readonly RowRef[], tags: Partial<RowTags>): Answer<Done>;
  /** The same for rows with tags of their own: all lots or none, and one Revert for all of them. */
  tagLots(lots: readonly TagLot[]): Answer<Done>;
  /** Tags rows and recounts with what is said of them: both or neither, and one Revert for both. */
  tagAndRecount(lots: readonly TagLot[], amendments: Amendments, progress?: Progress): Answer<Done>;
  /** Puts values in the place of formulas that call PLACE functions; Revert brings the formulas back. */
  convertFunctions(progress?: Progress): Answer<Done>;
  /** Has Excel ask PLACE functions again that never answered; their formulas stay the same. */
  recalculateStuck(progress?: Progress): Answer<Done>;
  /** Selects the rows in the grid (0-based), or as many of the uppermost as Excel can: so many. Focus stays where it is. */
  showRows(sheet: string, rows: readonly number[]): Answer<number>;
  /** Leaves these rows of a source (0-based) alone in sight and brings it to the front; else says why, and does nothing. */
  filterRows(sheet: string, rows: readonly number[]): Answer<FilterAnswer>;
  /** Takes our filter on a sheet away. Returns how many rows come to sight. */
  showAllRows(sheet: string): Answer<number>;
  /** Our filter on a sheet; null where none stands. */
  filterOn(sheet: string): Answer<StandingFilter | null>;
  openSheet(name: string): Answer<void>;
  /** Where the figure of a cell on a sheet of ours is from. @param listed - how many of its rows are told one by one. */
  traceFigure(cell: FigureCell, listed: number): Answer<FigureTrace>;
  /** What is selected now. Nothing of it is read but where it is. */
  selected(): Answer<Selected>;
  /** Calls back, some time after the last of several changes; returns the way to stop. */
  watch(on: PaneWatch): () => void;
}
