import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

/** Takes what is selected in the grid for the spend of its sheet. */
export function readSelected(desk: Desk): void {
  void desk.run(WORDS.sources.readingSelected, (actions, progress) => actions.useSelectedCells(progress));
}

/** Reads a sheet whole again of which cells were chosen. */
export function readWhole(desk: Desk, sheet: string): void {
  void desk.run(WORDS.sources.readingWhole(sheet), (actions, progress) => actions.useWholeSheet(sheet, progress));
}
