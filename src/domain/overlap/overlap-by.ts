import { type PenceByName, Tally } from "../columns/tally.ts";
import { type AgencyCells, cellsOf, measureOverlap, nonLeadOf } from "./measure-overlap.ts";
import type { NamedOverlap } from "./named-overlap.ts";

/** Overlap along one way to part the total: by theme, by function, by service. Names and bodies A to Z; "" = none stated. */
export interface OverlapBy {
  /** body -> name -> pence after netting, and with eliminated lines put back. */
  readonly cells: AgencyCells;
  readonly before: AgencyCells;
  /** Names with any spending that counts; without those that state none. */
  readonly measures: readonly NamedOverlap[];
  /** Non-lead spending that a pivot table would show. Without nil. */
  readonly nonLeadBefore: PenceByName;
  /** What netting took away of it: it never was overlap. Without nil. */
  readonly falseOverlap: PenceByName;
}

/**
 * Measures overlap along one way to part the total, after netting, and what the same lines would show before it.
 *
 * @source method.md, FORMULAS 12-13; "Double count ≠ duplication"
 */
export function overlapBy(cells: AgencyCells, before: AgencyCells, materialityPence: number): OverlapBy {
  const names = namesOf(cells);
  const nonLead = (of: AgencyCells, name: string): number => nonLeadOf([...cellsOf(of, name).values()]);
  const nonLeadBefore = names.map((name) => [name, nonLead(before, name)] as const);
  const falseOverlap = nonLeadBefore.map(([name, pence]) => [name, pence - nonLead(cells, name)] as const);
  return {
    cells,
    before,
    measures: names.flatMap((name) => measureOverlap(name, cellsOf(cells, name), materialityPence) ?? []),
    nonLeadBefore: withoutNil(nonLeadBefore),
    falseOverlap: withoutNil(falseOverlap),
  };
}

/** Names that any body's cells bear, A to Z, without the empty one. */
function namesOf(cells: AgencyCells): string[] {
  const names = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  names.delete("");
  return [...names].sort();
}

function withoutNil(pence: readonly (readonly [name: string, pence: number])[]): PenceByName {
  return new Map(pence.filter(([, amount]) => amount !== 0));
}

/** Adds pence up by body and name. */
export class CellTally {
  private readonly rows = new Map<string, Tally>();

  add(agency: string, name: string, pence: number): void {
    const row = this.rows.get(agency) ?? new Tally();
    this.rows.set(agency, row);
    row.add(name, pence);
  }
  /** Bodies and names A to Z. */
  sorted(): AgencyCells {
    const rows = [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(rows.map(([agency, row]) => [agency, row.sorted()]));
  }
}
