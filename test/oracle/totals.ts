/** Pence added up under names. */
export type Totals = ReadonlyMap<string, bigint>;

export function sum(values: Iterable<bigint>): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}

export function sumBy<T>(items: readonly T[], name: (item: T) => string, value: (item: T) => bigint): Totals {
  const totals = new Map<string, bigint>();
  for (const item of items) totals.set(name(item), (totals.get(name(item)) ?? 0n) + value(item));
  return totals;
}

export function withoutNought(totals: Totals): Totals {
  return new Map([...totals].filter(([, pence]) => pence !== 0n));
}

/** Names in order of their characters, as fixtures sort them. */
export function inOrder(names: Iterable<string>): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export function size(pence: bigint): bigint {
  return pence < 0n ? -pence : pence;
}
