import { useState } from "react";

/**
 * A list in the order in which its entries were first shown, new ones at the end: what a person has just answered stays where
 * it is, and what they look at next does not move from under the hand.
 */
export function useKeptOrder<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  const held = new Set(known);
  const added = list.map(keyOf).filter((key) => !held.has(key));
  const order = added.length === 0 ? known : [...known, ...added];
  if (added.length > 0) setKnown(order);
  const place = new Map(order.map((key, at) => [key, at]));
  return [...list].sort((a, b) => (place.get(keyOf(a)) ?? 0) - (place.get(keyOf(b)) ?? 0));
}
