import type { RowRef } from "../view/row-ref.ts";
import type { RowsOnSheet } from "../view/place-view.ts";

/** A cell of a sheet as the grid tells it, 0-based. */
export interface FigureCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell shows: money in whole pence where it is a sum of money. */
export type ShownValue =
  | { readonly kind: "pence"; readonly pence: number }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "words"; readonly words: string };

/** A cell that a figure is made of, with what its row and its heading call it. */
export interface FigurePart extends FigureCell {
  readonly name: string;
  readonly shown: ShownValue;
}

/** A row of a source as part of a figure. */
export interface FigureRow extends RowRef {
  /** What of the figure it is: a part that takes away is below nought. */
  readonly pence: number;
  /** "" where the row has none. */
  readonly body: string;
  readonly theme: string;
  /** Payee, service or purpose, as the source says them. */
  readonly words: string;
}

/** Rows of sources behind a figure, largest first. */
export interface FigureRows {
  readonly listed: readonly FigureRow[];
  /** How many there are, those listed among them. */
  readonly count: number;
  /** What all of them come to. */
  readonly pence: number;
  /** Those that are not listed. */
  readonly restPence: number;
  /** Where all of them stand. */
  readonly where: readonly RowsOnSheet[];
  /** Cells that hold a figure of their own and no rows, as part of the sum. */
  readonly stated: readonly FigurePart[];
}

/** Where the figure of a cell is from. Plain data. */
export interface FigureTrace {
  readonly cell: FigureCell;
  /** "" where neither its row nor its column has a name. */
  readonly name: string;
  readonly shown: ShownValue;
  readonly from:
    | { readonly kind: "rows"; readonly rows: FigureRows }
    /** Rows that are counted, not added up. */
    | { readonly kind: "counted"; readonly rows: FigureRows }
    /** No sum of rows: worked out from these cells. */
    | { readonly kind: "cells"; readonly parts: readonly FigurePart[] }
    /** Nothing is worked out in the cell: it was written there. */
    | { readonly kind: "written" };
}
