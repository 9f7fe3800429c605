import type { DuplicateDecision } from "./duplicate-decision.ts";
import type { DuplicateMember, Settled } from "./duplicate-list.ts";
import { groupName, type Line, lineOf, type ListInput, NOT_AT_RISK } from "./list-lines.ts";

/** Lines of a payment that a credit has taken back, by any of its rows. */
type Reversed = (rowId: string) => readonly string[] | undefined;

/**
 * Groups of what was decided on and is no longer found alike: the two payments, the decision on the second. One that a
 * credit has taken back stands second, with all its lines: a confirmed duplicate is then recovered.
 *
 * @param decisions - those that no group holds.
 */
export function settledGroups(input: ListInput, decisions: readonly DuplicateDecision[]): DuplicateMember[][] {
  if (decisions.length === 0) return [];
  const { found, rowIds } = input;
  const rowOf = new Map(rowIds.map((id, row) => [id, row]));
  const linesOf = new Map(found.reversals.flatMap(({ payment: { rows } }) => rows.map((row) => [row, rows] as const)));
  const reversed: Reversed = (id) => linesOf.get(rowOf.get(id) ?? -1)?.map((row) => rowIds[row]!);
  const lineAt = (rowId: string): Line => {
    const row = rowOf.get(rowId);
    return row === undefined ? { rowId, pence: 0, payee: "", reference: "", date: null } : lineOf(input, row);
  };
  return decisions.map((decision) => {
    const { strength, payments } = settle(decision, reversed);
    const group = groupName(payments.flat());
    return payments.flatMap((lines, at) =>
      lines.map((rowId) => ({
        ...NOT_AT_RISK,
        ...lineAt(rowId),
        group,
        strength,
        payment: at + 1,
        decision: at === 1 ? decision : null,
      })),
    );
  });
}

function settle({ rows, verdict }: DuplicateDecision, reversed: Reversed) {
  const [earliest, other] = rows;
  const [kept, back] = reversed(other) ? [earliest, other] : [other, earliest];
  const credited = verdict === "duplicate" ? reversed(back) : undefined;
  const strength: Settled = credited ? "recovered" : "not found now";
  return { strength, payments: credited ? [[kept], credited] : [[earliest], [other]] };
}
