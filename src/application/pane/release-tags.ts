import type { RowTags } from "#domain/tagging/row-tags";
import { tagsOfPerson } from "#domain/tagging/tagged-by";

const PERSON = "person: ";

/** TP Tagged by once these tags are no longer a person's. Whose they are then the next Recount says. */
export function releasedByPerson(taggedBy: string, tags: readonly (keyof RowTags)[]): string {
  const others = taggedBy.split("; ").filter((clause) => clause !== "" && !clause.startsWith(PERSON));
  const left = [...tagsOfPerson(taggedBy)].filter((name) => !tags.includes(name));
  return [...others, ...(left.length === 0 ? [] : [PERSON + left.join(", ")])].join("; ");
}
