import { sameName } from "./check-source-columns.ts";
import type { Session } from "./session.ts";

const OURS = "TP ";

/** Where a new sheet of the council's goes. @param order - names of all sheets in tab order. */
export function firstOfOurs(order: readonly string[]): number {
  const first = order.findIndex((name) => name.startsWith(OURS));
  return first < 0 ? order.length : first;
}

/**
 * Puts sheets that were added between the council's and ours where they do not stand there: somebody may have added or moved
 * sheets since the place was looked up, and the order of the tabs is that of the sources in the count. One sync where it moves any.
 *
 * @param stand - all sheets in tab order with their names, the added ones among them. @param names - of the added, in order.
 */
export async function keepBehindCouncils(
  session: Session,
  stand: readonly Excel.Worksheet[],
  names: readonly string[],
): Promise<void> {
  const isAdded = ({ name }: Excel.Worksheet): boolean => names.some((added) => sameName(added, name));
  const first = firstOfOurs(stand.filter((sheet) => !isAdded(sheet)).map(({ name }) => name));
  if (names.every((name, at) => sameName(stand[first + at]?.name ?? "", name))) return;
  const added = names.flatMap((name) => stand.filter((sheet) => sameName(sheet.name, name)));
  // All to the end before any goes to its place: one that leaves a place before it would draw it along.
  for (const sheet of added) sheet.position = stand.length - 1;
  for (const [at, sheet] of added.entries()) sheet.position = first + at;
  await session.sync();
}
