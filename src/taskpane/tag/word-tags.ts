import type { RuleTags } from "#domain/tagging/rule";
import { TAG_RULES } from "../words/tag.ts";

/** Tags in words: "theme Older people", "body NHS Fordshire & Wold ICB", "capital". */
export function wordTags(gives: RuleTags): string[] {
  const tags = Object.entries(gives) as [keyof RuleTags, string | number][];
  return tags.map(([tag, value]) => `${TAG_RULES.givesTag[tag]} ${String(value)}`.trim());
}
