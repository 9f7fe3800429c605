import type { NewRule } from "#application/amendments";
import type { PlaceView, QueueGroup } from "#application/view/place-view";
import type { HandTagged, RuleTagged } from "#application/view/rules-view";
import { findWords, foldText } from "#domain/tagging/find-words";
import { ruleFieldOf } from "./tag-subject.ts";

export interface RuleReach {
  readonly rows: number;
  readonly pence: number;
}

/** Rows that another rule keeps. */
export interface KeptByRule extends RuleReach {
  /** `R1` */
  readonly rule: string;
}

/** What a rule would do: untagged rows it finds, in the total and in detail (never added), and a person's rows it finds. */
export interface RulePreview {
  readonly inTotal: RuleReach;
  readonly detail: RuleReach;
  /** Keys of the groups it finds. */
  readonly groups: ReadonlySet<string>;
  /** Rows that a rule which stands has tagged with another theme: they stay, most money first. */
  readonly byRules: readonly KeptByRule[];
  /** Rows tagged by hand with another theme: they stay. null = the view does not say. */
  readonly byHand: number | null;
}

/** Runs a rule over the queue, with the matcher that a Recount will use. */
export function previewRule(rule: Pick<NewRule, "field" | "match" | "words" | "gives">, view: PlaceView): RulePreview {
  const finder = findWords(rule.match, rule.words);
  const finds = (text: string): boolean => "find" in finder && finder.find(foldText(text)) !== null;
  const found = (groups: readonly QueueGroup[]) =>
    groups.filter((group) => ruleFieldOf(view, group.rows) === rule.field && finds(group.name));
  const [inTotal, detail] = [found(view.tags.inTotal), found(view.tags.detail)];
  const isOther = ({ field, theme }: HandTagged): boolean => field === rule.field && theme !== rule.gives.theme;
  const conflicts = view.tags.byHand?.filter((one) => isOther(one) && finds(one.text));
  return {
    inTotal: reach(inTotal),
    detail: reach(detail),
    groups: new Set([...inTotal, ...detail].map(({ key }) => key)),
    byRules: keptByRules(view.tags.byRule ?? [], (one) => isOther(one) && finds(one.text)),
    byHand: conflicts?.reduce((sum, { rows }) => sum + rows, 0) ?? null,
  };
}

function keptByRules(tagged: readonly RuleTagged[], isKept: (one: RuleTagged) => boolean): KeptByRule[] {
  const kept = new Map<string, { rule: string; rows: number; pence: number }>();
  for (const one of tagged.filter(isKept)) {
    const of = kept.get(one.rule) ?? { rule: one.rule, rows: 0, pence: 0 };
    of.rows += one.rows;
    of.pence += one.pence;
    kept.set(one.rule, of);
  }
  return [...kept.values()].sort((a, b) => Math.abs(b.pence) - Math.abs(a.pence));
}

function reach(groups: readonly QueueGroup[]): RuleReach {
  return {
    rows: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    pence: groups.reduce((sum, { pence }) => sum + pence, 0),
  };
}
