import type { RowTags } from "./row-tags.ts";

/**
 * What a rule may look at. `any` = every text field of the row but `area`, which says where and not what: a name of a place
 * is in many texts.
 */
export const RULE_FIELDS = ["any", "payee", "service", "purpose", "reference", "code", "agency text", "area"] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

/** How it looks: `code` matches codes by their leading part (`07` finds `07.3`), `pattern` is a regular expression. */
export const RULE_MATCHES = ["contains", "word", "starts", "equals", "code", "pattern"] as const;
export type RuleMatch = (typeof RULE_MATCHES)[number];

/** The tags a rule gives; a tag it leaves out it does not touch. */
export type RuleTags = Readonly<
  Partial<
    Pick<
      RowTags,
      | "agency"
      | "theme"
      | "cofog"
      | "capital"
      | "client"
      | "control"
      | "stream"
      | "work"
      | "transferTo"
      | "leftOut"
      | "shareOverride"
    >
  >
>;

/** True of the note of a rule that nobody has confirmed: its first word is `assumed`. Its tags are shown as such. */
export function isAssumed(note: string): boolean {
  return /^assumed\b/i.test(note.trim());
}

/** One row of TP_Rules. The lower order wins. */
export interface TagRule {
  /** `R1`, by its place in the table: how TP Tagged by names it. */
  readonly name: string;
  readonly order: number;
  readonly field: RuleField;
  readonly match: RuleMatch;
  /** Any of them is enough; parted by `|` in the cell. */
  readonly words: readonly string[];
  readonly gives: RuleTags;
  /** It looks at rows of this body alone, whoever names it: source, rule or person; absent = of all. Two bodies may each have an area North. */
  readonly ofBody?: string;
  readonly active: boolean;
  readonly note: string;
}
