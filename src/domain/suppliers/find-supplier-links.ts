import { columnOf } from "./column-of.ts";
import { lettersOf } from "./letter-bits.ts";
import { findLikeKeys } from "./find-like-keys.ts";
import { findCutOffs } from "./find-cut-offs.ts";
import { SupplierComparer, type SupplierLink } from "./compare-suppliers.ts";
import { PairFilter } from "./rule-out-pairs.ts";
import type { SupplierNodes } from "./supplier-nodes.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";

/** Names that share a word as rare as this are compared. */
const RARE = 40;
/** A trading name this long may stand for a supplier by itself. */
const LEAST_OTHER_NAME = 5;

/** Which nodes may be one supplier: for each node its links, by node. */
export interface SupplierLinks {
  readonly linksOf: readonly ReadonlyMap<number, SupplierLink>[];
  readonly contradict: (a: number, b: number) => boolean;
}

const NO_LINKS: ReadonlyMap<number, SupplierLink> = new Map();

function withLink(links: ReadonlyMap<number, SupplierLink>, to: number, link: SupplierLink): typeof links {
  const own = links === NO_LINKS ? new Map<number, SupplierLink>() : (links as Map<number, SupplierLink>);
  return own.set(to, link);
}

/** Finds nodes that may be one supplier: candidates by rare words, by keys a slip or two apart, and by other names. */
export function findSupplierLinks(nodes: SupplierNodes, vocabulary: SupplierVocabulary): SupplierLinks {
  const comparer = new SupplierComparer(nodes, vocabulary);
  const letters = columnOf(nodes.size, (node) => lettersOf(nodes.runs[node]!));
  const filter = new PairFilter(nodes, comparer.limits(), letters);
  const linksOf: ReadonlyMap<number, SupplierLink>[] = nodes.keys.map(() => NO_LINKS);
  const likeKeys = findLikeKeys(nodes.runs, letters);
  const seen = new Int32Array(nodes.size).fill(-1);
  const { wordsOf, namesWith } = nodes.table;
  for (let a = 0; a < nodes.size; a++) {
    const [like, words] = [likeKeys[a]!, wordsOf[a]!];
    for (let at = 0; at < like.length; at++) look(a, like[at]!);
    for (let word = 0; word < words.length; word++) {
      const list = namesWith[words[word]!]!;
      if (list.length > RARE) continue;
      // Names ascend: those before this one.
      for (let at = 0; list[at]! < a; at++) look(a, list[at]!);
    }
  }
  linkOtherNames(nodes, linkBoth);
  for (const { node, whole } of findCutOffs(nodes, comparer.judge)) {
    const [from, to] = [spell(nodes, node), spell(nodes, whole)];
    linkBoth(node, whole, { score: 0.95, steps: [{ kind: "cut off", from, to }] });
  }
  return { linksOf, contradict: (a, b) => comparer.contradict(a, b) };

  function look(a: number, b: number): void {
    if (seen[b] === a) return;
    seen[b] = a;
    if (!filter.mayBeOne(a, b)) return;
    const link = comparer.compare(Math.min(a, b), Math.max(a, b));
    if (link) linkBoth(a, b, link);
  }

  function linkBoth(a: number, b: number, link: SupplierLink): void {
    if ((linksOf[a]!.get(b)?.score ?? 0) >= link.score) return;
    // Most names have no link: a map each is made for those that have.
    linksOf[a] = withLink(linksOf[a]!, b, link);
    linksOf[b] = withLink(linksOf[b]!, a, link);
  }
}

/** `A t/a B` and `B` are one supplier. */
function linkOtherNames(nodes: SupplierNodes, link: (a: number, b: number, link: SupplierLink) => void): void {
  const wanted = new Set<string>();
  for (const others of nodes.otherKeys) for (const other of others) wanted.add(other);
  if (wanted.size === 0) return;
  const nodesOf = new Map<string, number[]>();
  nodes.keys.forEach((key, node) => {
    if (wanted.has(key)) nodesOf.set(key, [...(nodesOf.get(key) ?? []), node]);
  });
  nodes.otherKeys.forEach((others, a) => {
    for (const other of others) {
      // `Harton Care t/a Harton` names nobody else.
      if (other.length < LEAST_OTHER_NAME || nodes.keys[a]!.startsWith(other)) continue;
      for (const b of nodesOf.get(other) ?? []) {
        if (a !== b) link(a, b, { score: 0.9, steps: [{ kind: "other name", other: spell(nodes, b) }] });
      }
    }
  });
}

function spell({ table }: SupplierNodes, node: number): string {
  return Array.from(table.wordsOf[node]!, (word) => table.words[word]!).join(" ");
}
