import type { TablePlan } from "#sheets/plan/sheet-plan";
import { CALL_BYTES } from "./chunks.ts";
import { headingsClash, parkHeadings } from "./headings.ts";
import type { PlacedColumns } from "./placed-columns.ts";
import { type StandingTable, tableArea } from "./sheet-standing.ts";
import type { StyleMode } from "./styles/set-look.ts";
import { headingEntries, writeColumnCells, writeColumnLooks } from "./write-columns.ts";
import type { WriteQueue } from "./write-queue.ts";

const TABLE_STYLE = "TableStyleLight1";

/** A sheet of ours that is there by now. */
export interface OpenSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/**
 * Makes the table or resizes the one that stands there, with its headings. Comes before any formula of any sheet, since
 * Excel refuses a formula that names a table or column which does not exist yet.
 */
export async function frameTable(
  queue: WriteQueue,
  open: OpenSheet,
  { plan, standing }: { plan: TablePlan; standing: StandingTable | undefined },
): Promise<void> {
  const headings = headingEntries(plan.columns);
  await queue.add({
    sheet: open.name,
    bytes: 14 * CALL_BYTES + 3 * JSON.stringify(headings).length,
    run: () => {
      const table = standing ? resizeTable(open, plan, standing) : addTable(open, plan, headings);
      const head = headOf(open, plan);
      if (standing && headingsClash(standing.headings, headings)) parkHeadings(head, headings.length);
      head.values = [headings];
      table.style = TABLE_STYLE;
      table.showBandedRows = false;
    },
  });
}

/** Styles and cells of the table. */
export async function fillTable(
  queue: WriteQueue,
  open: OpenSheet,
  { plan, standing, mode }: { plan: TablePlan; standing: StandingTable | undefined; mode: StyleMode },
): Promise<void> {
  const place: PlacedColumns = {
    sheetName: open.name,
    sheet: open.sheet,
    headerRow: plan.row,
    firstRow: plan.row + 1,
    rows: plan.rows,
    firstColumn: plan.column,
    columns: plan.columns,
    mode,
    fill: standing?.hasHiddenRows ? "each" : "copy",
  };
  await writeColumnLooks(queue, place);
  await writeColumnCells(queue, place);
}

function headOf({ sheet }: OpenSheet, plan: TablePlan): Excel.Range {
  return sheet.getRangeByIndexes(plan.row, plan.column, 1, plan.columns.length).untrack();
}

function rangeOf({ sheet }: OpenSheet, plan: TablePlan): Excel.Range {
  const { row, column, rows, columns } = tableArea(plan);
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function addTable(open: OpenSheet, plan: TablePlan, headings: string[]): Excel.Table {
  headOf(open, plan).values = [headings];
  const table = open.sheet.tables.add(rangeOf(open, plan), true);
  table.name = plan.name;
  // Only once: who then hides the buttons, or wants them elsewhere, has it from Excel, and a Recount leaves it.
  table.showFilterButton = plan.hasFilter ?? false;
  return table;
}

function resizeTable(open: OpenSheet, plan: TablePlan, { table, area }: StandingTable): Excel.Table {
  table.showTotals = false;
  const { rows, columns } = tableArea(plan);
  table.resize(rangeOf(open, plan));
  const spare = area.columns - columns;
  if (spare > 0) {
    const height = Math.max(rows, area.rows);
    open.sheet
      .getRangeByIndexes(plan.row, plan.column + columns, height, spare)
      .untrack()
      .clear("All");
  }
  return table;
}
