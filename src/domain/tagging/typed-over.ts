import { printTag } from "./print-row.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";

/** A tag that a person typed in the grid since the last count. */
export interface TypedOver {
  readonly tag: keyof RowTags;
  /** What the last count had given; "" or null = nothing, undefined = a rule's word that no rule gives any more. */
  readonly before: RowTags[keyof RowTags] | undefined;
}

/**
 * What stood where a person typed, though its cell no longer says so: a rule's word where TP Print says that a rule gave it
 * (found by its print among what source and rules say now), else what the source says, as it did then.
 *
 * @param fresh - what source and rules say now.
 */
export function typedOver(
  tag: keyof RowTags,
  { ruleGiven }: Pick<StandingRow, "ruleGiven">,
  { source, ruled }: { readonly source: RowTags; readonly ruled: RowTags },
): TypedOver {
  const given = ruleGiven.get(tag);
  if (given === undefined) return { tag, before: source[tag] };
  return { tag, before: [ruled[tag], source[tag]].find((value) => printTag(value) === given) };
}
