import type { CheckRow } from "#domain/checks/check";
import { openXlsx } from "#workbench/files/open-xlsx";
import { CellError, type CellValue } from "#workbench/model/cell";

/** What a check came to: its result and its first side, in the unit that the sheet shows. */
export interface CheckResultRow {
  readonly result: unknown;
  readonly thisSide: number | null;
}

/** Checks as the tool found them, by number. */
export function toolResults(checks: readonly CheckRow[]): Record<string, CheckResultRow> {
  return Object.fromEntries(
    checks.map(({ id, result, thisSide, unit }) => {
      const side = thisSide === null ? null : thisSide / (unit === "pence" ? 100 : 1);
      return [id, { result, thisSide: rounded(side) }];
    }),
  );
}

/** Checks as TP Checks shows them, worked out by its own formulas, by number. */
export function sheetResults(bytes: Uint8Array): Record<string, CheckResultRow> {
  const sheet = openXlsx(bytes).sheet("TP Checks")!;
  const headings = sheet.columns.map((cells) => cells?.values[3]);
  const at = (heading: string, row: number): CellValue => sheet.columns[headings.indexOf(heading)]?.values[row] ?? null;
  const ids = Array.from(sheet.columns[0]!.values, (id, row) => [String(id), row] as const);
  const checks = ids.filter(([id]) => /^[A-H]\d+$/.test(id));
  return Object.fromEntries(
    checks.map(([id, row]) => {
      const [result, side] = [at("Result", row), at("This side £", row)];
      const shown = side instanceof CellError ? Number.NaN : typeof side === "number" ? side : null;
      return [id, { result: result instanceof CellError ? result.code : result, thisSide: rounded(shown) }];
    }),
  );
}

/** One check of a report of the headless job, by its number. */
export function checkOf(report: Record<string, unknown>, id: string): unknown {
  return (report["checks"] as { id: string }[]).find((check) => check.id === id);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6 + 0;
}
