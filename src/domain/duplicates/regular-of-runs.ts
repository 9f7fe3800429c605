import type { Duplicates, Payment, PaymentColumns } from "./duplicates.ts";

/** What else of a payment run comes again, and is no finding: its payees are paid the same at equal intervals anyway. */
export interface RegularOfRun {
  /** Payees by their names, none of them a payee of the findings. */
  readonly payees: number;
  /** What those payees are paid the second time. */
  readonly pence: number;
}

/**
 * Of each run that stands there again, what was set aside as regular payments: of the same body, in the same files, on the same
 * two days. Where most of a run is regular, what is left over of it is hardly a run paid twice.
 *
 * @returns run -> what is regular; every run of the findings is there. Cost: O(regular payments).
 * @source docs/decisions/0003, "A run that stands there again"
 */
export function regularOfRuns(
  { groups, regular }: Pick<Duplicates, "groups" | "regular">,
  columns: PaymentColumns,
): ReadonlyMap<number, RegularOfRun> {
  const found = new Map<number, RegularOfRun>();
  const dayOf = ({ rows }: Payment): string => {
    const [row = 0] = rows;
    return [columns.agency[row], columns.source[row], columns.date[row]].join("\u001f");
  };
  const payeeOf = ({ rows: [row = 0] }: Payment): string => columns.payee[row] ?? "";
  for (const { run, payments } of groups) {
    if (run === null || found.has(run)) continue;
    const [first, again] = payments.map(dayOf);
    const asked = new Set(groups.flatMap((group) => (group.run === run ? group.payments.map(payeeOf) : [])));
    const beside = regular.flatMap((series) => {
      const second = series.find((payment) => dayOf(payment) === again);
      const isOfBoth = series.some((payment) => dayOf(payment) === first);
      return first !== again && second && isOfBoth && !asked.has(payeeOf(second)) ? [second] : [];
    });
    found.set(run, {
      payees: new Set(beside.map(payeeOf)).size,
      pence: beside.reduce((sum, { pence }) => sum + pence, 0),
    });
  }
  return found;
}
