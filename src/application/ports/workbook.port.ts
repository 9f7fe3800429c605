import type { CellArea } from "#domain/ledger/cell-area";
import type { RawCell, SheetCells } from "#domain/ledger/cells";
import type { SheetEnd, TakePiece } from "#domain/ledger/sheet-pieces";
import type { BookPlan, SheetPlan, SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import type { Result } from "./result.ts";
import type { WorkbookError } from "./workbook-error.ts";

/** An Excel table as it stands; positions 0-based, inclusive, header row included. */
export interface TableSurvey {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly showTotals: boolean;
}

export interface SheetSurvey {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Rows and columns from A1 to the last used cell; 0 x 0 for an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly tables: readonly TableSurvey[];
  /** Some of its used rows or columns are hidden, by hand or by a filter; absent = none. */
  readonly hides?: { readonly rows: boolean; readonly columns: boolean };
  /** A filter of the council hides rows beside which TP columns stand: these cannot be written; absent = none does. */
  readonly filtered?: true;
  /** Its workbook counts days from 1904 and not from 1900; absent = from 1900. */
  readonly from1904?: true;
}

/** The rows of one table: headings and, row by row, its cells. */
export interface TableCells {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  /** So many of the rows, the last, stand below a table of ours that has not grown over them; absent = none. */
  readonly below?: number;
  /** The sheet is used further down than what was read below the table: to this row, 1-based; absent = it is not. */
  readonly usedTo?: number;
  /** Where the rows stand on their sheet; absent for a table that people write nothing in, and where a copy of it was read. */
  readonly at?: TableAt;
}

/** Where the cells of a table stand; 0-based. */
export interface TableAt {
  readonly column: number;
  /** The row of the sheet, for each row of the table. */
  readonly rows: readonly number[];
}

/** Where the TP columns of a source stand: under the headings of its row (0-based), or in a ledger of ours. */
export interface TagPlace {
  readonly sheet: string;
  readonly headerRow: number;
  /** `TP_Ledger_S03`; null = beside the source. */
  readonly ledger: string | null;
}

/** A filter of ours, and what it does: rows of its list in sight and out of it. */
export interface StandingFilter {
  readonly sheet: string;
  readonly shown: number;
  readonly hidden: number;
}

/** Why rows were not filtered for; nothing was changed. */
export type NotFiltered =
  /** Their TP columns stand on a ledger sheet of ours. */
  | "in-ledger"
  /** They stand in more than one list of their sheet. */
  | "several-lists"
  /** Some of them have no TP Row beside them. */
  | "no-tp-row"
  /** Another row bears the TP Row of one of them. */
  | "same-tp-row"
  | "too-many"
  /** Somebody filters another column of the list. */
  | "filtered"
  /** The sheet's one filter has its buttons elsewhere. */
  | "buttons-apart"
  /** The council's table shows no filter buttons. */
  | "no-buttons"
  /** Rows of the list are hidden by hand: a filter would bring them to sight. */
  | "rows-hidden"
  /** Excel showed other rows than these; the filter was taken away again. */
  | "not-exact";

export type FilterAnswer =
  | { readonly shown: number; readonly hidden: number; readonly why?: never }
  | { readonly why: NotFiltered; readonly shown?: never; readonly hidden?: never };

/** Cells to be read, 0-based and inclusive. */
export interface CellsWanted {
  readonly sheet: string;
  readonly area: CellArea;
  /** Formula texts, en-US with "="; of a cell without one its value. */
  readonly formulas?: boolean;
}

/** Is given the next rows of an area, by its number among those that were wanted; more come once it has them. */
export type TakeRowsOfArea = (piece: {
  readonly area: number;
  readonly rows: readonly (readonly RawCell[])[];
}) => void | Promise<void>;

/** Cells of one row under TP headings. `row` is the row of the council's sheet, 0-based. */
export interface TagCells {
  readonly row: number;
  /** The id beside it, as it was read: where it is not there any more the row has moved. Absent = it is not asked. */
  readonly id?: string;
  readonly cells: Readonly<Record<string, RawCell>>;
}

/** Cells of rows in one place. */
export interface PlacedCells {
  readonly place: TagPlace;
  readonly cells: readonly TagCells[];
}

/** A sheet to be added: rows from A1 on. Text stays text whatever it looks like; numbers are numbers. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/** What came in of a workbook. */
export interface InsertedSheets {
  /** Names in this workbook. */
  readonly sheets: readonly string[];
  /** Names in the other of the sheets that a count had made there: they did not come in. */
  readonly leftOut: readonly string[];
}

/** Cells selected in the grid, area by area, no further than the last used cell. */
export interface SelectedCells {
  readonly sheet: string;
  readonly areas: readonly CellArea[];
}

export interface WorkbookEvents {
  /** Somebody changed cells, tables or sheets; our own writes apart. Some time after the last of several changes. */
  readonly changed: () => void;
  /** What `selectedCells` answers, told some time after a selection was made; null too where Excel did not say. */
  readonly selected: (cells: SelectedCells | null) => void;
}

/** Told after every chunk; returning false asks to stop: the job ends with `cancelled`, and nothing is lost. */
export type Progress = (done: number, of: number, what: string) => boolean;

/**
 * The workbook as the count needs it: coarse, in the field's language. Never a range.
 *
 * One adapter speaks to Excel (`#office/office-workbook`); an in-memory fake serves tests. Both pass one contract suite.
 */
export interface WorkbookPort {
  /** Every sheet in tab order. */
  survey(): Promise<Result<readonly SheetSurvey[], WorkbookError>>;
  /** All cells of a sheet from A1, hidden rows and columns included, in chunks under the payload limit. */
  readSheet(name: string, progress?: Progress): Promise<Result<SheetCells, WorkbookError>>;
  /**
   * The named tables; null for one that is not there. Rows that people typed below a table of ours (`mayGrow`) come with it.
   * One round trip for all of them where they are small.
   */
  readTables(names: readonly string[]): Promise<Result<readonly (TableCells | null)[], WorkbookError>>;
  /** Areas row by row, as they are asked for; cells that nothing was written in are null. Small ones come together. */
  readCells(
    wanted: readonly CellsWanted[],
  ): Promise<Result<readonly (readonly (readonly RawCell[])[])[], WorkbookError>>;
  /**
   * Writes TP columns beside sources, replacing those of an earlier run in the same place. Writes no cell left of
   * `firstColumn` and none outside the block; a council table grows by one resize and is not otherwise touched.
   */
  writeSourceColumns(plans: readonly SourceColumnsPlan[], progress?: Progress): Promise<Result<void, WorkbookError>>;
  /**
   * Makes or refills our sheets, in the order given, after the council's own. A sheet that exists is cleared and refilled,
   * never deleted. Returns the names written.
   */
  writeSheets(plans: readonly SheetPlan[], progress?: Progress): Promise<Result<readonly string[], WorkbookError>>;
  /**
   * Both at once, for a count: TP columns and sheets name one another, so all of them stand, empty, before the first
   * formula is written. Returns the names of the sheets.
   *
   * `unfinished` where it fails half way: reading then gives our tables as they stood before, until a second run has written
   * all anew. The same holds where it was stopped.
   */
  writeBook(plan: BookPlan, progress?: Progress): Promise<Result<readonly string[], WorkbookError>>;
  /**
   * The cells of these rows under these headings, row by row in the order asked. A heading that stands nowhere, and a row
   * that our ledger does not hold, have no cells.
   */
  readTags(
    place: TagPlace,
    rows: readonly number[],
    headings: readonly string[],
  ): Promise<Result<readonly TagCells[], WorkbookError>>;
  /**
   * Writes cells under TP headings that stand, and none elsewhere: text as text, null empties. Where a heading, a row or an id
   * does not stand there any more somebody has moved it: `rows-moved`. Place by place: the first that refuses ends it.
   *
   * One step of Excel's own undo, in an Excel that makes one of several requests.
   */
  tagRows(changes: readonly PlacedCells[]): Promise<Result<void, WorkbookError>>;
  /**
   * Brings the sheet to the front and selects the rows over its used columns (0-based). Nothing is written. Returns how many
   * of them are selected, always the uppermost: Excel 2021 selects no rows apart, and no Excel any number of them.
   */
  showRows(sheet: string, rows: readonly number[]): Promise<Result<number, WorkbookError>>;
  /**
   * Leaves exactly these rows (0-based) of a list in sight, the other rows of it out of it, and brings it to the front.
   * Nothing is written; filters and hidden rows of the council stay as they are, and the answer says where they are in the
   * way. The next write of TP columns takes the filter away first.
   */
  filterRows(place: TagPlace, rows: readonly number[]): Promise<Result<FilterAnswer, WorkbookError>>;
  /** Takes our filters on a sheet away, and the buttons that came with them. Returns how many rows come to sight. */
  showAllRows(sheet: string): Promise<Result<number, WorkbookError>>;
  /** Our filter on a sheet, or on the one in front (null); null where none stands. */
  standingFilter(sheet: string | null): Promise<Result<StandingFilter | null, WorkbookError>>;
  openSheet(name: string): Promise<Result<void, WorkbookError>>;
  /** What is selected in the sheet in front; null where it is no filled cells. */
  selectedCells(): Promise<Result<SelectedCells | null, WorkbookError>>;
  /**
   * Adds sheets behind the council's own, before the first of ours: all of them or none. Returns their names. `half-added`
   * names a sheet that could neither be filled nor deleted.
   */
  addSheets(sheets: readonly NewSheet[], progress?: Progress): Promise<Result<readonly string[], WorkbookError>>;
  /** Inserts the sheets of a workbook (base64 of an .xlsx) behind the council's own, those of a count of its own apart. */
  insertBook(base64: string): Promise<Result<InsertedSheets, WorkbookError>>;
  /** Listens until the returned function is called. */
  watch(events: WorkbookEvents): () => void;
}

/** What a count asks of the workbook. */
export type CountingPort = Pick<WorkbookPort, "survey" | "readSheet" | "readCells" | "readTables" | "writeBook">;

/**
 * The same for a count in a worker: what is large is handed over chunk by chunk as it comes, since a million rows at once would
 * hold up Excel and the pane for seconds.
 */
export interface PiecewisePort extends Pick<CountingPort, "survey" | "readTables" | "writeBook"> {
  /** As `readSheet`; a piece has been taken before the next is asked for. */
  readPieces(name: string, take: TakePiece, progress?: Progress): Promise<Result<SheetEnd, WorkbookError>>;
  /** As `readCells`. */
  readCellPieces(wanted: readonly CellsWanted[], take: TakeRowsOfArea): Promise<Result<void, WorkbookError>>;
}
