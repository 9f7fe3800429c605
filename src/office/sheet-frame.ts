import type { SheetGroup, SheetPlan } from "#sheets/plan/sheet-plan";
import { rowsAddress } from "./a1.ts";
import { CALL_BYTES } from "./chunks.ts";
import type { WriteQueue } from "./write-queue.ts";
import type { OpenSheet } from "./write-tables.ts";

const TAB_COLOURS: Readonly<Record<SheetGroup, string>> = {
  output: "#12436D",
  checks: "#1A1A1A",
  input: "#D08A2E",
  working: "#A6A6A6",
};

/** Tab, gridlines, panes, widths, heights and merged cells: all that stands before the cells are filled. */
export async function writeFrame(queue: WriteQueue, open: OpenSheet, plan: SheetPlan): Promise<void> {
  const widths = runsOf(plan.columnWidths.map((size, index) => [index, size] as const));
  const heights = runsOf(Object.entries(plan.rowHeights).map(([row, size]) => [Number(row), size] as const));
  await queue.add({
    sheet: open.name,
    bytes: (8 + 2 * (widths.length + heights.length) + 2 * plan.merges.length) * CALL_BYTES,
    run: () => {
      const { sheet } = open;
      sheet.showGridlines = false;
      sheet.tabColor = TAB_COLOURS[plan.group];
      for (const { first, last, size } of widths) {
        sheet.getRangeByIndexes(0, first, 1, last - first + 1).untrack().format.columnWidth = size;
      }
      for (const { first, last, size } of heights) {
        sheet.getRange(rowsAddress(first, last)).untrack().format.rowHeight = size;
      }
      freeze(sheet, plan.freeze);
      for (const merge of plan.merges) sheet.getRange(merge).untrack().merge();
    },
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  const { freezePanes } = sheet;
  if (rows === 0 && columns === 0) freezePanes.unfreeze();
  else if (columns === 0) freezePanes.freezeRows(rows);
  else if (rows === 0) freezePanes.freezeColumns(columns);
  else freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

interface SizeRun {
  readonly first: number;
  last: number;
  readonly size: number;
}

/** Neighbours of one size, so that one call sets them all. */
function runsOf(sizes: readonly (readonly [number, number | undefined])[]): readonly SizeRun[] {
  const runs: SizeRun[] = [];
  for (const [index, size] of [...sizes].sort(([a], [b]) => a - b)) {
    if (size === undefined) continue;
    const last = runs.at(-1);
    if (last?.last === index - 1 && last.size === size) last.last = index;
    else runs.push({ first: index, last: index, size });
  }
  return runs;
}
