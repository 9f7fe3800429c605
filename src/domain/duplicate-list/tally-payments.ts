import type { Duplicates, PaymentColumns } from "../duplicates/duplicates.ts";
import { type DuplicateMember, type ListTally, type RowsAndPence, SET_ASIDE, type SetAside } from "./duplicate-list.ts";

/** Why each entry of the columns was set aside; null = it was tested. */
export type PaymentClasses = readonly (SetAside | null)[];

/** Entries that belong together and are no finding. */
export interface AsideList {
  readonly strength: SetAside;
  readonly why: DuplicateMember["why"];
  readonly rows: readonly number[];
}

/** Everything that was read and is held against nothing, the last word on a row last. Names withheld: each row by itself. */
export function asideLists(found: Duplicates): AsideList[] {
  const list = (strength: SetAside, why: DuplicateMember["why"]) => (rows: readonly number[]) => ({
    strength,
    why,
    rows,
  });
  return [
    ...found.setAside.map(({ reason, payments }) =>
      list(reason === "regular payments" ? "recurring" : "set aside", reason)(payments.flatMap(({ rows }) => rows)),
    ),
    ...found.partCredits.map(({ credit }) => list("reversal", null)(credit.rows)),
    ...found.reversals.map(({ payment, credit }) => list("reversal", null)([...payment.rows, ...credit.rows])),
    ...found.republished.map(({ again }) => list("published twice", null)(again.rows)),
    ...found.notTestable.map((row) => list("not testable", null)([row])),
    ...found.nothingToCompare.map((row) => list("not testable", "nothing to compare")([row])),
  ];
}

/** Puts every payment that was read into one class. */
export function classifyPayments(size: number, lists: readonly AsideList[]): PaymentClasses {
  const classes = new Array<SetAside | null>(size).fill(null);
  for (const { strength, rows } of lists) for (const row of rows) classes[row] = strength;
  return classes;
}

/**
 * Adds the classes up.
 *
 * @returns classes that come to `read`, rows and pence.
 */
export function tallyClasses({ size, amountPence }: PaymentColumns, classes: PaymentClasses): ListTally {
  const over = (holds: (row: number) => boolean): RowsAndPence => {
    let [rows, pence] = [0, 0];
    for (let row = 0; row < size; row++) {
      if (!holds(row)) continue;
      rows += 1;
      pence += amountPence[row]!;
    }
    return { rows, pence };
  };
  const aside = SET_ASIDE.map((why) => [why, over((row) => classes[row] === why)] as const);
  return {
    ...(Object.fromEntries(aside) as Record<SetAside, RowsAndPence>),
    read: over(() => true),
    tested: over((row) => classes[row] === null),
    openCredits: over((row) => classes[row] === null && amountPence[row]! < 0),
  };
}
