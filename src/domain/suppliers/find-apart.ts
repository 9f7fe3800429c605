import type { SupplierName } from "./normalise-supplier.ts";
import type { SupplierDecision } from "./suppliers.ts";

/** Names a person parted, by number. */
export interface PartedNames {
  /** True for names that an answer parts from some supplier. */
  readonly has: (name: number) => boolean;
  /** True where the two may not stand together. */
  readonly between: (a: number, b: number) => boolean;
}

/**
 * Works out which names may not stand together: the name of each `apart` with every name that is the supplier's, as found or by
 * its key. A name apart from itself, or from nothing, stands alone.
 */
export function findApart(
  names: readonly string[],
  read: readonly (SupplierName | null)[],
  decided: readonly SupplierDecision[],
): PartedNames {
  if (decided.every(({ decision }) => decision !== "apart")) return { has: () => false, between: () => false };
  const numberOf = new Map(names.map((name, at) => [name, at]));
  const partedFrom = new Map<number, Set<number> | "all">();
  for (const { name, supplier, decision } of decided) {
    const at = numberOf.get(name);
    if (decision !== "apart" || at === undefined) continue;
    if (supplier === "" || supplier === name) partedFrom.set(at, "all");
    else part(at, targetsOf(supplier, at));
  }
  const parts = (a: number, b: number): boolean => {
    const from = partedFrom.get(a);
    return from === "all" || from?.has(b) === true;
  };
  return { has: (name) => partedFrom.has(name), between: (a, b) => parts(a, b) || parts(b, a) };

  function part(at: number, targets: readonly number[]): void {
    const from = partedFrom.get(at) ?? new Set<number>();
    if (from === "all") return;
    for (const target of targets) from.add(target);
    partedFrom.set(at, from);
  }

  /** The supplier as found, all that share its key, and all that a person put under that name. */
  function targetsOf(supplier: string, but: number): number[] {
    const found = numberOf.get(supplier);
    const key = found === undefined ? "" : (read[found]?.key ?? "");
    const alike = key === "" ? [] : names.flatMap((_, at) => (read[at]?.key === key ? [at] : []));
    const named = decided.flatMap((answer) =>
      answer.decision === "same" && answer.supplier === supplier ? (numberOf.get(answer.name) ?? []) : [],
    );
    return [...(found === undefined ? [] : [found]), ...alike, ...named].filter((target) => target !== but);
  }
}
