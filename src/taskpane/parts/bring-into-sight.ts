/** While items that are new in sight get their true height, what was brought into sight may be pushed out again. */
const FRAMES = 4;

/** Brings an item of a long list into sight, and keeps it there until the items around it stand. */
export function bringIntoSight(item: Element, frames = FRAMES): void {
  if (!item.isConnected) return;
  item.scrollIntoView({ block: "nearest" });
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(item, frames - 1));
}
