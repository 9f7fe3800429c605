import {
  type AsideReason,
  type AsideState,
  type Duplicates,
  PAYMENT_STATES,
  type PaymentState,
  type PaymentTally,
  type RowsAndPence,
} from "./duplicates.ts";

/** Rows that belong together and are no finding. */
export interface AsideList {
  readonly state: AsideState;
  readonly why: AsideReason | "nothing to compare" | null;
  readonly rows: readonly number[];
}

/** Everything that was read and is held against nothing, the last word on a row last. Names withheld: each row by itself. */
export function asideLists(found: Omit<Duplicates, "tally">): AsideList[] {
  const list = (state: AsideState, why: AsideList["why"]) => (rows: readonly number[]) => ({ state, why, rows });
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

/** The state of every row, as a place in PAYMENT_STATES. */
export function statesOfRows(size: number, lists: readonly AsideList[]): Uint8Array {
  const states = new Uint8Array(size).fill(PAYMENT_STATES.indexOf("tested"));
  for (const { state, rows } of lists) {
    const code = PAYMENT_STATES.indexOf(state);
    for (const row of rows) states[row] = code;
  }
  return states;
}

/**
 * Says what became of every row: each has one state, so that the states add up to all that was read.
 *
 * @param pence - of every row read.
 * @source assurance.md H1
 */
export function tallyPayments(pence: Float64Array, found: Omit<Duplicates, "tally">): PaymentTally {
  const none = (): { rows: number; pence: number } => ({ rows: 0, pence: 0 });
  const [read, openCredits] = [none(), none()];
  const sums = PAYMENT_STATES.map(none);
  const tested = PAYMENT_STATES.indexOf("tested");
  const add = (sum: { rows: number; pence: number }, row: number): void => {
    sum.rows++;
    sum.pence += pence[row]!;
  };
  statesOfRows(pence.length, asideLists(found)).forEach((state, row) => {
    add(read, row);
    add(sums[state]!, row);
    if (state === tested && pence[row]! < 0) add(openCredits, row);
  });
  const states = Object.fromEntries(PAYMENT_STATES.map((state, at) => [state, sums[at]!]));
  return { ...(states as Record<PaymentState, RowsAndPence>), read, openCredits };
}
