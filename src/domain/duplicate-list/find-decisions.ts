import type { DuplicateDecision } from "./duplicate-decision.ts";

/** Decisions by the TP Rows they speak of. Remembers which of them were found again. */
export class StandingDecisions {
  private readonly byRow = new Map<string, DuplicateDecision[]>();
  private readonly found = new Set<DuplicateDecision>();
  private readonly all: readonly DuplicateDecision[];

  constructor(decisions: readonly DuplicateDecision[]) {
    this.all = decisions;
    for (const decision of decisions) {
      for (const row of new Set(decision.rows)) this.byRow.set(row, [...(this.byRow.get(row) ?? []), decision]);
    }
  }

  /**
   * The decision that holds for a payment of a group: one on it and another payment of the same group. Where the two have
   * changed places in time, what was said of the pair is said of the later one.
   *
   * @param payment - TP Rows of the payment's lines.
   * @param earliest - TP Rows of the group's earliest payment.
   * @param group - TP Rows of the whole group.
   */
  on(payment: readonly string[], earliest: ReadonlySet<string>, group: ReadonlySet<string>): DuplicateDecision | null {
    for (const row of payment) {
      for (const decision of this.byRow.get(row) ?? []) {
        const [first, other] = decision.rows;
        const holds = row === other ? group.has(first) : earliest.has(other);
        if (!holds) continue;
        this.found.add(decision);
        return decision;
      }
    }
    return null;
  }

  /** Decisions whose two payments are no longer found alike. */
  left(): DuplicateDecision[] {
    return this.all.filter((decision) => !this.found.has(decision));
  }
}

/** True where the group held other rows when it was decided. */
export function membersChanged({ members }: DuplicateDecision, group: ReadonlySet<string>): boolean {
  return members.length > 0 && (members.length !== group.size || members.some((row) => !group.has(row)));
}
