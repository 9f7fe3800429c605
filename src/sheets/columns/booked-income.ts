import { wordAt } from "#domain/columns/coded";
import { isBookedIncome as isEitherIncome } from "#domain/ledger/booked-income";
import { EXTERNAL_INCOME, INCOME } from "#domain/ledger/left-out";
import type { IncomeField } from "#domain/ledger/reading";
import { anyLine, type BlockRows } from "./block-rows.ts";

/** Whether lines of a block are themselves income of this field: left out of the spending, and stated as income. */
export function hasBookedIncome(rows: BlockRows, field: IncomeField): boolean {
  return anyLine(rows, (row) => isBookedIncome(rows, row, field));
}

export function isBookedIncome({ input }: BlockRows, row: number, field: IncomeField): boolean {
  const { leftOut, incomeFrom } = input.ledger;
  if (field === "externalIncome") return wordAt(leftOut, row) === EXTERNAL_INCOME;
  return wordAt(leftOut, row) === INCOME && incomeFrom.codes[row]! >= 0;
}

/** Pence of the block's lines that are themselves income, as they were read. */
export function* bookedPence({ input: { ledger }, ledgerRow }: BlockRows): Generator<number> {
  for (const row of ledgerRow) {
    if (row >= 0 && isEitherIncome(ledger, row)) yield ledger.amountPence[row]!;
  }
}
