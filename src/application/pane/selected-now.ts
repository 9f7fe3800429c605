import type { FigureCell } from "../figures/figure-trace.ts";
import { done } from "../ports/result.ts";
import type { SelectedCells, SelectedRows } from "../ports/workbook.port.ts";
import type { Answer, Selected, Selection } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { lineAt } from "./source-lines.ts";

/** What is selected in the grid at this moment, asked for and not heard of: the pane may have been closed until now. */
export async function selectedNow(jobs: PaneJobs): Answer<Selected> {
  const cells = await jobs.workbook.selectedCells();
  if (!cells.ok) return refusedBy(cells.error);
  if (cells.value === null) return done({ rows: null, cell: null });
  const { sheet } = cells.value;
  return done({ rows: selectionOf(jobs, { sheet, rows: rowsOf(cells.value) }), cell: oneCell(cells.value) });
}

/** The lines among the rows selected; null where there is none. */
export function selectionOf(
  jobs: PaneJobs,
  selected: Pick<NonNullable<SelectedRows>, "sheet" | "rows"> | null,
): Selection | null {
  if (selected === null) return null;
  const { sheet, rows } = selected;
  const found = rows.flatMap((row) => lineAt(jobs.lines(), sheet, row) ?? []);
  if (found.length === 0) return null;
  return { sheet, rows: found.map(({ ref }) => ref), pence: found.reduce((sum, { pence }) => sum + pence, 0) };
}

function rowsOf({ areas }: SelectedCells): number[] {
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
