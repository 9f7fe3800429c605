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

/** Finds nodes that may be one supplier: candidates by rare words, by keys a slip or two apart, and by other names. */
export function findSupplierLinks(nodes: SupplierNodes, vocabulary: SupplierVocabulary): SupplierLinks {
  const comparer = new SupplierComparer(nodes, vocabulary);
  const filter = new PairFilter(nodes, comparer.limits());
  const linksOf = Array.from({ length: nodes.size }, () => new Map<number, SupplierLink>());
  const likeKeys = findLikeKeys(nodes.texts.map((text) => text.replaceAll(" ", "")));
  const seen = new Int32Array(nodes.size).fill(-1);
  for (let a = 0; a < nodes.size; a++) {
    for (const list of [likeKeys[a]!, ...rareLists(nodes, a)]) {
      for (const b of list) {
        if (b === a || seen[b] === a) continue;
        seen[b] = a;
        if (!filter.mayBeOne(a, b)) continue;
        const link = comparer.compare(Math.min(a, b), Math.max(a, b));
        if (link) linkBoth(a, b, link);
      }
    }
  }
  linkOtherNames(nodes, linkBoth);
  for (const { node, whole } of findCutOffs(nodes, comparer.judge)) {
    const [from, to] = [spell(nodes, node), spell(nodes, whole)];
    linkBoth(node, whole, { score: 0.95, steps: [{ kind: "cut off", from, to }] });
  }
  return { linksOf, contradict: (a, b) => comparer.contradict(a, b) };

  function linkBoth(a: number, b: number, link: SupplierLink): void {
    if ((linksOf[a]!.get(b)?.score ?? 0) >= link.score) return;
    linksOf[a]!.set(b, link);
    linksOf[b]!.set(a, link);
  }
}

/** Names that share a rare word with this one, of those before it. */
function rareLists({ table }: SupplierNodes, a: number): Int32Array[] {
  return Array.from(table.wordsOf[a]!, (word) => table.namesWith[word]!)
    .filter(({ length }) => length > 1 && length <= RARE)
    .map((list) => list.subarray(0, list.indexOf(a)));
}

/** `A t/a B` and `B` are one supplier. */
function linkOtherNames(nodes: SupplierNodes, link: (a: number, b: number, link: SupplierLink) => void): void {
  const nodesOf = new Map<string, number[]>();
  nodes.keys.forEach((key, node) => nodesOf.set(key, [...(nodesOf.get(key) ?? []), node]));
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
