import { columnOf } from "./column-of.ts";
import type { PartedNames } from "./find-apart.ts";
import type { JoinReason, SupplierClusters, SupplierDecision } from "./suppliers.ts";

/** What was found from the names alone. Shapes: names. */
export interface FoundSuppliers {
  readonly names: readonly string[];
  /** A number that the names of one supplier share: that of one of them. */
  readonly group: Int32Array;
  readonly why: readonly JoinReason[];
}

/**
 * Lets a person's `same` answers win over what was found: the supplier of the name and the supplier it is said to be become one.
 * Where another answer forbids that, the name moves alone; where it forbids that too, the answer is refused.
 *
 * A supplier that is no name as found is a new name for the supplier.
 */
export function applyDecisions(
  found: FoundSuppliers,
  decided: readonly SupplierDecision[],
  apart: PartedNames,
): Pick<SupplierClusters, "clusterOf" | "display" | "why" | "refused"> {
  if (decided.length === 0)
    return { ...numberGroups(found.group, (group) => found.why[group]!.with), why: found.why, refused: [] };
  const groups = new SupplierGroups(found, apart);
  const refused = decided.filter((answer) => answer.decision === "same" && !groups.same(answer));
  return { ...groups.number(), refused };
}

/** Numbers groups in the order of first appearance. @param displayOf - by group and its first name. */
function numberGroups(
  groups: Int32Array,
  displayOf: (group: number, name: number) => string,
): Pick<SupplierClusters, "clusterOf" | "display"> {
  const numbered = new Int32Array(1 + groups.reduce((most, group) => Math.max(most, group), 0)).fill(-1);
  const display: string[] = [];
  const clusterOf = columnOf(groups.length, (name) => {
    const group = groups[name]!;
    if (numbered[group] === -1) numbered[group] = display.push(displayOf(group, name)) - 1;
    return numbered[group]!;
  });
  return { clusterOf, display };
}

class SupplierGroups {
  private readonly found: FoundSuppliers;
  private readonly apart: PartedNames;
  private readonly numberOf: ReadonlyMap<string, number>;
  private readonly group: Int32Array;
  private readonly why: JoinReason[];
  private readonly members = new Map<number, number[]>();
  /** Names a person gave, and whose they are. */
  private readonly labelOf = new Map<number, string>();
  private readonly labelled = new Map<string, number>();
  /** Names whose place a person settled. */
  private readonly settled = new Set<number>();

  constructor(found: FoundSuppliers, apart: PartedNames) {
    this.found = found;
    this.apart = apart;
    this.numberOf = new Map(found.names.map((name, at) => [name, at]));
    this.group = found.group.slice();
    this.why = found.why.map((reason, at) =>
      apart.has(at) && reason.steps.length === 0 ? { ...reason, steps: [{ kind: "decided" }] } : reason,
    );
    this.group.forEach((group, name) => {
      const held = this.members.get(group);
      if (held) held.push(name);
      else this.members.set(group, [name]);
    });
  }

  /** @returns false where other answers forbid it. A name that is not there any more is passed over. */
  same({ name, supplier }: SupplierDecision): boolean {
    const at = this.numberOf.get(name);
    if (at === undefined || supplier === "") return true;
    if (this.settled.has(at)) return this.labelOf.get(this.group[at]!) === supplier || this.standsWith(at, supplier);
    const target = this.targetOf(supplier);
    const placed = target === undefined ? this.labelAnew(at, supplier) : this.join(at, target);
    if (placed) {
      this.settled.add(at);
      if (this.found.names[at] !== supplier) {
        this.why[at] = { with: this.nameIn(this.group[at]!, supplier), steps: [{ kind: "decided" }] };
      }
    }
    return placed;
  }

  number(): Pick<SupplierClusters, "clusterOf" | "display" | "why"> {
    const numbered = numberGroups(
      this.group,
      (group, name) => this.labelOf.get(group) ?? this.plainDisplay(group, name),
    );
    return { ...numbered, why: this.why.map((reason, name) => this.within(reason, name)) };
  }

  private standsWith(at: number, supplier: string): boolean {
    const other = this.numberOf.get(supplier);
    return other !== undefined && this.group[other] === this.group[at];
  }

  private targetOf(supplier: string): number | undefined {
    const labelled = this.labelled.get(supplier);
    const named = this.numberOf.get(supplier);
    return labelled ?? (named === undefined ? undefined : this.group[named]!);
  }

  private labelAnew(at: number, supplier: string): boolean {
    if (this.labelOf.has(this.group[at]!)) this.moveAlone(at, this.freshGroup());
    this.labelOf.set(this.group[at]!, supplier);
    this.labelled.set(supplier, this.group[at]!);
    return true;
  }

  private join(at: number, target: number): boolean {
    const from = this.group[at]!;
    if (from === target) return true;
    const standing = this.members.get(target)!;
    const coming = this.members.get(from)!;
    const free = (name: number): boolean => !standing.some((other) => this.apart.between(name, other));
    if (coming.every(free) && !coming.some((name) => this.settled.has(name))) {
      for (const name of [...coming]) this.moveAlone(name, target);
      return true;
    }
    if (!free(at)) return false;
    this.moveAlone(at, target);
    return true;
  }

  private moveAlone(name: number, target: number): void {
    const from = this.members.get(this.group[name]!)!;
    from.splice(from.indexOf(name), 1);
    const to = this.members.get(target);
    if (to) to.push(name);
    else this.members.set(target, [name]);
    this.group[name] = target;
  }

  /** Groups made here are numbered behind all names. */
  private freshGroup(): number {
    return Math.max(this.found.names.length, ...[...this.members.keys()].map((group) => group + 1));
  }

  /** The supplier as found where it stands in the group, else the group's plain name. */
  private nameIn(group: number, supplier: string): string {
    const at = this.numberOf.get(supplier);
    return at !== undefined && this.group[at] === group
      ? supplier
      : this.plainDisplay(group, this.members.get(group)![0]!);
  }

  /** The name that the group's own first name was joined to. */
  private plainDisplay(group: number, name: number): string {
    const hub = this.why[group < this.why.length ? group : name]!.with;
    const at = this.numberOf.get(hub)!;
    return this.group[at] === group ? hub : this.found.names[name]!;
  }

  /** A reason names a member of the same supplier: where a person moved that one, the supplier's plain name. */
  private within(reason: JoinReason, name: number): JoinReason {
    const group = this.group[name]!;
    if (this.group[this.numberOf.get(reason.with)!] === group) return reason;
    return { ...reason, with: this.plainDisplay(group, this.members.get(group)![0]!) };
  }
}
