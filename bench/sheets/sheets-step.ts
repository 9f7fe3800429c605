import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareFormulas } from "#test/support/compare-formulas";
import { convert, installedLibreOffice } from "#test/support/libreoffice";
import { openXlsx } from "#workbench/files/open-xlsx";
import { tagSpend } from "../aggregation/tagged-spend.ts";
import { type BenchStep, stepBeside } from "../bench-step.ts";
import type { GeneratedSpend } from "../generate-spend.ts";
import { runJob } from "../run-job.ts";
import { writePlace } from "../spend/write-place.ts";
import { timeSumFormulas } from "./sum-formulas.ts";
import { timeRecalculation } from "./time-recalculation.ts";

export const SHEETS = "sheets: every formula of the saved workbook";
export const SUMIFS = "LibreOffice, 200 SUMIFS";
/** The whole job of a million takes minutes and has a measure of its own. */
const MOST_ROWS = 100_000;

/** What LibreOffice takes for the sums that others would write into cells; null where it is not installed. Milliseconds. */
export function measureSumFormulas(spend: GeneratedSpend): number | null {
  const soffice = installedLibreOffice();
  return soffice === null ? null : timeSumFormulas(soffice, tagSpend(spend), join("out", "bench"));
}

/**
 * Times LibreOffice over every formula of the workbook that the product saves for as many rows, beside 200 SUMIFS.
 *
 * @param sumFormulas - milliseconds of those. @throws Error where a cell is not what LibreOffice works out for it.
 */
export function measureSheets({ rows, seed }: GeneratedSpend, sumFormulas: number | null): BenchStep[] {
  const soffice = installedLibreOffice();
  if (soffice === null || rows > MOST_ROWS * 1.01) return [];
  const folder = join("out", "bench", "job");
  const {
    spend: [spend = ""],
    settings,
  } = writePlace(folder, rows, { seed });
  const { out: file } = runJob({ inputs: [spend], settings, folder });
  const { ms, out } = timeRecalculation((recalculation) =>
    convert(soffice, [file], { recalculation, to: "xlsx", seconds: 600 }),
  );
  const judged = compareFormulas(openXlsx(readFileSync(file)), openXlsx(readFileSync(join(out, "out.xlsx"))));
  const [first = ""] = judged.different;
  if (judged.different.length > 0 || judged.compared === 0) {
    throw new Error(`sheets: ${String(judged.different.length)} of ${String(judged.compared)} differ, first ${first}`);
  }
  return [stepBeside(SHEETS, ms, { peer: SUMIFS, peerMs: sumFormulas })];
}
