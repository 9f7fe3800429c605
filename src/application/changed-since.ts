import type { Amendments } from "./amendments.ts";
import { entriesOf, type SaidEntry } from "./said-entries.ts";

/** Something that no longer says what was written, by the table and row in which it stands. */
export interface ChangedSince {
  readonly table: string;
  readonly key: readonly string[];
  /** What was changed: the heading it stands under; "gone" = the row went, "again" = it stands again. */
  readonly what: { readonly heading: string } | "gone" | "again";
  /** Where a row of a source stands: `row 5 of “Spend”`. */
  readonly place?: string;
}

/** Nothing is counted: what was to be taken back has been changed by somebody since. */
export interface RefusedAsChanged {
  readonly kind: "changed-since";
  readonly changes: readonly ChangedSince[];
}

/**
 * Compares what registers said right after a job with what they say now.
 *
 * @param stood - under the keys that taking the job back would write to. @param stands - the same, as just read.
 */
export function changedSince(stood: Amendments, stands: Amendments): readonly ChangedSince[] {
  const now = byKey(stands);
  return [...byKey(stood)].flatMap(([name, before]) => {
    const { table, key } = before;
    const what = difference(before, now.get(name));
    return what === null ? [] : [{ table, key, what }];
  });
}

/** What is said of one row in two ways (a body, and its share) is said of one row. */
function byKey(said: Amendments): ReadonlyMap<string, SaidEntry> {
  const entries = new Map<string, SaidEntry>();
  for (const one of entriesOf(said)) {
    const name = JSON.stringify([one.table, one.key]);
    const says = one.says && { ...entries.get(name)?.says, ...one.says };
    entries.set(name, { ...one, says });
  }
  return entries;
}

function difference({ says: before }: SaidEntry, now: SaidEntry | undefined): ChangedSince["what"] | null {
  const says = now?.says ?? null;
  if (before === null) return says === null ? null : "again";
  if (says === null) return "gone";
  const headings = [...new Set([...Object.keys(before), ...Object.keys(says)])];
  const heading = headings.find((one) => JSON.stringify(before[one]) !== JSON.stringify(says[one]));
  return heading === undefined ? null : { heading };
}
