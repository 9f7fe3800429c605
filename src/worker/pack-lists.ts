/** The next items of a list of the answer, by where it stands: `["view", "duplicates", "groups"]`. */
export interface ListPiece {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** A list of fewer items goes with the answer. */
const LONG = 100;
/** Objects that the pane's thread takes over in a few milliseconds. */
const OBJECTS_A_PIECE = 1_500;
/** So deep long lists are looked for: those within the items of another go with their item. */
const DEPTH = 4;

/** The long lists of an answer, some hundred items at a time. */
export function* listPieces(answer: object, path: readonly string[] = []): Generator<ListPiece> {
  for (const [key, value] of Object.entries(answer)) {
    const at = [...path, key];
    if (isLong(value)) for (const items of piecesOf(value)) yield { path: at, items };
    else if (isWalked(value, path)) yield* listPieces(value, at);
  }
}

/** The answer with nothing in its long lists. */
export function withoutLists<T extends object>(answer: T, path: readonly string[] = []): T {
  const bare = Object.entries(answer).map(([key, value]: [string, unknown]) => {
    if (isLong(value)) return [key, []];
    return [key, isWalked(value, path) ? withoutLists(value, [...path, key]) : value];
  });
  return Object.fromEntries(bare) as T;
}

/** Puts the items of long lists together, and into the answer. */
export class ListsGatherer {
  private readonly lists = new Map<string, { readonly path: readonly string[]; readonly items: unknown[] }>();

  take({ path, items }: ListPiece): void {
    const key = path.join("/");
    const list = this.lists.get(key) ?? { path, items: [] };
    this.lists.set(key, list);
    for (const item of items) list.items.push(item);
  }

  /** @param answer - made `withoutLists`; it is filled, not copied. */
  fill<T extends object>(answer: T): T {
    for (const { path, items } of this.lists.values()) {
      let within = answer as Record<string, unknown>;
      for (const key of path.slice(0, -1)) within = within[key] as Record<string, unknown>;
      within[path.at(-1) ?? ""] = items;
    }
    return answer;
  }
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > LONG;
}

function isWalked(value: unknown, path: readonly string[]): value is object {
  const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && path.length < DEPTH;
}

function* piecesOf(items: readonly unknown[]): Generator<readonly unknown[]> {
  let [first, objects] = [0, 0];
  for (const [at, item] of items.entries()) {
    objects += objectsIn(item);
    if (objects < OBJECTS_A_PIECE) continue;
    yield items.slice(first, at + 1);
    [first, objects] = [at + 1, 0];
  }
  if (first < items.length) yield items.slice(first);
}

function objectsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  if (ArrayBuffer.isView(value)) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + objectsIn(part), 1);
}
