/**
 * Where TP_Mappings, and a mapping beside the workbook, hold the cells of a sheet that alone are read as spend, as a person
 * chose them: under this word in the place of a field, with `B3:E20` in the place of a heading.
 */
export const CHOSEN_CELLS = "cells";
export type ChosenCells = typeof CHOSEN_CELLS;

/** What was said of the columns of a sheet without what was said of its cells. */
export function withoutChosenCells(mapping: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mapping).filter(([field]) => field !== CHOSEN_CELLS));
}
