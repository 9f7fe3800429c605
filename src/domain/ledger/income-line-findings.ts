import type { Finding } from "../findings/finding.ts";
import type { DecidedRows } from "./decide-rows.ts";
import type { DecidedBlock } from "./row-findings.ts";

/**
 * How the lines of income among those of spending were read, and what bears it out.
 *
 * Findings: `income-lines-proved`, a note; `income-lines-taken`, a look: nothing bears it out. `size` is what they come to
 * without signs, in the unit of the file: check A19.
 */
export function incomeLineFindings(
  { cells, mapping, firstRow, decisions }: DecidedBlock,
  income: DecidedRows["income"],
): Finding[] {
  const column = mapping.side;
  if (income === null || column === undefined) return [];
  const { written, isProved, isIncome } = income;
  const amounts = decisions.flatMap(({ kind, amount }, i) =>
    kind === "line" && amount !== null && isIncome[i] === true ? [Math.abs(amount)] : [],
  );
  const lines = amounts.length;
  const size = amounts.reduce((sum, amount) => sum + amount, 0);
  const params = { heading: column.header.trim(), lines, written, size };
  const at = { sheet: cells.sheet, row: firstRow - 1, column: column.column };
  if (lines === 0) return [];
  if (isProved) return [{ code: "income-lines-proved", severity: "note", ...at, params }];
  return [{ code: "income-lines-taken", severity: "look", ...at, params }];
}
