import { isOurSheet } from "../figures/figure-book.ts";
import { done } from "../ports/result.ts";
import type { FilterAnswer, SelectedCells, StandingFilter, WorkbookPort } from "../ports/workbook.port.ts";
import type { Answer } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { lineAt } from "./source-lines.ts";

/** Leaves these rows of a source (0-based) alone in sight, or says why not. */
export async function filterSource(jobs: PaneJobs, sheet: string, rows: readonly number[]): Answer<FilterAnswer> {
  const [place, ...others] = new Set(rows.map((row) => lineAt(jobs.lines(), sheet, row)?.place));
  if (others.length > 0) return done({ why: "several-lists" });
  if (place === undefined) return done({ why: "no-tp-row" });
  const { headerRow, ledger } = place;
  const answer = await jobs.workbook.filterRows({ sheet, headerRow, ledger }, rows);
  return answer.ok ? answer : refusedBy(answer.error);
}

export async function showAll({ workbook }: PaneJobs, sheet: string): Answer<number> {
  const shown = await workbook.showAllRows(sheet);
  return shown.ok ? shown : refusedBy(shown.error);
}

export async function filterOn({ workbook }: PaneJobs, sheet: string): Answer<StandingFilter | null> {
  const standing = await workbook.standingFilter(sheet);
  return standing.ok ? standing : refusedBy(standing.error);
}

/**
 * Follows the selection and tells which filter of ours stands on the sheet in front. Excel is asked only when another sheet
 * comes to the front and while one stands: each selection would be a question of its own.
 */
export function followFilters(
  workbook: Pick<WorkbookPort, "standingFilter">,
  tell: (filter: StandingFilter | null) => void,
): (cells: SelectedCells | null) => void {
  let front = "";
  let stands = false;
  return (cells) => {
    if (cells === null || (cells.sheet === front && !stands)) return;
    front = cells.sheet;
    stands = false;
    void standingOn(workbook, front).then((standing) => {
      if (front !== cells.sheet) return;
      // A cell being edited: the next selection asks anew.
      if (!standing.ok) front = "";
      const filter = standing.ok ? standing.value : null;
      stands = filter !== null;
      tell(filter);
    });
  };
}

/** No sheet of ours is ever filtered for. */
function standingOn(
  workbook: Pick<WorkbookPort, "standingFilter">,
  sheet: string,
): ReturnType<WorkbookPort["standingFilter"]> {
  return isOurSheet(sheet) ? Promise.resolve(done(null)) : workbook.standingFilter(sheet);
}
