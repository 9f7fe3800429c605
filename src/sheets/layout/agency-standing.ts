import { wordAt } from "#domain/columns/coded";
import type { BookInput, SourceRow } from "../book-input.ts";

/** In the place of a basis: the share stands on the line itself. No basis reads so, since names of bases are lower case. */
export const ON_LINES = "(ON LINES)";

/** What a body's counted lines rest on. */
export interface AgencyStanding {
  /** In the order of TP_Sources. */
  readonly sources: readonly SourceRow[];
  /** Share bases of its counted lines, in order of first appearance; `ON_LINES` for those that carry a share of their own. */
  readonly bases: readonly string[];
}

/** Finds for every body the sources and share bases of its counted lines. Cost: one pass over the ledger. */
export function standingOfAgencies(input: BookInput): (agency: string) => AgencyStanding {
  const { ledger, rowFigures, sources } = input;
  const keys = new Map<string, Set<string>>();
  const bases = new Map<string, Set<string>>();
  for (let i = 0; i < ledger.size; i++) {
    if (rowFigures.counts[i] !== 1) continue;
    const agency = wordAt(ledger.agency, i);
    add(keys, agency, wordAt(ledger.source, i));
    // A share on a line goes before any basis: the body's own says nothing of that line.
    add(bases, agency, Number.isNaN(ledger.shareOverride[i]) ? wordAt(rowFigures.basis, i) : ON_LINES);
  }
  return (agency) => ({
    sources: sources.filter(({ terms }) => keys.get(agency)?.has(terms.key) ?? false),
    bases: [...(bases.get(agency) ?? [])],
  });
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
