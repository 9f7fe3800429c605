import type { Duplicates, PaymentColumns } from "../duplicates/duplicates.ts";
import { type PaymentTally, type RowsAndPence, SET_ASIDE, type SetAside } from "./duplicate-list.ts";

/** Why each entry of the columns was set aside; null = it was tested. */
export type PaymentClasses = readonly (SetAside | null)[];

/** Lists of entries that were set aside, by why. */
export function rowsSetAside(found: Duplicates): Readonly<Record<SetAside, readonly (readonly number[])[]>> {
  return {
    recurring: found.regular.map((payments) => payments.flatMap(({ rows }) => rows)),
    reversal: found.reversals.map(({ payment, credit }) => [...payment.rows, ...credit.rows]),
    "published twice": found.republished.map(({ again }) => again.rows),
    "not testable": [found.notTestable],
  };
}

/** Puts every payment that was read into one class. One that a group holds is tested, whatever else it is part of. */
export function classifyPayments(columns: PaymentColumns, found: Duplicates): PaymentClasses {
  const classes = new Array<SetAside | null>(columns.size).fill(null);
  const aside = rowsSetAside(found);
  for (const why of SET_ASIDE) for (const rows of aside[why]) for (const row of rows) classes[row] = why;
  for (const { payments } of found.groups) for (const { rows } of payments) for (const row of rows) classes[row] = null;
  return classes;
}

/**
 * Adds the classes up.
 *
 * @returns classes that come to `read`, rows and pence; check H1 compares them with the ledger.
 * @source assurance.md H1
 */
export function tallyPayments({ size, amountPence }: PaymentColumns, classes: PaymentClasses): PaymentTally {
  const over = (holds: (row: number) => boolean): RowsAndPence => {
    let [rows, pence] = [0, 0];
    for (let row = 0; row < size; row++) {
      if (!holds(row)) continue;
      rows += 1;
      pence += amountPence[row]!;
    }
    return { rows, pence };
  };
  const ofClass = (why: SetAside | null): RowsAndPence => over((row) => classes[row] === why);
  return {
    read: over(() => true),
    tested: ofClass(null),
    openCredits: over((row) => classes[row] === null && amountPence[row]! < 0),
    recurring: ofClass("recurring"),
    reversal: ofClass("reversal"),
    "published twice": ofClass("published twice"),
    "not testable": ofClass("not testable"),
  };
}
