import type { RuleField, RuleMatch, RuleTags } from "./rule.ts";
import type { Agency, Theme } from "../place/registers.ts";

/** A rule as a pack offers it; its order follows those that stand. */
export interface PackRule {
  readonly field: RuleField;
  readonly match: RuleMatch;
  readonly words: readonly string[];
  readonly gives: RuleTags;
  readonly note: string;
}

/** A body as a pack knows it. What only this place can say (its basis, whether its figures are for this place) is not in it. */
export type PackAgency = Pick<Agency, "name" | "type" | "aliases"> &
  Partial<Pick<Agency, "short" | "home" | "code" | "expected" | "note">>;

/** The lists a pack may stand under in the pane. */
export const PACK_SHELVES = ["pilots", "functions", "bodies", "councils", "services"] as const;
export type PackShelf = (typeof PACK_SHELVES)[number];

/**
 * Themes, bodies and rules to start with. A person loads them; from then on they are rows of TP_Themes, TP_Agencies and
 * TP_Rules like any other, to be changed or deleted.
 */
export interface StarterPack {
  readonly id: string;
  readonly shelf: PackShelf;
  readonly name: string;
  /** One sentence for the person who chooses. */
  readonly about: string;
  readonly themes: readonly Pick<Theme, "name" | "description">[];
  readonly agencies: readonly PackAgency[];
  readonly rules: readonly PackRule[];
}
