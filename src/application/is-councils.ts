import { holdsOurTable } from "#sheets/plan/of-a-count";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import type { SheetSurvey } from "./ports/workbook.port.ts";

/** Sheets of ours without a table. */
const LAID_OUT: ReadonlySet<string> = new Set([
  ...["Return", "Bridge", "Views", "Bodies", "Agency x Theme", "COFOG", "Overlap", "Method", "Sums"].map(
    (name) => `TP ${name}`,
  ),
  UNFINISHED_SHEET,
]);

/** Ours hold a table that a count makes, or are one of the laid-out sheets; everything else may be a source. */
export function isCouncils({ name, tables }: SheetSurvey): boolean {
  return !LAID_OUT.has(name) && !holdsOurTable({ name, tables: tables.map((table) => table.name) });
}
