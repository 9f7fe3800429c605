import type { Area } from "#workbench/model/address";
import type {
  ActiveCell,
  CellView,
  Look,
  Selection,
  SelectionSummary,
  SheetView,
} from "#workbench/server/protocol/book";
import type { AddInMenus } from "#workbench/server/protocol/messages";

/** A cell that is being written in. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Where the keyboard is. */
  readonly where: "cell" | "bar";
  /** `enter`: an arrow key ends the entry; `edit`: it moves within the text. */
  readonly mode: "enter" | "edit";
}

/** A message across the top of the sheet. */
export interface Notice {
  readonly words: string;
  /** Another for every message, so that the same words are announced again. */
  readonly number: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The menu of one heading's filter. */
export interface OpenFilter {
  readonly filter: string;
  /** Offset of the column within the filter's range. */
  readonly column: number;
  readonly at: Point;
}

/** The cells of one sheet that the page has been told of. */
export type KnownCells = ReadonlyMap<number, CellView>;

/** Everything that the page shows. */
export interface PageState {
  readonly line: "connecting" | "open" | "lost" | "displaced";
  readonly file: string;
  /** Counts the workbooks opened in this session: the frame of the add-in starts afresh with each. */
  readonly opening: number;
  readonly menus: AddInMenus;
  readonly sheets: readonly SheetView[];
  readonly canUndo: boolean;
  /** The workbook holds what no file holds. */
  readonly isUnsaved: boolean;
  /** By sheet. */
  readonly cells: ReadonlyMap<string, KnownCells>;
  readonly looks: ReadonlyMap<number, Look>;
  readonly selection: Selection;
  /** What is brought in sight: the cell that typing goes to, or the corner that is being drawn. */
  readonly reveal: "active" | "corner";
  readonly active: ActiveCell | null;
  readonly summary: SelectionSummary | null;
  readonly edit: Edit | null;
  readonly notice: Notice | null;
  readonly isPaneOpen: boolean;
  readonly openFilter: OpenFilter | null;
  readonly cellMenu: Point | null;
  /** Where the list of a cell's choices is open. */
  readonly choicesAt: Point | null;
}

const NOWHERE: Selection = {
  sheet: "",
  area: { top: 0, left: 0, bottom: 0, right: 0 },
  active: { row: 0, column: 0 },
};

export const AT_FIRST: PageState = {
  line: "connecting",
  file: "",
  opening: 0,
  menus: { tab: "", groups: [], cellMenu: [] },
  sheets: [],
  canUndo: false,
  isUnsaved: false,
  cells: new Map(),
  looks: new Map([[0, {}]]),
  selection: NOWHERE,
  reveal: "active",
  active: null,
  summary: null,
  edit: null,
  notice: null,
  isPaneOpen: true,
  openFilter: null,
  cellMenu: null,
  choicesAt: null,
};

const ROW_STEP = 16_384;

/** The key of a cell among the known ones. */
export function cellKey(row: number, column: number): number {
  return row * ROW_STEP + column;
}

/** The sheet in front. */
export function sheetInFront({ sheets, selection }: PageState): SheetView | undefined {
  return sheets.find(({ id }) => id === selection.sheet) ?? sheets[0];
}

/** A cell, or the whole of the merged cells that it is part of. */
export function areaAt(sheet: SheetView, row: number, column: number): Area {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge ?? { top: row, left: column, bottom: row, right: column };
}

/** What a cell holds; undefined while the page has not been told. */
export function contentOf(
  { active }: PageState,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): string | undefined {
  return active?.sheet === sheet && active.row === row && active.column === column ? active.content : undefined;
}
