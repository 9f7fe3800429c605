/** Who points at whom. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Builds a graph from pairs; a node that points at itself is left out. */
export function graphOf(edges: Iterable<readonly [from: string, to: string]>): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from === to) continue;
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets.add(to));
  }
  return graph;
}

/**
 * Finds circles by walking each node once, deep first.
 *
 * @returns each circle that closes a walk, as `a > b > a`; empty if and only if there is none.
 */
export function findCycles(graph: Graph): string[] {
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[] = [];

  const walk = (node: string): void => {
    const start = trail.indexOf(node);
    if (start >= 0) cycles.push([...trail.slice(start), node].join(" > "));
    if (start >= 0 || done.has(node)) return;
    trail.push(node);
    for (const next of graph.get(node) ?? []) walk(next);
    trail.pop();
    done.add(node);
  };

  for (const node of graph.keys()) walk(node);
  return cycles;
}
