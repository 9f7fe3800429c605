/** A stretch of text, and whether the other text has nothing like it. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/**
 * Parts two texts into what they share and what they do not. Upper and lower case alone is no difference.
 *
 * @param by - `characters` for numbers, where one figure matters; `words` for names and dates, where a word is read as one.
 * @example markDifferences("INV-1001", "INV1001", "characters") // [["INV", "-"!, "1001"], ["INV1001"]]
 */
export function markDifferences(a: string, b: string, by: "characters" | "words"): readonly [Stretch[], Stretch[]] {
  const [left, right] = [partsOf(a, by), partsOf(b, by)];
  const shared = left.length === right.length ? samePlaces(left, right) : longestShared(left, right);
  return [stretches(left, shared.left), stretches(right, shared.right)];
}

function partsOf(text: string, by: "characters" | "words"): readonly string[] {
  return by === "characters" ? Array.from(text) : (text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []);
}

interface Shared {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

function isLike(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

/** As many parts on either side: place by place, so that two swapped figures are both marked. */
function samePlaces(left: readonly string[], right: readonly string[]): Shared {
  const same = new Set(left.flatMap((part, at) => (isLike(part, right[at]) ? [at] : [])));
  return { left: same, right: same };
}

/** Longest common subsequence. Cost: O(length²), for texts of one cell. */
function longestShared(left: readonly string[], right: readonly string[]): Shared {
  const lengths = sharedLengths(left, right);
  const shared = { left: new Set<number>(), right: new Set<number>() };
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (isLike(left[i], right[j])) {
      shared.left.add(i++);
      shared.right.add(j++);
    } else if (lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1)) i++;
    else j++;
  }
  return shared;
}

/** Entry [i][j]: how much the ends of the two from i and j on share. */
function sharedLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = [];
  for (let i = left.length - 1; i >= 0; i--) {
    const row = (lengths[i] = new Array<number>(right.length).fill(0));
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] = isLike(left[i], right[j])
        ? lengthAt(lengths, i + 1, j + 1) + 1
        : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function stretches(parts: readonly string[], shared: ReadonlySet<number>): Stretch[] {
  const found: { text: string; differs: boolean }[] = [];
  parts.forEach((text, at) => {
    const differs = !shared.has(at) && text.trim() !== "";
    const last = found.at(-1);
    if (last?.differs === differs) last.text += text;
    else found.push({ text, differs });
  });
  return found;
}
