import { isBookedIncome, isIncomeAdded } from "../ledger/booked-income.ts";
import { EXTERNAL_INCOME, INCOME } from "../ledger/left-out.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Reading } from "../ledger/reading.ts";

/**
 * Lines that people or rules call income were booked as if they stood below nought. In blocks where they stand above it,
 * they are turned: £500 of fees tagged so is £500 of income, not £500 less.
 *
 * Cost: O(rows), and nothing where no line is left out as income.
 */
export function signBookedIncome(ledger: Ledger, readings: readonly Reading[]): Ledger {
  if (!ledger.leftOut.words.some((word) => word === EXTERNAL_INCOME || word === INCOME)) return ledger;
  const rows = bookedByBlock(ledger, readings);
  const externalIncomePence = Float64Array.from(ledger.externalIncomePence);
  const internalIncomePence = Float64Array.from(ledger.internalIncomePence);
  for (const booked of rows.values()) {
    const amounts = booked.map((row) => ledger.amountPence[row]!);
    if (!isIncomeAdded({}, amounts)) continue;
    for (const row of booked) {
      externalIncomePence[row] = 0 - externalIncomePence[row]!;
      internalIncomePence[row] = 0 - internalIncomePence[row]!;
    }
  }
  return { ...ledger, externalIncomePence, internalIncomePence };
}

/** Of blocks in which no column says which lines are income. */
function bookedByBlock(ledger: Ledger, readings: readonly Reading[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < ledger.size; row++) {
    const block = ledger.block[row]!;
    if (readings[block]!.incomeLines || !isBookedIncome(ledger, row)) continue;
    const held = rows.get(block);
    if (held) held.push(row);
    else rows.set(block, [row]);
  }
  return rows;
}
