import type { QueueGroup } from "#application/view/place-view";

/** Groups whose suggestion has not been rejected. */
export function withSuggestion(groups: readonly QueueGroup[], rejected: ReadonlySet<string>): readonly QueueGroup[] {
  return groups.filter(({ key, suggestion }) => suggestion !== null && !rejected.has(key));
}
