import { foldCase } from "../columns/fold-case.ts";
import type { RawCell } from "../columns/raw-cell.ts";
import { DETAIL, OTHER_PERIOD } from "../ledger/left-out.ts";
import { NOT_STATED } from "../transfers/pair-key.ts";
import { printTag } from "./print-row.ts";
import { NUMERIC_TAGS, type RowTags, type StandingRow } from "./row-tags.ts";

/** Words that the tool sets by itself from TP_Sources, dates and pairs, so they are never taken for a person's. */
const OWN_WORDS: ReadonlySet<unknown> = new Set([DETAIL, OTHER_PERIOD, NOT_STATED]);

/** What the tool itself would write beside a row now. */
export interface FreshTags {
  /** What the source says, rules apart. */
  readonly source: RowTags;
  /** Print of that, see `printTags`. */
  readonly print: string;
  /** The same with what rules give. */
  readonly ruled: RowTags;
  /** Tags of which the words of the row ask: what a person says of them is an answer, though it be what stands anyway. */
  readonly asked?: ReadonlySet<keyof RowTags>;
}

/** The tags of a row after a Recount, and whose they are. */
export interface KeptTags {
  readonly tags: RowTags;
  /** Tags that a person gave. */
  readonly byPerson: readonly (keyof RowTags)[];
  /** Tags that stood otherwise and now follow the source, since what it says of the row has changed. */
  readonly replaced: readonly (keyof RowTags)[];
}

type Owner = "person" | "tool" | "replaced";

/**
 * Lays what stands in the TP columns over what source and rules say: a tag that a person typed, or emptied, wins.
 *
 * Whose a standing tag is, in this order:
 * 1. a person's, where TP Tagged by records it so: it stays whatever rules and sources say, until source and tag agree,
 *    or on while the words of the row ask of it;
 * 2. a rule's, where the last count printed it as a rule's and the cell still holds that value: it goes with its rule, and
 *    a rule that changed gives what it gives now. Where the cell holds another value, a person typed over the rule;
 * 3. the source's own, where the cell says what the source says;
 * 4. a person's, where it differs while the source still says what it said at the last count. Once the source says
 *    something else the tag follows it, so that a correction in the council's own cells is never overruled by the tool's
 *    own older tag.
 */
export function keepStandingTags(fresh: FreshTags, standing: StandingRow): KeptTags {
  const tags: Record<string, string | number | null> = { ...fresh.ruled };
  const byPerson: (keyof RowTags)[] = [];
  const replaced: (keyof RowTags)[] = [];
  for (const [name, cell] of Object.entries(standing.tags) as [keyof RowTags, RawCell][]) {
    const value = statedValue(fresh.ruled, name, cell);
    if (value === undefined) continue;
    const owner = ownerOf(fresh, standing, { name, value });
    if (owner === "replaced") replaced.push(name);
    if (owner !== "person") continue;
    tags[name] = value;
    // Recount fills in the payer itself where only one is possible: what stands is kept, but claimed for nobody.
    if (name !== "incomeFrom") byPerson.push(name);
  }
  return { tags: tags as unknown as RowTags, byPerson, replaced };
}

interface StandingTag {
  readonly name: keyof RowTags;
  readonly value: string | number | null;
}

function ownerOf(fresh: FreshTags, standing: StandingRow, tag: StandingTag): Owner {
  const { source, ruled, asked } = fresh;
  const { name, value } = tag;
  if (standing.byPerson.has(name)) {
    const isSame = isAlike(value, source[name]) && isAlike(ruled[name], source[name]);
    return isSame && !asked?.has(name) ? "tool" : "person";
  }
  if (isAlike(value, ruled[name])) return "tool";
  return ownerByPrint(fresh, standing, tag);
}

/** Whose a tag is that nobody claims and that the tool would not write: the prints of the last count tell. */
function ownerByPrint({ source, print }: FreshTags, standing: StandingRow, { name, value }: StandingTag): Owner {
  const given = standing.ruleGiven.get(name);
  if (given !== undefined) return given === printTag(value) ? "tool" : "person";
  if (isAlike(value, source[name])) return "tool";
  return standing.isNew === true || standing.print === print ? "person" : "replaced";
}

/** The cell holds the spelling that was chosen for the word, its source may have another. */
function isAlike(a: StandingTag["value"], b: StandingTag["value"]): boolean {
  return a === b || (typeof a === "string" && typeof b === "string" && foldCase(a) === foldCase(b));
}

/** What a standing cell states of a tag; undefined = nothing: the tool's own word, or an emptied payer or own word. */
function statedValue(fresh: RowTags, name: keyof RowTags, cell: RawCell): string | number | null | undefined {
  if (OWN_WORDS.has(cell) || typeof cell === "boolean") return undefined;
  if (cell === null || cell === "") return emptied(fresh, name);
  return isNumeric(name) === (typeof cell === "number") ? cell : undefined;
}

function emptied(fresh: RowTags, name: keyof RowTags): string | null | undefined {
  if (name === "incomeFrom" || OWN_WORDS.has(fresh[name])) return undefined;
  return isNumeric(name) ? null : "";
}

function isNumeric(name: keyof RowTags): boolean {
  return NUMERIC_TAGS.has(name);
}
