import { columnOf } from "./column-of.ts";
import type { SupplierLink } from "./compare-suppliers.ts";
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
  const isLate = (node: number): boolean => nodes.namesOf[node]!.some(apart.has);
  const parted = (a: number, b: number): boolean =>
    nodes.namesOf[a]!.some((x) => nodes.namesOf[b]!.some((y) => apart.between(x, y)));
  const { hubOf, wishes, late } = firstHubs(nodes, links, isLate);
  wishes.sort((a, b) => late[a.node]! - late[b.node]! || b.score - a.score || a.hub - b.hub || a.node - b.node);
  const members = new Map<number, number[]>();
  for (const { node, hub } of wishes) {
    if (hubOf[node] !== -1) continue;
    const standing = members.get(hub) ?? [hub];
    const clashes = (other: number): boolean => !links.linksOf[node]!.has(other) && links.contradict(node, other);
    if (standing.some((other) => parted(node, other) || clashes(other))) continue;
    hubOf[node] = hub;
    members.set(hub, [...standing, node]);
  }
  return columnOf(hubOf.length, (node) => (hubOf[node] === -1 ? node : hubOf[node]!));
}

/** The nodes that are linked to no better one are hubs; the others wish to join the hubs they are linked to. */
function firstHubs(
  nodes: SupplierNodes,
  { linksOf }: SupplierLinks,
  isLate: (node: number) => boolean,
): { hubOf: Int32Array; wishes: Wish[]; late: Int32Array } {
  const [late, hubOf] = [new Int32Array(nodes.size), new Int32Array(nodes.size)];
  const weight = new Float64Array(nodes.size);
  // Of two names alike the one with the commoner words is right: the slip is rare.
  const rarest = new Int32Array(nodes.size);
  const ranked: number[] = [];
  for (let node = 0; node < nodes.size; node++) {
    hubOf[node] = node;
    // Most nodes have no link: they are hubs, and of no rank.
    if (linksOf[node]!.size === 0) continue;
    hubOf[node] = -1;
    late[node] = isLate(node) ? 1 : 0;
    weight[node] = weightOf(nodes.namesOf[node]!, linksOf[node]!);
    rarest[node] = fewestNames(nodes, node);
    ranked.push(node);
  }
  ranked.sort((a, b) => late[a]! - late[b]! || weight[b]! - weight[a]! || rarest[b]! - rarest[a]! || a - b);
  const wishes: Wish[] = [];
  for (const node of ranked) {
    const before = wishes.length;
    for (const [hub, { score }] of linksOf[node]!) if (hubOf[hub] === hub) wishes.push({ node, hub, score });
    if (wishes.length === before) hubOf[node] = node;
  }
  return { hubOf, wishes, late };
}

function weightOf(names: readonly number[], links: ReadonlyMap<number, SupplierLink>): number {
  let sum = names.length;
  for (const { score } of links.values()) sum += score;
  return sum;
}

/** In how many names the rarest word of a node stands. */
function fewestNames({ table }: SupplierNodes, node: number): number {
  let fewest = Infinity;
  for (const word of table.wordsOf[node]!) fewest = Math.min(fewest, table.namesWith[word]!.length);
  return fewest;
}
