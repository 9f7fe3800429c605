import type { Progress } from "#application/ports/workbook.port";
import type { SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import { changesHeadings, type SourceStanding, checkSourceColumns } from "./check-source-columns.ts";
import { runCheck } from "./check.ts";
import { CALL_BYTES } from "./chunks.ts";
import { writeConditionalFormats } from "./conditional-formats.ts";
import { liftFilter } from "./filters/list-filter.ts";
import { headingsClash, parkHeadings } from "./headings.ts";
import type { Session } from "./session.ts";
import { COLOURS } from "./styles/look.ts";
import { makeStyles } from "./styles/make-styles.ts";
import type { StyleMode } from "./styles/set-look.ts";
import { compareColumns } from "./compare-columns.ts";
import { cellsToWrite, type PlacedColumns } from "./placed-columns.ts";
import { headingEntries, writeColumnCells, writeColumnLooks } from "./write-columns.ts";
import { WriteQueue } from "./write-queue.ts";

/**
 * Writes the TP columns beside their sources: checks all of them first, then one sync a chunk.
 *
 * Headings go in before cells, so that a block which a fault cut short is known as ours by the next run and replaced.
 */
export async function writeSourceColumns(
  session: Session,
  plans: readonly SourceColumnsPlan[],
  progress?: Progress,
): Promise<void> {
  if (plans.length === 0) return;
  const { standings, styles } = await runCheck(session, checkSourceColumns(session, plans));
  const mode = await makeStyles(session, styles);
  const places = await placeSources(session, { standings, mode, progress });
  const queue = new WriteQueue(
    session,
    places.reduce((sum, place) => sum + cellsToWrite(place), 0),
    progress,
  );
  await liftOurFilters(queue, standings);
  for (const standing of standings) await openSource(queue, standing);
  for (const [at, standing] of standings.entries()) await fillSource(queue, standing, places[at]!);
  await queue.send();
}

/**
 * Where the columns of each source are to stand. Of those that keep their headings it is looked at what stands there: what is as
 * planned is not written again.
 */
export async function placeSources(
  session: Session,
  {
    standings,
    mode,
    progress,
  }: {
    readonly standings: readonly SourceStanding[];
    readonly mode: StyleMode;
    readonly progress: Progress | undefined;
  },
): Promise<readonly PlacedColumns[]> {
  const places = standings.map((standing) => placeOf(standing, mode));
  const kept = places.filter((_, at) => !changesHeadings(standings[at]!));
  const changes = await compareColumns(session, kept, progress);
  return places.map((place) => {
    const at = kept.indexOf(place);
    return at < 0 ? place : { ...place, changes: changes[at]! };
  });
}

function placeOf({ plan, sheet, hasHiddenRows }: SourceStanding, mode: StyleMode): PlacedColumns {
  return {
    sheetName: plan.sheet,
    sheet,
    headerRow: plan.headerRow,
    firstRow: plan.firstRow,
    rows: rowsOf(plan),
    firstColumn: plan.firstColumn,
    columns: plan.columns,
    mode,
    fill: hasHiddenRows ? "each" : "copy",
  };
}

/**
 * Before anything is copied or written: Excel leaves rows that a filter hides out of a copy, and puts values written over them
 * into other rows.
 */
export async function liftOurFilters(queue: WriteQueue, standings: readonly SourceStanding[]): Promise<void> {
  for (const { plan, ourFilters } of standings)
    for (const filter of ourFilters)
      await queue.add({ sheet: plan.sheet, bytes: 2 * CALL_BYTES, run: () => liftFilter(filter) });
}

function rowsOf(plan: SourceColumnsPlan): number {
  return plan.lastRow - plan.firstRow + 1;
}

/** Makes room beside the source and writes the headings: from here on formulas may name its TP columns. */
export async function openSource(queue: WriteQueue, standing: SourceStanding): Promise<void> {
  const headings = headingEntries(standing.plan.columns);
  await queue.add({
    sheet: standing.plan.sheet,
    bytes: 12 * CALL_BYTES + 3 * JSON.stringify(headings).length,
    run: () => makeRoom(standing, headings),
  });
}

/** Looks, tags and formulas of the TP columns. */
export async function fillSource(queue: WriteQueue, standing: SourceStanding, place: PlacedColumns): Promise<void> {
  const { plan } = standing;
  await writeColumnLooks(queue, place);
  await queue.add({ sheet: plan.sheet, bytes: 4 * CALL_BYTES, run: () => drawFrontier(standing) });
  await writeColumnCells(queue, place);
  await writeRules(queue, standing);
}

/** Our rules over our own cells, in the place of an earlier run's: those of the council's cells stay as they are. */
async function writeRules(queue: WriteQueue, { plan, sheet, oldHeadings, rowsBelow }: SourceStanding): Promise<void> {
  const rows = rowsOf(plan) + rowsBelow;
  const columns = Math.max(oldHeadings.length, plan.columns.length);
  const clear = (): void =>
    sheet.getRangeByIndexes(plan.firstRow, plan.firstColumn, rows, columns).untrack().conditionalFormats.clearAll();
  await queue.add({ sheet: plan.sheet, bytes: 2 * CALL_BYTES, run: clear });
  await writeConditionalFormats(queue, { name: plan.sheet, sheet }, plan.conditionalFormats ?? []);
}

/** Grows or shrinks the council's table to our columns, clears what an earlier run left over, and writes the headings. */
function makeRoom(standing: SourceStanding, headings: string[]): void {
  const { plan, sheet, oldHeadings, rowsBelow } = standing;
  const { headerRow, lastRow, firstColumn } = plan;
  const width = plan.columns.length;
  const rows = lastRow - headerRow + 1;
  const leftOver = oldHeadings.length - width;
  if (changesHeadings(standing)) emptyOldColumns(standing);
  const boxedIn = resizeTable(standing, width);
  const head = sheet.getRangeByIndexes(headerRow, firstColumn, 1, width).untrack();
  if (boxedIn && leftOver > 0) {
    // The council's columns stand to the right, so the table keeps ours; a heading of a table cannot be empty.
    const spare = sheet.getRangeByIndexes(headerRow, firstColumn + width, rows, leftOver).untrack();
    spare.clear("All");
    const spareHead = sheet.getRangeByIndexes(headerRow, firstColumn + width, 1, leftOver).untrack();
    spareHead.values = [Array.from({ length: leftOver }, (_, index) => `TP (not used ${index + 1})`)];
  } else if (leftOver > 0) {
    sheet
      .getRangeByIndexes(headerRow, firstColumn + width, rows, leftOver)
      .untrack()
      .clear("All");
  }
  if (rowsBelow > 0) {
    const columns = oldHeadings.length;
    sheet
      .getRangeByIndexes(lastRow + 1, firstColumn, rowsBelow, columns)
      .untrack()
      .clear("All");
  }
  if (standing.table && headingsClash(oldHeadings, headings)) parkHeadings(head, width);
  head.values = [headings];
}

/** An old formula beside a new one may for a moment lean on it and be leant on: Excel refuses such a circle. */
function emptyOldColumns({ plan, sheet, oldHeadings }: SourceStanding): void {
  if (oldHeadings.length === 0) return;
  const rows = plan.lastRow - plan.headerRow;
  sheet
    .getRangeByIndexes(plan.headerRow + 1, plan.firstColumn, rows, oldHeadings.length)
    .untrack()
    .clear("Contents");
}

/** @returns true where columns of the council stand right of ours, so that the table's width is not ours to change. */
function resizeTable({ plan, sheet, table, oldHeadings }: SourceStanding, width: number): boolean {
  if (!table) return false;
  const { rowIndex, columnIndex, rowCount, columnCount } = table.area;
  const right = columnIndex + columnCount;
  if (plan.firstColumn > right) {
    throw new Error(`The columns planned beside table ${table.table.name} do not touch it.`);
  }
  if (right > plan.firstColumn + oldHeadings.length) return true;
  const columns = plan.firstColumn + width - columnIndex;
  if (columns !== columnCount) table.table.resize(sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columns));
  return false;
}

/** The medium accent line that tells the council's columns from ours. */
function drawFrontier({ plan, sheet }: SourceStanding): void {
  const rows = plan.lastRow - plan.headerRow + 1;
  const edge = sheet
    .getRangeByIndexes(plan.headerRow, plan.firstColumn, rows, 1)
    .untrack()
    .format.borders.getItem("EdgeLeft");
  edge.style = "Continuous";
  edge.weight = "Medium";
  edge.color = `#${COLOURS.accent}`;
}
