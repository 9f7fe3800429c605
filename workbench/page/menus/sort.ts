import type { Workbench } from "../state/workbench.ts";

/** Sorts by the column of the active cell. */
export function sortBySelection(workbench: Workbench, descending: boolean): void {
  const { sheet, area, active } = workbench.state.selection;
  void workbench.ask({ kind: "sort", sheet, area, column: active.column, descending });
}
