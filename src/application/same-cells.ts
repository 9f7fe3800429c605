import type { RawCell, SheetCells } from "#domain/ledger/cells";

/** True where columns hold the same cells, one by one: two texts may have one print, and never one another's place. */
export function sameColumns(a: SheetCells["columns"], b: SheetCells["columns"]): boolean {
  return a.length === b.length && a.every((column, at) => sameCells(column, b[at]));
}

/** True where both are absent, or hold the same in the same order. */
export function sameCells(a: readonly RawCell[] | undefined, b: readonly RawCell[] | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((cell, at) => Object.is(cell, b![at])) === true);
}
