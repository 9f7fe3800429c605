import { areaName, cellName, MAX_COLUMNS, MAX_ROWS, columnName } from "#workbench/model/address";
import type { Area } from "#workbench/model/address";
import type { ActiveCell } from "#workbench/server/protocol/book";
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
function cellWords({ active, selection: { sheet, area, active: at }, edit }: PageState): string {
  if (edit) return `Editing ${cellName(edit.row, edit.column)}`;
  const isTold = active?.sheet === sheet && active.row === at.row && active.column === at.column;
  const shown = `${cellName(at.row, at.column)}:${isTold ? ` ${shownWords(active)}` : ""}`;
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne ? shown : `${shown}; ${areaWords(area)} selected`;
}

function shownWords({ text, notComputed }: ActiveCell): string {
  const shown = text === "" ? "empty" : text.trim();
  return notComputed === undefined ? shown : `${shown} (not computed by the workbench: ${notComputed})`;
}

function areaWords(area: Area): string {
  if (area.bottom - area.top === MAX_ROWS - 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.right - area.left === MAX_COLUMNS - 1) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  return areaName(area);
}
