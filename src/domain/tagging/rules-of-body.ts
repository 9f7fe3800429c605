import { giveTags, type RuledTags } from "./give-tags.ts";
import type { RowTags } from "./row-tags.ts";
import { hitsOfBody, type RuleHit } from "./run-rules.ts";

export interface BodyOfRow {
  /** The row itself names its body. */
  readonly ownAgency: boolean;
  /** The body of the row with what rules give it, under what a person has said. */
  readonly bodyOf: (ruled: RowTags) => string;
}

/**
 * Lets rules tag a row, those of one body alone by the body that the row is counted under: a rule or a person may name another
 * than its source. Which body rules give it is asked first, of the body that the source names.
 *
 * @param source - what the source says.
 */
export function giveTagsByBody(source: RowTags, hits: readonly RuleHit[], { ownAgency, bodyOf }: BodyOfRow): RuledTags {
  const ofSource = hitsOfBody(hits, source.agency);
  const first = giveTags(source, ofSource, ownAgency);
  // The list itself: none of the rules speaks of one body alone.
  if (ofSource === hits) return first;
  const body = bodyOf(first.tags);
  if (body === source.agency) return first;
  const second = giveTags(source, hitsOfBody(hits, body), true);
  return {
    tags: { ...second.tags, agency: first.tags.agency },
    given: [...first.given.filter(isOfBody), ...second.given],
    conflicts: [...first.conflicts.filter(isOfBody), ...second.conflicts],
  };
}

function isOfBody({ tag }: { readonly tag: string }): boolean {
  return tag === "agency";
}
