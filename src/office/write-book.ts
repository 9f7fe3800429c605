import type { Progress } from "#application/ports/workbook.port";
import type { BookPlan } from "#sheets/plan/sheet-plan";
import { checkSourceColumns } from "./check-source-columns.ts";
import { bothChecks, runCheck } from "./check.ts";
import { clearSheet, showAllOf } from "./clear-sheet.ts";
import type { Session } from "./session.ts";
import { checkSafeCopy } from "./safe-copy/check-safe-copy.ts";
import { dropSafeCopy, keepSafeCopy } from "./safe-copy/keep-safe-copy.ts";
import { checkSheets } from "./sheet-standing.ts";
import { makeStyles } from "./styles/make-styles.ts";
import { WriteQueue } from "./write-queue.ts";
import { writeCharts } from "./write-charts.ts";
import { askForChartsOf, cellsOf, fillSheet, frameTables, openSheets } from "./write-sheets.ts";
import { cellsToWrite } from "./placed-columns.ts";
import { fillSource, liftOurFilters, openSource, placeSources } from "./write-source-columns.ts";

/** How far the writing of a book has come. */
export interface Stage {
  hasBegun: boolean;
}

/**
 * Writes the whole book: everything that could refuse is looked at first, then one sync a chunk.
 *
 * TP columns name our tables and our tables name TP columns, and Excel refuses a formula that names what does not exist.
 * So every sheet, table and heading stands, empty, before the first formula is written. What people have said stands on our
 * tables: before they are emptied Excel copies them to a sheet that goes when all is written.
 *
 * @param stage - told when writing has begun: a failure after that leaves the sheets part old, part new.
 */
export async function writeBook(
  session: Session,
  {
    plan,
    progress,
    stage,
  }: { readonly plan: BookPlan; readonly progress: Progress | undefined; readonly stage: Stage },
): Promise<readonly string[]> {
  const checks = bothChecks(checkSourceColumns(session, plan.sourceColumns), checkSheets(session, plan.sheets));
  const [[sources, sheets], safeCopy] = await runCheck(session, bothChecks(checks, checkSafeCopy(session)));
  const mode = await makeStyles(session, sheets.styles);
  const places = await placeSources(session, { standings: sources.standings, mode, progress });
  const columns = places.reduce((sum, place) => sum + cellsToWrite(place), 0);
  const cells = plan.sheets.reduce((sum, sheet) => sum + cellsOf(sheet), 0);
  const queue = new WriteQueue(session, columns + cells, progress);

  stage.hasBegun = true;
  const aboutToGo = { sources: sources.standings, sheets: sheets.standings };
  await liftOurFilters(queue, sources.standings);
  for (const standing of sheets.standings) await showAllOf(queue, standing);
  await keepSafeCopy(queue, session, { standing: safeCopy, aboutToGo });
  const work = await openSheets(queue, session, sheets);
  const charts = await askForChartsOf(queue, work);
  for (const { standing } of work) await clearSheet(queue, standing);
  for (const one of work) await frameTables(queue, one);
  for (const standing of sources.standings) await openSource(queue, standing);
  for (const [at, standing] of sources.standings.entries()) await fillSource(queue, standing, places[at]!);
  for (const one of work) await fillSheet(queue, one, mode);
  await writeCharts(queue, charts);
  await dropSafeCopy(queue, session);
  await queue.send();
  return plan.sheets.map((sheet) => sheet.name);
}
