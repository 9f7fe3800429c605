import type { Progress } from "#application/ports/workbook.port";
import type { SheetPlan, TablePlan } from "#sheets/plan/sheet-plan";
import { sameName } from "./check-source-columns.ts";
import { runCheck } from "./check.ts";
import { CALL_BYTES } from "./chunks.ts";
import { clearSheet, showAllOf } from "./clear-sheet.ts";
import { writeConditionalFormats } from "./conditional-formats.ts";
import { writeLinks, writeLists } from "./lists-and-links.ts";
import { writePage } from "./page-setup.ts";
import type { Session } from "./session.ts";
import { writeFrame } from "./sheet-frame.ts";
import { type SheetStanding, type StandingTable, checkSheets } from "./sheet-standing.ts";
import { makeStyles } from "./styles/make-styles.ts";
import type { StyleMode } from "./styles/set-look.ts";
import { writeBlock } from "./write-blocks.ts";
import { askForCharts, type ChartsAsked, writeCharts } from "./write-charts.ts";
import { WriteQueue } from "./write-queue.ts";
import { type OpenSheet, fillTable, frameTable } from "./write-tables.ts";

/** A sheet on its way: how it stood, and the sheet itself. */
export interface Work {
  readonly standing: SheetStanding;
  readonly open: OpenSheet;
}

/**
 * Makes or refills our sheets: everything that could refuse is looked at first, then one sync a chunk.
 *
 * All sheets and all tables stand, empty, before the first formula is written: our sheets speak of one another, and Excel
 * refuses a formula that names what does not exist.
 */
export async function writeSheets(
  session: Session,
  plans: readonly SheetPlan[],
  progress?: Progress,
): Promise<readonly string[]> {
  if (plans.length === 0) return [];
  const { standings, styles, order } = await runCheck(session, checkSheets(session, plans));
  const mode = await makeStyles(session, styles);
  const queue = new WriteQueue(
    session,
    plans.reduce((sum, plan) => sum + cellsOf(plan), 0),
    progress,
  );

  for (const standing of standings) await showAllOf(queue, standing);
  const work = await openSheets(queue, session, { standings, order });
  const charts = await askForChartsOf(queue, work);
  for (const { standing } of work) await clearSheet(queue, standing);
  for (const one of work) await frameTables(queue, one);
  for (const one of work) await fillSheet(queue, one, mode);
  await writeCharts(queue, charts);
  await queue.send();
  return plans.map((plan) => plan.name);
}

export function cellsOf({ blocks, tables }: SheetPlan): number {
  const inBlocks = blocks.flatMap((block) => block.cells).reduce((sum, row) => sum + row.length, 0);
  return tables.reduce((sum, table) => sum + table.rows * table.columns.length, inBlocks);
}

/** Which charts stand on these sheets, known when their cells are in. */
export function askForChartsOf(queue: WriteQueue, work: readonly Work[]): Promise<readonly ChartsAsked[]> {
  return askForCharts(
    queue,
    work.map(({ standing, open }) => ({ open, charts: standing.plan.charts })),
  );
}

/** Adds the sheets that are missing, each behind the one planned before it; the council's stay where they are. */
export async function openSheets(
  queue: WriteQueue,
  { workbook }: Session,
  { standings, order }: { standings: readonly SheetStanding[]; order: readonly string[] },
): Promise<readonly Work[]> {
  const tabs = [...order];
  const work: Work[] = [];
  for (const [index, standing] of standings.entries()) {
    const { name } = standing.plan;
    if (standing.sheet) {
      work.push({ standing, open: { name, sheet: standing.sheet } });
      continue;
    }
    const position = positionFor(tabs, standings.slice(0, index));
    const isLast = position === tabs.length;
    tabs.splice(position, 0, name);
    let sheet: Excel.Worksheet | undefined;
    const run = (): void => {
      sheet = workbook.worksheets.add(name);
      if (!isLast) sheet.position = position;
    };
    await queue.add({ sheet: name, bytes: 4 * CALL_BYTES, run });
    work.push({ standing, open: { name, sheet: sheet! } });
  }
  return work;
}

/** Behind the nearest sheet planned before it; else before the first of ours; else at the end. */
function positionFor(tabs: readonly string[], before: readonly SheetStanding[]): number {
  const last = before.at(-1)?.plan.name;
  if (last !== undefined) return tabs.findIndex((tab) => sameName(tab, last)) + 1;
  const first = tabs.findIndex((tab) => tab.startsWith("TP "));
  return first < 0 ? tabs.length : first;
}

/** Tables that only change their size go first: a new one may want cells that they give up. */
export async function frameTables(queue: WriteQueue, { standing, open }: Work): Promise<void> {
  const tables = tablesOf(standing);
  for (const table of tables.filter((one) => one.standing)) await frameTable(queue, open, table);
  for (const table of tables.filter((one) => !one.standing)) await frameTable(queue, open, table);
}

/** The planned tables, each with the one that stands in its place. */
function tablesOf({ plan, tables }: SheetStanding): { plan: TablePlan; standing: StandingTable | undefined }[] {
  return plan.tables.map((table) => ({ plan: table, standing: tables.find((one) => one.kept === table) }));
}

export async function fillSheet(queue: WriteQueue, { standing, open }: Work, mode: StyleMode): Promise<void> {
  const { plan } = standing;
  await writeFrame(queue, open, plan);
  // The first row goes first: it says that the sheet is ours, should the run break off here.
  for (const block of plan.blocks.filter(({ row }) => row === 0)) await writeBlock(queue, open, { block, mode });
  await writeLinks(queue, open, plan.links);
  for (const block of plan.blocks.filter(({ row }) => row > 0)) await writeBlock(queue, open, { block, mode });
  for (const table of tablesOf(standing)) await fillTable(queue, open, { ...table, mode });
  await writeConditionalFormats(queue, open, plan.conditionalFormats);
  await writeLists(queue, open, plan.lists);
  await writePage(queue, open, plan.page);
}
