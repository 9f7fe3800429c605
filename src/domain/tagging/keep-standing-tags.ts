import type { RawCell } from "../columns/raw-cell.ts";
import { DETAIL, OTHER_PERIOD } from "../ledger/left-out.ts";
import { NOT_STATED } from "../transfers/pair-key.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";

/** Words that the tool sets by itself from TP_Sources, dates and pairs, so they are never taken for a person's. */
const OWN_WORDS: ReadonlySet<unknown> = new Set([DETAIL, OTHER_PERIOD, NOT_STATED]);

/** The tags of a row after a Recount, and whose they are. */
export interface KeptTags {
  readonly tags: RowTags;
  /** Tags that a person gave. */
  readonly byPerson: readonly (keyof RowTags)[];
  /** Tags that stood otherwise and now follow the source, since what it says of the row has changed. */
  readonly replaced: readonly (keyof RowTags)[];
}

/**
 * Lays what stands in the TP columns over what the source says: a tag that a person typed, or emptied, wins.
 *
 * Whose a tag is shows from the print that the last count left: while the source still says what it said then, any
 * difference is a person's. Once the source says something else, only tags recorded as a person's are kept; the others
 * follow the source, so that a correction in the council's own cells is never overruled by the tool's own older tag.
 *
 * @param fresh - what the source says now. @param print - its print, see `printTags`.
 */
export function keepStandingTags(fresh: RowTags, print: string, standing: StandingRow): KeptTags {
  const tags: Record<string, string | number | null> = { ...fresh };
  const byPerson: (keyof RowTags)[] = [];
  const replaced: (keyof RowTags)[] = [];
  const unchanged = standing.print === print;
  for (const [name, cell] of Object.entries(standing.tags) as [keyof RowTags, RawCell][]) {
    const value = statedValue(fresh, name, cell);
    if (value === undefined || value === fresh[name]) continue;
    if (!unchanged && !standing.byPerson.has(name)) {
      replaced.push(name);
      continue;
    }
    tags[name] = value;
    // Recount fills in the payer itself where only one is possible: what stands is kept, but claimed for nobody.
    if (name !== "incomeFrom") byPerson.push(name);
  }
  return { tags: tags as unknown as RowTags, byPerson, replaced };
}

/** What a standing cell states of a tag; undefined = nothing: the tool's own word, or an emptied payer or own word. */
function statedValue(fresh: RowTags, name: keyof RowTags, cell: RawCell): string | number | null | undefined {
  if (OWN_WORDS.has(cell) || typeof cell === "boolean") return undefined;
  if (cell === null || cell === "") return emptied(fresh, name);
  return isNumeric(fresh[name]) === (typeof cell === "number") ? cell : undefined;
}

function emptied(fresh: RowTags, name: keyof RowTags): string | null | undefined {
  if (name === "incomeFrom" || OWN_WORDS.has(fresh[name])) return undefined;
  return isNumeric(fresh[name]) ? null : "";
}

/** Tags that are numbers are null where they are not given; the others are text. */
function isNumeric(tag: RowTags[keyof RowTags]): boolean {
  return tag === null || typeof tag === "number";
}
