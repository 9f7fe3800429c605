import type { PlaceView } from "#application/view/place-view";
import { TAG_RULES } from "../words/tag.ts";

/** A rule as a person knows it, by its words; by `R1` only where it stands no more. */
export function nameRule(view: PlaceView, name: string): string {
  const rule = view.tags.rules.find((one) => one.rule.name === name)?.rule;
  return rule === undefined ? name : TAG_RULES.sentence(rule.field, rule.match, rule.words);
}
