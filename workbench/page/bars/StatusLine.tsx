import { areaName, cellName, MAX_COLUMNS, MAX_ROWS, columnName } from "#workbench/model/address";
import type { Area } from "#workbench/model/address";
import { type PageState, sheetInFront } from "../state/page-state.ts";
import { usePage } from "../state/workbench-context.ts";

/** Says what the active cell shows (read out as it changes), how a filter stands, and the figures of a selection. */
export function StatusLine() {
  const words = usePage(cellWords);
  const sheet = usePage(sheetInFront);
  const summary = usePage((state) => state.summary);
  const filters = sheet?.filters.filter(({ filtered }) => filtered.length > 0) ?? [];
  return (
    <footer className="status-line">
      <span role="status" className="cell-words">
        {words}
      </span>
      {filters.map(({ id, rowsShown, rows }) => (
        <span key={id}>
          {rowsShown.toLocaleString("en-GB")} of {rows.toLocaleString("en-GB")} rows found
        </span>
      ))}
      {summary && (
        <span className="summary">
          {summary.numbers > 0 && <span>Average: {summary.average}</span>}
          <span>Count: {summary.count.toLocaleString("en-GB")}</span>
          {summary.numbers > 0 && <span>Sum: {summary.sum}</span>}
        </span>
      )}
    </footer>
  );
}

/** `B4: 200,000`; of a cell that is not computed also why. */
function cellWords({ active, selection, edit }: PageState): string {
  const { row, column } = selection.active;
  if (edit) return `Editing ${cellName(edit.row, edit.column)}`;
  const isTold = active?.sheet === selection.sheet && active.row === row && active.column === column;
  if (!isTold) return `${cellName(row, column)}:`;
  const { text, notComputed } = active;
  const shown = `${cellName(row, column)}: ${text === "" ? "empty" : text.trim()}`;
  const reason = notComputed === undefined ? "" : ` (not computed by the workbench: ${notComputed})`;
  const { area } = selection;
  const isOne = area.top === area.bottom && area.left === area.right;
  return `${shown}${reason}${isOne ? "" : `; ${areaWords(area)} selected`}`;
}

function areaWords(area: Area): string {
  if (area.bottom - area.top === MAX_ROWS - 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.right - area.left === MAX_COLUMNS - 1) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  return areaName(area);
}
