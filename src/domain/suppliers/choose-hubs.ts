import { columnOf } from "./column-of.ts";
import type { PartedNames } from "./find-apart.ts";
import type { SupplierLinks } from "./find-supplier-links.ts";
import type { SupplierNodes } from "./supplier-nodes.ts";

/** A node that may join a hub. */
interface Wish {
  readonly node: number;
  readonly hub: number;
  readonly score: number;
}

/**
 * Sorts nodes into suppliers without chains: each supplier has a hub, and every other node of it is linked to that hub itself.
 *
 * The nodes with the most links and names are hubs; every other joins the hub it is surest linked to, provided that it
 * contradicts none that already stands there. The order of the input does not matter: nodes are ordered by key.
 *
 * @param apart - names a person parted: they come last, and never join what they were parted from.
 * @returns hub of each node; a hub is its own. Shape: nodes.
 */
export function chooseHubs(nodes: SupplierNodes, links: SupplierLinks, apart: PartedNames): Int32Array {
  const late = nodes.namesOf.map((members) => members.some(apart.has));
  const parted = (a: number, b: number): boolean =>
    nodes.namesOf[a]!.some((x) => nodes.namesOf[b]!.some((y) => apart.between(x, y)));
  const { hubOf, wishes } = firstHubs(nodes, links, late);
  wishes.sort(
    (a, b) => Number(late[a.node]) - Number(late[b.node]) || b.score - a.score || a.hub - b.hub || a.node - b.node,
  );
  const members = new Map<number, number[]>();
  for (const { node, hub } of wishes) {
    if (hubOf[node] !== -1) continue;
    const standing = members.get(hub) ?? [hub];
    const clashes = (other: number): boolean => !links.linksOf[node]!.has(other) && links.contradict(node, other);
    if (standing.some((other) => parted(node, other) || clashes(other))) continue;
    hubOf[node] = hub;
    members.set(hub, [...standing, node]);
  }
  return hubOf.map((hub, node) => (hub === -1 ? node : hub));
}

/** The nodes that are linked to no better one are hubs; the others wish to join the hubs they are linked to. */
function firstHubs(
  nodes: SupplierNodes,
  { linksOf }: SupplierLinks,
  late: readonly boolean[],
): { hubOf: Int32Array; wishes: Wish[] } {
  const weight = linksOf.map((links, node) => {
    let sum = nodes.namesOf[node]!.length;
    for (const { score } of links.values()) sum += score;
    return sum;
  });
  // Of two names alike the one with the commoner words is right: the slip is rare.
  const rarest = columnOf(nodes.size, (node) => fewestNames(nodes, node));
  const ranked = linksOf
    .map((_, node) => node)
    .sort((a, b) => Number(late[a]) - Number(late[b]) || weight[b]! - weight[a]! || rarest[b]! - rarest[a]! || a - b);
  const hubOf = new Int32Array(nodes.size).fill(-1);
  const wishes: Wish[] = [];
  for (const node of ranked) {
    const before = wishes.length;
    for (const [hub, { score }] of linksOf[node]!) if (hubOf[hub] === hub) wishes.push({ node, hub, score });
    if (wishes.length === before) hubOf[node] = node;
  }
  return { hubOf, wishes };
}

/** In how many names the rarest word of a node stands. */
function fewestNames({ table }: SupplierNodes, node: number): number {
  let fewest = Infinity;
  for (const word of table.wordsOf[node]!) fewest = Math.min(fewest, table.namesWith[word]!.length);
  return fewest;
}
