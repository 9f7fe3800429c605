import type { DuplicateMember } from "#domain/duplicate-list/duplicate-list";

/** As many rows as a person reads through on paper: about ten pages. */
export const MOST_PRINTED = 250;

/**
 * How many rows of TP_Duplicates are printed, from the top: all, or where they are too many, whole groups only, the
 * strongest first. The first group is printed however long it is.
 *
 * @param members - group by group, as the table holds them.
 */
export function printedRows(members: readonly Pick<DuplicateMember, "group">[]): number {
  if (members.length <= MOST_PRINTED) return members.length;
  const startsGroup = (at: number): boolean => members[at]?.group !== members[at - 1]?.group;
  for (let at = MOST_PRINTED; at > 0; at--) if (startsGroup(at)) return at;
  const next = members.findIndex((_, at) => at > MOST_PRINTED && startsGroup(at));
  return next === -1 ? members.length : next;
}
