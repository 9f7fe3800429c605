import { cellName } from "../findings/cell-name.ts";
import type { Finding } from "../findings/finding.ts";
import { isErrorCell, type SheetCells } from "./cells.ts";
import { POUNDS_IN, type Unit } from "../place/registers.ts";
import { halfAPenny } from "./half-a-penny.ts";
import type { Decision, RowProblem } from "./classify-rows.ts";
import { FIELDS, type FoundTotal, type Mapping } from "./reading.ts";
import { cellText } from "./text-at.ts";
import type { FoundSums } from "./sums-of-parts.ts";
import type { FoundSummary } from "./trailing-summary.ts";

/** A block whose rows have been decided; decision i is sheet row `firstRow + i`. */
export interface DecidedBlock {
  readonly cells: SheetCells;
  readonly mapping: Mapping;
  readonly firstRow: number;
  readonly decisions: readonly Decision[];
}

/** What a person should know of single rows: amounts that are missing or cannot be read, errors in the cells of a line. */
export function rowFindings(block: DecidedBlock): Finding[] {
  return block.decisions.flatMap((decision, i) => {
    const row = block.firstRow + i;
    const problem = decision.problem === null ? [] : [problemFinding(block, decision.problem, { row, decision })];
    return decision.kind === "line" ? [...problem, ...cellErrors(block, row)] : problem;
  });
}

const STOPS: ReadonlySet<RowProblem> = new Set(["columns-moved", "other-currency", "other-unit"]);

/** How many rows nobody has read, for check A1. */
const UNREAD: Readonly<Partial<Record<RowProblem, { readonly rows: number }>>> = {
  "other-currency": { rows: 1 },
  "other-unit": { rows: 1 },
};

function problemFinding(
  { cells, mapping }: DecidedBlock,
  code: RowProblem,
  { row, decision }: { readonly row: number; readonly decision: Decision },
): Finding {
  const column = mapping.amount?.column ?? -1;
  const inSuspense = isInSuspense(decision);
  const severity = inSuspense || STOPS.has(code) ? "stop" : "look";
  const text = cellText(cells.columns[column]?.[row]);
  const params = { text, counted: inSuspense ? "in suspense" : "left out", ...saidOf(decision) };
  const more = { ...UNREAD[code], ...slidFigure(cells, decision.slid, row) };
  return { code, severity, sheet: cells.sheet, row, column, params: { ...params, ...more } };
}

function saidOf({ amount, reason }: Decision): Finding["params"] {
  return { amount: amount ?? 0, ...(reason !== null && { reason }) };
}

/** The figure that stands beside its column, and its cell. */
function slidFigure(cells: SheetCells, slid: number | undefined, row: number): Finding["params"] {
  if (slid === undefined) return {};
  return { text: cellText(cells.columns[slid]?.[row]), cell: cellName(undefined, row, slid) };
}

function isInSuspense({ kind, amount }: Decision): boolean {
  return kind === "line" && amount === null;
}

/** An error in a text cell is flagged and never tagged from; the payment stays in. */
function cellErrors({ cells, mapping }: DecidedBlock, row: number): Finding[] {
  const found: Finding[] = [];
  for (const field of FIELDS) {
    const mapped = mapping[field];
    if (!mapped || field === "amount") continue;
    const cell = cells.columns[mapped.column]?.[row] ?? null;
    if (!isErrorCell(cell)) continue;
    const params = { text: cellText(cell), heading: mapped.header.trim() };
    found.push({ code: "cell-error", severity: "look", sheet: cells.sheet, row, column: mapped.column, params });
  }
  return found;
}

/** The file's own total beside the sum of its lines, where they differ by a penny or more. All in the file's unit. */
export function controlFindings(
  { cells, mapping }: DecidedBlock,
  total: FoundTotal | null,
  { sum, unit }: { readonly sum: number; readonly unit: Unit },
): Finding[] {
  if (total === null || Math.abs(total.value - sum) < halfAPenny(unit)) return [];
  const [read, difference] = [sum, sum - total.value].map((value) => toPennies(value, POUNDS_IN[unit]));
  const params = { total: total.value, read: read!, difference: difference! };
  const column = mapping.amount?.column ?? -1;
  return [{ code: "control-total-differs", severity: "stop", sheet: cells.sheet, row: total.row, column, params }];
}

/** Rows below the payments that were left out because they sum them up. */
export function summaryFindings({ cells, firstRow }: DecidedBlock, summaries: readonly FoundSummary[]): Finding[] {
  return summaries.map(({ first, rows, amount }) => {
    const params = { rows, amount: toPennies(amount) };
    return { code: "block-is-summary", severity: "look", sheet: cells.sheet, row: firstRow + first, column: 0, params };
  });
}

/** Rows that are the sum of rows beside them: each by its number as Excel has it. */
export function sumFindings({ cells, mapping, firstRow }: DecidedBlock, sums: FoundSums | null, unit: Unit): Finding[] {
  if (sums === null) return [];
  const { rows, amount, isProved } = sums;
  const named = rows.slice(0, ROWS_NAMED).map((at) => String(firstRow + at + 1));
  const more = rows.length - named.length;
  const params = {
    rows: named.join(", ") + (more > 0 ? ` and ${String(more)} more` : ""),
    count: rows.length,
    amount: toPennies(amount, POUNDS_IN[unit]),
  };
  const where = { sheet: cells.sheet, row: firstRow + rows[0]!, column: mapping.amount?.column ?? -1 };
  const told = isProved ? ({ code: "rows-are-sums" } as const) : ({ code: "rows-may-be-sums" } as const);
  return [{ ...told, severity: "look", ...where, params }];
}
const ROWS_NAMED = 8;

/** Takes the dust of adding doubles off a figure for display. */
function toPennies(value: number, pounds = 1): number {
  return Math.round(value * 100 * pounds) / (100 * pounds);
}
