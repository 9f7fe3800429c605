import type { FigureCell } from "../figures/figure-trace.ts";
import { done } from "../ports/result.ts";
import type { SelectedCells } from "../ports/workbook.port.ts";
import type { Answer, Selected, Selection } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { lineAt } from "./source-lines.ts";

/** What is selected in the grid at this moment, asked for and not heard of: the pane may have been closed until now. */
export async function selectedNow(jobs: PaneJobs): Answer<Selected> {
  const cells = await jobs.workbook.selectedCells();
  return cells.ok ? done(readSelection(jobs, cells.value)) : refusedBy(cells.error);
}

/** What the cells selected mean to the count: lines of sources, or a figure of ours. */
export function readSelection(jobs: PaneJobs, cells: SelectedCells | null): Selected {
  if (cells === null) return { rows: null, cell: null };
  return { rows: linesAmong(jobs, cells), cell: oneCell(cells) };
}

/** The lines among the rows selected; null where there is none. */
function linesAmong(jobs: PaneJobs, { sheet, areas }: SelectedCells): Selection | null {
  const found = rowsOf(areas).flatMap((row) => lineAt(jobs.lines(), sheet, row) ?? []);
  if (found.length === 0) return null;
  return { sheet, rows: found.map(({ ref }) => ref), pence: found.reduce((sum, { pence }) => sum + pence, 0) };
}

function rowsOf(areas: SelectedCells["areas"]): readonly number[] {
  const rows = new Set<number>();
  for (const { top, bottom } of areas) for (let row = top; row <= bottom; row++) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** The one cell that is selected on a sheet of ours. */
function oneCell({ sheet, areas }: SelectedCells): FigureCell | null {
  const [area] = areas;
  if (area === undefined || areas.length > 1 || !sheet.startsWith("TP ")) return null;
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne ? { sheet, row: area.top, column: area.left } : null;
}
