import { foldCase } from "../columns/fold-case.ts";
import type { KeptTags } from "./keep-standing-tags.ts";
import { printTag, type RowPrint } from "./print-row.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";

/** A tag that a person typed in the grid since the last count. */
export interface TypedOver {
  readonly tag: keyof RowTags;
  /** What stood before; "" or null = nothing, undefined = a rule's word that no rule gives any more. */
  readonly before: RowTags[keyof RowTags] | undefined;
}

/** What source and rules say now. */
interface Fresh {
  readonly source: RowTags;
  readonly ruled: RowTags;
}

/**
 * What a person typed in the cells of a row since the last count: tags that are a person's and nobody has recorded, and
 * tags that a person had given (TP Print holds what) and that stand otherwise now, his own or the tool's again.
 */
export function typedIn({ tags, byPerson }: KeptTags, standing: StandingRow, fresh: Fresh): TypedOver[] {
  const isNew = (name: keyof RowTags): boolean => !standing.byPerson.has(name);
  const typed = byPerson.filter(isNew).map((name) => typedOver(name, standing, fresh));
  for (const [name, before] of (standing.personGave ?? new Map<string, string>()) as ReadonlyMap<
    keyof RowTags,
    string
  >) {
    const stands = [standing.tags[name], tags[name]].map((value) => foldCase(String(value ?? "")));
    if (!isNew(name) && !stands.includes(foldCase(before))) typed.push({ tag: name, before });
  }
  return typed;
}

/** What TP Print holds of a person's tags; nothing where there are none. */
export function givenByPerson({ tags, byPerson }: KeptTags): Pick<RowPrint, "personGave"> {
  if (byPerson.length === 0) return {};
  return { personGave: new Map(byPerson.map((name) => [name, String(tags[name] ?? "")])) };
}

/**
 * What stood where a person typed, though its cell no longer says so: a rule's word where TP Print says that a rule gave it
 * (found by its print among what source and rules say now), else what the source says, as it did then.
 */
function typedOver(tag: keyof RowTags, { ruleGiven }: StandingRow, { source, ruled }: Fresh): TypedOver {
  const given = ruleGiven.get(tag);
  if (given === undefined) return { tag, before: source[tag] };
  return { tag, before: [ruled[tag], source[tag]].find((value) => printTag(value) === given) };
}
