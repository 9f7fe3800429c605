import type { Finding } from "../findings/finding.ts";
import type { DecidedRows } from "./decide-rows.ts";
import type { DecidedBlock } from "./row-findings.ts";

/**
 * How the lines of income among those of spending were read, and what bears it out.
 *
 * Findings: `income-lines-proved`, a note; `income-lines-taken`, a look: nothing bears it out; `income-lines-said`, a note:
 * a person said it; `income-lines-told`, a look: the file itself tells otherwise than a person said. `size` is what they come
 * to without signs, in the unit of the file: check A19.
 */
export function incomeLineFindings(
  { cells, mapping, firstRow, decisions }: DecidedBlock,
  income: DecidedRows["income"],
): Finding[] {
  const column = mapping.side;
  if (income === null || column === undefined) return [];
  const { written, isIncome, said } = income;
  const amounts = decisions.flatMap(({ kind, amount }, i) =>
    kind === "line" && amount !== null && isIncome[i] === true ? [Math.abs(amount)] : [],
  );
  const lines = amounts.length;
  const size = amounts.reduce((sum, amount) => sum + amount, 0);
  const params = { heading: column.header.trim(), lines, written, size, ...(said && { said: said.written }) };
  const at = { sheet: cells.sheet, row: firstRow - 1, column: column.column };
  if (lines === 0) return [];
  return [...toldOtherwise(income), howRead(income)].map((found) => ({ ...found, ...at, params }));
}

type Income = NonNullable<DecidedRows["income"]>;
type Said = Pick<Finding, "code" | "severity">;

function howRead({ isProved, said }: Income): Said {
  if (said?.isFollowed === true) return { code: "income-lines-said", severity: "note" };
  if (isProved) return { code: "income-lines-proved", severity: "note" };
  return { code: "income-lines-taken", severity: "look" };
}

/** The file needs nobody's word any more, and another reading than it tells would be false. */
function toldOtherwise({ written, said }: Income): Said[] {
  const isTold = said?.isFollowed === false && (said.written === "minus") !== (written === "below");
  return isTold ? [{ code: "income-lines-told", severity: "look" }] : [];
}
