import type { Finding } from "../findings/finding.ts";
import type { SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { readAmount } from "./read-amount.ts";
import type { Reading } from "./reading.ts";
import { comesToFewer, isSummaryOf, linesOf, type ReadBlock, summarised, sumOf } from "./summary-of.ts";

/** Columns of a sheet with all others empty, and what they read as; null = not as spend. */
export interface BandRead {
  readonly cells: SheetCells;
  readonly reading: Reading | null;
}

const NOT_READ = { code: "block-not-read", severity: "stop" } as const;

/**
 * Why what stands beside the counted blocks was not counted with them.
 *
 * Findings: `block-is-summary`, to look at; `block-not-read`, a stop: it holds amounts and is no summary. Nothing of a list
 * without amounts.
 */
export function whyDropped(band: BandRead, counted: readonly ReadBlock[]): Finding[] {
  const { cells, reading } = band;
  if (reading === null) return amountsWithoutHeadings(cells);
  const block = { cells, reading };
  const isSummary = summarised(counted).some((others) => isSummaryOf(block, others));
  const why = isSummary ? ({ code: "block-is-summary", severity: "look" } as const) : NOT_READ;
  return [{ ...why, ...whatItHolds(block) }];
}

/** Counted blocks that come to what another does on fewer lines, and are not proven to be its summary. */
export function mayBeSummaries(counted: readonly ReadBlock[]): Finding[] {
  return counted
    .filter((one) => counted.some((other) => other !== one && comesToFewer(one, [other])))
    .map((one) => ({ code: "block-may-be-summary", severity: "look", ...whatItHolds(one) }));
}

function whatItHolds({ reading }: ReadBlock): Pick<Finding, "sheet" | "row" | "column" | "params"> {
  const { sheet, headerRow: row, firstColumn: column = 0 } = reading;
  const lines = linesOf(reading);
  return { sheet, row, column, params: { rows: lines.length, amount: sumOf(lines) } };
}

/** A figure after its label is taken for an amount; a figure before it is a code of a list. */
function amountsWithoutHeadings({ sheet, rowCount, columns }: SheetCells): Finding[] {
  const found = Array.from({ length: rowCount }, (_, row) => ({ row, ...labelledAmount(columns, row) }));
  const rows = found.filter(({ column }) => column !== undefined);
  const [first] = rows;
  if (first?.column === undefined) return [];
  const params = { rows: rows.length, amount: sumOf(rows.map(({ amount = 0 }) => amount)) };
  return [{ ...NOT_READ, sheet, row: first.row, column: first.column, params }];
}

function labelledAmount(columns: SheetCells["columns"], row: number): { column?: number; amount?: number } {
  let label = "";
  for (const [column, cells] of columns.entries()) {
    const cell = cells[row];
    if (isEmptyCell(cell)) continue;
    const read = readAmount(cell);
    if (read.kind === "amount") return label === "" || /total/i.test(label) ? {} : { column, amount: read.value };
    label = String(cell);
  }
  return {};
}
