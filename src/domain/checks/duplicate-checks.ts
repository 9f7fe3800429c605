import { sumColumn } from "../columns/tally.ts";
import { PAYMENT_STATES } from "../duplicates/duplicates.ts";
import type { CheckInput } from "./check-input.ts";
import { countWhere, sumWhere } from "./measures.ts";
import { type CheckDefinition, mustTie, type Outcome } from "./outcome.ts";

const WHERE = "'TP Duplicates'!A4";
const NO_PAYMENTS: Outcome = { thisSide: null, thatSide: null, result: "n/a" };

/** Section H: the duplicate test. Not used where no source holds payments. */
export const DUPLICATE_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "H1",
    name: "Every payment tested or not testable",
    words: "tested + netted credits + set aside + not testable + published twice = payments and £ read",
    severity: "S",
    tolerance: "£0.00 and 0 rows",
    unit: "pence",
    where: WHERE,
    run: everyPayment,
  },
  {
    id: "H2",
    name: "T untouched",
    words: "T after the duplicate test = T before: nothing found leaves the total",
    severity: "S",
    tolerance: "£0.00",
    unit: "pence",
    where: WHERE,
    run: ({ payments, figures, totalBeforeTestPence }) =>
      payments && totalBeforeTestPence !== undefined
        ? mustTie(sumColumn(figures.placeSpend), totalBeforeTestPence)
        : NO_PAYMENTS,
  },
  {
    id: "H3",
    name: "Assumptions stated",
    words: "savings lines printed with a blank assumption, investment or owner",
    severity: "S",
    tolerance: "0",
    unit: "rows",
    where: "'TP Return'!A53",
    // The return puts no saving forward (row 53), so that none can lack its assumptions.
    run: () => ({ ...NO_PAYMENTS, finding: "no saving is put forward" }),
  },
];

/** What the test says of each payment against the ledger itself. */
function everyPayment(input: CheckInput): Outcome {
  const { payments, blocks, ledger } = input;
  if (!payments) return NO_PAYMENTS;
  const isPayment = (i: number): boolean =>
    ledger.suspense[i] === 0 && blocks[ledger.block[i]!]!.reading.layout === "payments";
  const states = PAYMENT_STATES.map((state) => payments[state]);
  const pence = states.reduce((sum, state) => sum + state.pence, 0);
  const lines = states.reduce((sum, state) => sum + state.rows, 0);
  const read = countWhere(input, isPayment);
  const outcome = mustTie(
    pence,
    sumWhere(input, isPayment, (i) => ledger.amountPence[i]!),
  );
  if (lines === read) return outcome;
  return { ...outcome, result: "Does not tie", finding: `${String(lines)} of ${String(read)} payments` };
}
