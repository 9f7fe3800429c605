import type { LeftOutView } from "#application/view/place-view";

/** True of rows on whose words nobody has answered. */
export function isToAnswer({ group }: LeftOutView): boolean {
  return group.confirmed === null && group.rows.length > 0;
}
