import { type Duplicates, PAYMENT_STATES, type PaymentState, type PaymentTally } from "./duplicates.ts";

/**
 * Says what became of every line: tested, netted with a credit, set aside for a reason, not testable, or the copy of a line in
 * another file. Each line has one state, so that the states add up to all that was read.
 *
 * @param pence - of every line read.
 * @source assurance.md H1
 */
export function tallyPayments(pence: Float64Array, found: Omit<Duplicates, "tally">): PaymentTally {
  const stateOf = new Uint8Array(pence.length);
  const mark = (state: PaymentState, rows: Iterable<number>): void => {
    const code = PAYMENT_STATES.indexOf(state);
    for (const row of rows) stateOf[row] = code;
  };
  for (const { payments } of found.setAside) for (const { rows } of payments) mark("set aside", rows);
  for (const { credit } of found.partCredits) mark("netted", credit.rows);
  for (const { payment, credit } of found.reversals) mark("netted", [...payment.rows, ...credit.rows]);
  for (const { again } of found.republished) mark("republished", again.rows);
  mark("not testable", found.notTestable);
  mark("not testable", found.nothingToCompare);
  const sums = PAYMENT_STATES.map(() => ({ lines: 0, pence: 0 }));
  let read = 0;
  stateOf.forEach((state, row) => {
    const sum = sums[state]!;
    sum.lines++;
    sum.pence += pence[row]!;
    read += pence[row]!;
  });
  const states = Object.fromEntries(PAYMENT_STATES.map((state, at) => [state, sums[at]!]));
  return { read: { lines: pence.length, pence: read }, states: states as PaymentTally["states"] };
}
