import type { Finding } from "../findings/finding.ts";
import type { DecidedRows } from "./decide-rows.ts";
import type { DecidedBlock } from "./row-findings.ts";

/** How the lines of income among those of spending were read, and what bears it out. */
export function incomeLineFindings(
  { cells, mapping, firstRow, decisions }: DecidedBlock,
  income: DecidedRows["income"],
): Finding[] {
  const column = mapping.side;
  if (income === null || column === undefined) return [];
  const { written, isProved, isIncome } = income;
  const lines = decisions.filter(({ kind, amount }, i) => kind === "line" && amount !== null && isIncome[i]).length;
  const params = { heading: column.header.trim(), lines, written };
  const at = { sheet: cells.sheet, row: firstRow - 1, column: column.column };
  if (lines === 0) return [];
  if (isProved) return [{ code: "income-lines-proved", severity: "note", ...at, params }];
  return [{ code: "income-lines-taken", severity: "look", ...at, params }];
}
