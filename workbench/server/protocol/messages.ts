import type { Area } from "#workbench/model/address";
import type { ActiveCell, CellBlock, Look, Selection, SelectionSummary, SheetView } from "./book.ts";

export type Direction = "up" | "down" | "left" | "right";

/** What the page asks of the workbook. Sheets are named by their id; rows and columns are 0-based. */
export type Command =
  /** What is in sight (with a margin; frozen cells apart): the page is kept told of these cells. */
  | { readonly kind: "look"; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: "select"; readonly selection: Selection }
  /** Text as typed, into one cell. */
  | { readonly kind: "enter"; readonly sheet: string; readonly row: number; readonly column: number; text: string }
  /** The same text into every cell (Ctrl+Enter). */
  | { readonly kind: "fill"; readonly sheet: string; readonly area: Area; readonly text: string }
  | {
      readonly kind: "paste";
      readonly sheet: string;
      readonly area: Area;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "clear"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "copy"; readonly sheet: string; readonly area: Area }
  /** The next cell at the edge of what is filled, as Ctrl with an arrow goes. */
  | { readonly kind: "edge"; readonly sheet: string; readonly row: number; readonly column: number; to: Direction }
  /** A reference or name, as typed into the name box or followed from a link. */
  | { readonly kind: "find-place"; readonly sheet: string; readonly text: string }
  /** Where the link in a cell leads. */
  | { readonly kind: "follow"; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: "sort"; readonly sheet: string; readonly area: Area; readonly column: number; descending: boolean }
  | { readonly kind: "toggle-filter"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "filter-values"; readonly filter: string; readonly column: number }
  /** The texts that stay in sight; null = all. */
  | { readonly kind: "filter"; readonly filter: string; readonly column: number; keep: readonly string[] | null }
  | { readonly kind: "size-column"; readonly sheet: string; readonly column: number; readonly pixels: number }
  | { readonly kind: "add-sheet" }
  | { readonly kind: "rename-sheet"; readonly sheet: string; readonly name: string }
  | { readonly kind: "undo" }
  /** The user is in a cell, or has left it: batches of the add-in wait meanwhile, as in Excel. */
  | { readonly kind: "editing"; readonly on: boolean }
  /** A button of the add-in, by the name of its function. */
  | { readonly kind: "action"; readonly name: string; readonly control: string }
  /** The pane was opened or closed by hand. */
  | { readonly kind: "pane"; readonly visible: boolean }
  | { readonly kind: "new" }
  | { readonly kind: "sample" };

export type CommandKind = Command["kind"];

/** What a command answers with; those that are not named answer null. */
export interface Replies {
  readonly copy: string;
  readonly edge: { readonly row: number; readonly column: number };
  readonly "find-place": Selection | null;
  readonly follow: Selection | null;
  readonly "filter-values": {
    readonly values: readonly { readonly text: string; readonly rows: number; readonly kept: boolean }[];
    /** There are more values than are listed. */
    readonly isCut: boolean;
  };
}
export type ReplyTo<K extends CommandKind> = K extends keyof Replies ? Replies[K] : null;

/** A button that the add-in's manifest puts on the ribbon or in the menu of a cell. */
export interface AddInButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of its picture. */
  readonly icon: string | null;
  readonly action: { readonly kind: "show-pane" } | { readonly kind: "run"; readonly name: string };
}
export interface AddInMenus {
  readonly tab: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly AddInButton[] }[];
  readonly cellMenu: readonly AddInButton[];
}

/** What the server tells the page of its own accord, and answers. `host` belongs to the seam and passes through. */
export type Told =
  /** Another workbook is open: everything that was known is void. */
  | { readonly kind: "opened"; readonly file: string; readonly opening: number; readonly menus: AddInMenus }
  | {
      readonly kind: "book";
      readonly sheets: readonly SheetView[];
      readonly canUndo: boolean;
      readonly isUnsaved: boolean;
    }
  | { readonly kind: "cells"; readonly blocks: readonly CellBlock[]; looks: Readonly<Record<number, Look>> }
  | { readonly kind: "active"; readonly cell: ActiveCell; readonly summary: SelectionSummary | null }
  /** The add-in selected cells or brought a sheet to the front. */
  | { readonly kind: "go"; readonly selection: Selection }
  | { readonly kind: "pane"; readonly visible: boolean }
  /** Something that nobody asked about went wrong, in words. */
  | { readonly kind: "notice"; readonly words: string }
  /** The workbook has been opened in another window, which has it from now on. */
  | { readonly kind: "displaced" }
  | { readonly kind: "done"; readonly id: number; readonly reply: unknown }
  /** What was asked was refused, in words for the person who asked. */
  | { readonly kind: "refused"; readonly id: number; readonly words: string }
  | { readonly kind: "host"; readonly message: unknown };

/** What goes from the page to the server. */
export type Sent =
  | { readonly kind: "command"; readonly id: number; readonly command: Command }
  | { readonly kind: "host"; readonly message: unknown };
