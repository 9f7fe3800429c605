/** Two that belong together. */
export interface Joint {
  readonly a: number;
  readonly b: number;
}

/** What hangs together through joints, with those joints. */
export interface Connected<J extends Joint> {
  /** Rising. */
  readonly members: readonly number[];
  readonly joints: readonly J[];
}

/** Puts what hangs together into one group. Cost: near O(joints). */
export function connect<J extends Joint>(joints: readonly J[]): Connected<J>[] {
  const parent = new Map<number, number>();
  const rootOf = (one: number): number => {
    let root = one;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(one, root);
    return root;
  };
  for (const { a, b } of joints) {
    const [one, other] = [rootOf(a), rootOf(b)];
    parent.set(Math.max(one, other), Math.min(one, other));
  }
  const groups = new Map<number, { members: number[]; joints: J[] }>();
  for (const one of [...parent.keys()].sort((a, b) => a - b)) {
    const root = rootOf(one);
    const group = groups.get(root) ?? { members: [], joints: [] };
    groups.set(root, group);
    group.members.push(one);
  }
  for (const joint of joints) groups.get(rootOf(joint.a))?.joints.push(joint);
  return [...groups.values()];
}
