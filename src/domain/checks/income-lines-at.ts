import type { IncomeLines } from "../ledger/reading.ts";
import type { CheckInput } from "./check-input.ts";

/** How the file of a row tells its lines of income; undefined where no column says which they are. */
export function incomeLinesAt(
  { ledger, blocks }: Pick<CheckInput, "ledger" | "blocks">,
  row: number,
): IncomeLines | undefined {
  return blocks[ledger.block[row]!]?.reading.incomeLines;
}
