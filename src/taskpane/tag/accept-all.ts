import type { TagLot } from "#application/pane/pane-actions";
import type { QueueGroup } from "#application/view/place-view";
import type { Desk } from "../step.ts";
import { TAG } from "../words/tag.ts";

/** Groups whose suggestion was right at least so often, 0-1, when it was tried; those never tried are not among them. */
export function surerThan(groups: readonly QueueGroup[], confidence: number): readonly QueueGroup[] {
  return groups.filter(({ suggestion }) => (suggestion?.confidence ?? -1) >= confidence);
}

/** Tags every group with its suggestion, as one thing that Revert takes back. */
export function acceptAll(desk: Desk, groups: readonly QueueGroup[]): Promise<boolean> {
  const lots = groups.flatMap(({ rows, suggestion }): TagLot[] =>
    suggestion ? [{ rows, tags: { theme: suggestion.theme } }] : [],
  );
  const rows = lots.reduce((sum, lot) => sum + lot.rows.length, 0);
  return desk.run(TAG.tagging(rows), (actions) => actions.tagLots(lots));
}
