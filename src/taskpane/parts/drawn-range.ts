import type { Range, VirtualItem } from "@tanstack/react-virtual";

/** Drawn above and below what is in sight, so that nobody scrolls into nothing. */
const BEYOND_SIGHT = 6;

export interface DrawnItem {
  readonly at: number;
  /** Height of what is left out between the item drawn before and this one. CSS pixels. */
  readonly gap: number;
}

/**
 * Places of the items to draw, in their order.
 * @param kept - places of items that are drawn with their neighbours wherever they stand; -1 for none.
 */
export function drawnRange(
  { startIndex, endIndex, count }: Pick<Range, "startIndex" | "endIndex" | "count">,
  kept: readonly number[],
): number[] {
  const places = [0, count - 1, ...between(startIndex - BEYOND_SIGHT, endIndex + BEYOND_SIGHT)];
  for (const at of kept) if (at >= 0) places.push(...between(at - 1, at + 1));
  return [...new Set(places)].filter((at) => at >= 0 && at < count).sort((a, b) => a - b);
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * What is left out before each item, as room in the flow of the page: an item that turns out higher than it was taken for
 * moves the others, and covers none.
 * @param top - where the list begins on the page. CSS pixels.
 */
export function withGaps(items: readonly Pick<VirtualItem, "index" | "start" | "end">[], top: number): DrawnItem[] {
  return items.map(({ index, start }, at) => ({ at: index, gap: Math.max(0, start - (items[at - 1]?.end ?? top)) }));
}

/** Place of the item of a list in which an element stands; null where it stands in none, as what is drawn elsewhere. */
export function placeOf(list: Element | null, element: Element): number | null {
  const item = [...(list?.children ?? [])].find((child) => child.contains(element));
  const place = item?.getAttribute("data-index");
  return place === null || place === undefined ? null : Number(place);
}

/** The drawn item at a place; null where it is not drawn. */
export function itemAt(list: Element | null, at: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`:scope > [data-index="${String(at)}"]`) ?? null;
}
