import type { RuleConflict, RuleEffect, RuleGiven } from "./give-tags.ts";

/** What rules did to one row of the ledger: the tags that a rule gave and nobody has typed over. */
export interface RuledRow extends RuleEffect {
  /** Row of the ledger. */
  readonly row: number;
}

const NONE = -1;

/** What rules did, row by row: a million rows have few different effects, each of which is kept once. */
export class RuledRows implements Iterable<RuledRow> {
  private readonly effectOf: Int32Array;
  private readonly effects: RuleEffect[] = [];
  private readonly known = new Map<string, number>();
  /** Rows that the same rules match share their lists: those need not be compared by what they say. */
  private readonly byList = new WeakMap<RuleEffect["given"], { readonly of: RuleEffect["conflicts"]; at: number }>();

  constructor(size: number) {
    this.effectOf = new Int32Array(size).fill(NONE);
  }
  set(row: number, { given, conflicts }: RuleEffect): void {
    if (given.length + conflicts.length === 0) return;
    const shared = this.byList.get(given);
    this.effectOf[row] = shared?.of === conflicts ? shared.at : this.placeOf({ given, conflicts });
  }
  private placeOf(effect: RuleEffect): number {
    const { given, conflicts } = effect;
    const key = keyOf(given, conflicts);
    let at = this.known.get(key);
    if (at === undefined) {
      at = this.effects.push(effect) - 1;
      this.known.set(key, at);
    }
    this.byList.set(given, { of: conflicts, at });
    return at;
  }
  /** As `WordCoder.taking`: takes what rules did to row `from` of another ledger. */
  taking(other: RuledRows): (row: number, from: number) => void {
    const effectHere = new Int32Array(other.effects.length).fill(NONE);
    return (row, from) => {
      const effect = other.effectOf[from]!;
      if (effect === NONE) return;
      if (effectHere[effect] === NONE) {
        this.set(row, other.effects[effect]!);
        effectHere[effect] = this.effectOf[row]!;
      } else this.effectOf[row] = effectHere[effect]!;
    };
  }
  /** Rows that a rule matched with effect, or on which rules disagree, in the order of the ledger. */
  *[Symbol.iterator](): Generator<RuledRow> {
    for (const [row, effect] of this.effectOf.entries()) if (effect !== NONE) yield { row, ...this.effects[effect]! };
  }
}

function keyOf(given: readonly RuleGiven[], conflicts: readonly RuleConflict[]): string {
  const parts: unknown[] = [];
  for (const { tag, rule, word, assumed } of given) parts.push(tag, rule, word, assumed);
  for (const { tag, won, lost, sameOrder } of conflicts) parts.push(tag, won, lost, sameOrder, "");
  return JSON.stringify(parts);
}
