import type { DuplicateGroupView, PaymentView } from "#application/view/duplicates-view";

/** What an officer is asked once: one finding, or all findings of a payment run that stands there again. */
export interface DuplicateQuestion {
  readonly key: string;
  /** One at least; of a run those with most £ at risk first. */
  readonly groups: readonly DuplicateGroupView[];
  readonly isRun: boolean;
  readonly atRiskPence: number;
}

/** The questions that findings come to, in the order of the list. */
export function questionsOf(groups: readonly DuplicateGroupView[]): DuplicateQuestion[] {
  const asked = new Map<number | DuplicateGroupView, DuplicateGroupView[]>();
  for (const group of groups) {
    const of = group.run ?? group;
    const others = asked.get(of);
    if (others) others.push(group);
    else asked.set(of, [group]);
  }
  return Array.from(asked, ([of, own]) => questionOf(own, typeof of === "number"));
}

function questionOf(groups: readonly DuplicateGroupView[], isRun: boolean): DuplicateQuestion {
  const key = groups[0]?.key ?? "";
  return {
    key: isRun ? `run ${key}` : key,
    groups,
    isRun,
    atRiskPence: groups.reduce((sum, { atRiskPence }) => sum + atRiskPence, 0),
  };
}

/** The payments that stand there first, or those that stand there again. */
export function paymentsOf({ groups }: DuplicateQuestion, times: "first" | "again"): PaymentView[] {
  return groups.flatMap(({ payments }) => (times === "first" ? payments.slice(0, 1) : payments.slice(1)));
}

/** How many payees, by their names as they stand there first. */
export function payeesOf(question: DuplicateQuestion): number {
  return new Set(paymentsOf(question, "first").map(({ payee }) => payee)).size;
}
