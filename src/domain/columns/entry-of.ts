/** What a map holds under a key; made and kept there where it holds nothing yet. */
export function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}
