import { rowsWhere } from "./rows-where.ts";
import type { ReckonedPlace } from "../reckon-place.ts";
import type { LeftOutView } from "./place-view.ts";

/** Lines whose words say a class that no count holds, with where they stand. */
export function viewLeftOut({ input }: ReckonedPlace): LeftOutView[] {
  return (input.leftOutGroups ?? []).map((group) => ({ group, lines: rowsWhere(group.rows, input) }));
}
