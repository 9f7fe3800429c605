/** Of a whole, what an amendment speaks of. */
export function sameKeys<T extends object>(said: Partial<T>, whole: T): Partial<T> {
  const keys = Object.keys(said) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Partial<T>;
}

/** The same of every name that an amendment speaks of. */
export function byName<T extends object>(
  said: Readonly<Record<string, Partial<T>>>,
  before: (name: string) => T,
): Record<string, Partial<T>> {
  return Object.fromEntries(Object.entries(said).map(([name, part]) => [name, sameKeys(part, before(name))]));
}
