import { DETAIL, OTHER_PERIOD } from "../ledger/left-out.ts";
import type { RawCell } from "../columns/raw-cell.ts";
import { NOT_STATED } from "../transfers/pair-key.ts";
import type { RowTags, StandingTags } from "./row-tags.ts";

/** Words that the tool sets by itself from TP_Sources and dates, so they are never taken for a person's. */
const OWN_WORDS: ReadonlySet<unknown> = new Set([DETAIL, OTHER_PERIOD, NOT_STATED]);

/**
 * Lays what stands in the TP columns over what the source says: a tag that a person typed wins over a Recount.
 *
 * A cell that stands empty is no statement. `detail`, `other period` and `(not stated)` follow from the registers, so they
 * are worked out afresh each time.
 *
 * @returns the tags, and which of them differ from the source (a person's).
 */
export function keepStandingTags(
  fresh: RowTags,
  standing: StandingTags,
): { readonly tags: RowTags; readonly byPerson: readonly (keyof RowTags)[] } {
  const tags: Record<string, string | number | null> = { ...fresh };
  const byPerson: (keyof RowTags)[] = [];
  for (const [name, cell] of Object.entries(standing) as [keyof RowTags, StandingTags[keyof RowTags]][]) {
    if (!isStatement(cell) || cell === fresh[name] || OWN_WORDS.has(fresh[name])) continue;
    if (isNumeric(fresh[name]) !== (typeof cell === "number")) continue;
    tags[name] = cell;
    // Recount fills in the payer itself where only one is possible: what stands is kept, but claimed for nobody.
    if (name !== "incomeFrom") byPerson.push(name);
  }
  return { tags: tags as unknown as RowTags, byPerson };
}

/** An empty cell, or a word that the tool sets by itself, states nothing. */
function isStatement(cell: RawCell | undefined): cell is string | number {
  return (typeof cell === "number" || (typeof cell === "string" && cell !== "")) && !OWN_WORDS.has(cell);
}

/** Tags that are numbers are null where they are not given; the others are text. */
function isNumeric(tag: RowTags[keyof RowTags]): boolean {
  return tag === null || typeof tag === "number";
}
