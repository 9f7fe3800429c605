/**
 * Tarjan's strongly connected components, without recursion.
 *
 * @param count nodes are numbered from 0.
 * @param successors nodes that a node needs.
 * @returns components in the order in which they can be computed: what is needed comes first.
 * Cost: O(nodes + edges).
 */
export function strongComponents(count: number, successors: (node: number) => readonly number[]): number[][] {
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const components: number[][] = [];
  const path: { node: number; next: number; needs: readonly number[] }[] = [];
  let counter = 0;
  const enter = (node: number): void => {
    order[node] = low[node] = counter++;
    open.push(node);
    isOpen[node] = 1;
    path.push({ node, next: 0, needs: successors(node) });
  };
  const close = (node: number): void => {
    const component: number[] = [];
    for (let member = -1; member !== node;) {
      component.push((member = open.pop()!));
      isOpen[member] = 0;
    }
    components.push(component.reverse());
  };
  for (let start = 0; start < count; start++) {
    if (order[start] !== -1) continue;
    enter(start);
    while (path.length > 0) {
      const step = path[path.length - 1]!;
      const need = step.needs[step.next++];
      if (need === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) low[above.node] = Math.min(low[above.node]!, low[step.node]!);
        if (low[step.node] === order[step.node]) close(step.node);
      } else if (order[need] === -1) enter(need);
      else if (isOpen[need]) low[step.node] = Math.min(low[step.node]!, order[need]!);
    }
  }
  return components;
}
