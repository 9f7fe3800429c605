import { InvariantError } from "#domain/findings/invariant";

/**
 * Settings as one text, to be held against what they were: the same text = the same settings.
 *
 * @param settings - records, lists, words, numbers (whole ones of any size too), true, false and null.
 * @throws InvariantError where a part is a list or map of another kind, of which the text would not tell the whole.
 */
export function printSettings(settings: readonly unknown[]): string {
  return JSON.stringify(settings, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set)
      throw new InvariantError("Settings are told by records and lists.");
    return typeof value === "bigint" ? `${String(value)}n` : value;
  });
}
