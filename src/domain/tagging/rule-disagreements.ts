import type { Finding } from "../findings/finding.ts";
import type { RuledRow } from "./ruled-rows.ts";
import type { RuleTags } from "./rule.ts";

/** Two rules that would give the same rows different tags, and which of them was used. */
export interface RuleDisagreement {
  readonly won: string;
  readonly lost: string;
  /** Nobody has said which goes first: they have one order, and the upper one was used. */
  readonly sameOrder: boolean;
  readonly tags: readonly (keyof RuleTags)[];
  /** Rows of the ledger on which they disagree. */
  readonly rows: readonly number[];
  /** Σ what those rows are worth. */
  readonly pence: number;
}

/**
 * Lists rule against rule, most money first; then by name. A row on which two rules disagree over several tags counts once.
 *
 * @param worth - pence of a ledger row.
 * @source features.md 16: conflicts shown, with £
 */
export function disagreementsOf(ruled: Iterable<RuledRow>, worth: (row: number) => number): RuleDisagreement[] {
  const pairs = new Map<string, Gathered>();
  for (const { row, conflicts } of ruled) {
    for (const { won, lost, sameOrder, tag } of conflicts) {
      const key = `${won}|${lost}`;
      const known = pairs.get(key) ?? { won, lost, sameOrder, tags: new Set(), rows: new Set() };
      known.tags.add(tag);
      known.rows.add(row);
      pairs.set(key, known);
    }
  }
  return Array.from(pairs.values(), ({ won, lost, sameOrder, tags, rows }) => ({
    won,
    lost,
    sameOrder,
    tags: [...tags],
    rows: [...rows],
    pence: [...rows].reduce((sum, row) => sum + worth(row), 0),
  })).sort((a, b) => Math.abs(b.pence) - Math.abs(a.pence) || (a.won + a.lost < b.won + b.lost ? -1 : 1));
}

interface Gathered extends Pick<RuleDisagreement, "won" | "lost" | "sameOrder"> {
  readonly tags: Set<keyof RuleTags>;
  readonly rows: Set<number>;
}

/**
 * Findings: `rules-disagree`, one for each two rules of one order that would tag a row differently. Of two orders somebody has
 * said which goes first: that is shown in the pane and is nothing to look at.
 */
export function findDisagreements(disagreements: readonly RuleDisagreement[]): Finding[] {
  return disagreements
    .filter(({ sameOrder }) => sameOrder)
    .map(({ won, lost, tags, rows, pence }) => ({
      code: "rules-disagree",
      severity: "look",
      sheet: "TP Rules",
      params: { won, lost, tags: tags.join(", "), rows: rows.length, pounds: pence / 100 },
    }));
}
