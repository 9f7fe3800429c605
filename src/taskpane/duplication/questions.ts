import type { DuplicateGroupView, PaymentView, RepeatedRunView } from "#application/view/duplicates-view";

/** What an officer is asked once: one finding, or all findings of a payment run that stands there again. */
export interface DuplicateQuestion {
  readonly key: string;
  /** One at least; of a run those with most £ at risk first. */
  readonly groups: readonly DuplicateGroupView[];
  /** The run that the question is of; null = one finding. */
  readonly run: RepeatedRunView | null;
  readonly atRiskPence: number;
}

/** The questions that findings come to, in the order of the list. */
export function questionsOf(groups: readonly DuplicateGroupView[]): DuplicateQuestion[] {
  const asked = new Map<number | DuplicateGroupView, DuplicateGroupView[]>();
  for (const group of groups) {
    const of = group.run?.number ?? group;
    const others = asked.get(of);
    if (others) others.push(group);
    else asked.set(of, [group]);
  }
  return Array.from(asked.values(), questionOf);
}

function questionOf(groups: readonly DuplicateGroupView[]): DuplicateQuestion {
  const { key = "", run = null } = groups[0] ?? {};
  return {
    key: run ? `run ${key}` : key,
    groups,
    run,
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

/** How many questions, and of how many findings: TP Duplicates numbers those as its groups. */
export function sizeOf(questions: readonly DuplicateQuestion[]): { questions: number; findings: number } {
  const findings = questions.reduce((sum, { groups }) => sum + groups.length, 0);
  return { questions: questions.length, findings };
}
