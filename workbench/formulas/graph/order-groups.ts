import type { FormulaGroup } from "./formula-group.ts";
import { GroupIndex } from "./group-index.ts";
import { type CellStep, orderCells } from "./order-cells.ts";
import { strongComponents } from "./strong-components.ts";

/** One step of a calculation: a group whose cells do not need one another, or cells that must be taken singly. */
export type OrderedStep =
  | { readonly kind: "group"; readonly group: FormulaGroup }
  | { readonly kind: "cells"; readonly groups: readonly FormulaGroup[]; readonly steps: readonly CellStep[] };

/** Groups in the order in which they can be computed; groups that need one another are taken cell by cell. */
export function orderGroups(groups: readonly FormulaGroup[], index = new GroupIndex(groups)): OrderedStep[] {
  const numbers = new Map(groups.map((group, number) => [group, number]));
  const needs = groups.map((group) => index.neededBy(group).map((needed) => numbers.get(needed)!));
  return strongComponents(groups.length, (node) => needs[node]!).map((component): OrderedStep => {
    const members = component.map((number) => groups[number]!);
    const [first] = component as [number];
    if (component.length === 1 && !needs[first]!.includes(first)) return { kind: "group", group: groups[first]! };
    return { kind: "cells", groups: members, steps: orderCells(members) };
  });
}
