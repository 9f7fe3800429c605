import type { LookedPlace } from "#application/pane/reckon-for-pane";
import type { SourceLines } from "#application/pane/source-lines";
import type { NearTheme, PlaceView, QueueGroup, RowRef, TagsView } from "#application/view/place-view";

interface WithRows {
  readonly rows: readonly RowRef[];
}

/** Rows are told by their numbers among the entries of all sources, counted through. */
type Packed<G extends WithRows> = Omit<G, "rows"> & { readonly entries: Int32Array };

interface PackedLines extends Omit<SourceLines, "rowIds" | "prints"> {
  readonly rowIds: string;
  readonly prints: string;
}

interface PackedTags extends Omit<TagsView, "inTotal" | "detail" | "near"> {
  readonly inTotal: readonly Packed<QueueGroup>[];
  readonly detail: readonly Packed<QueueGroup>[];
  readonly near?: readonly Packed<NearTheme>[];
}

/** What a long job answers, in the shape in which it crosses the border of the worker. */
export type PackedPlace<P extends LookedPlace = LookedPlace> = Omit<P, "view" | "lines"> & {
  readonly view: Omit<PlaceView, "tags"> & { readonly tags: PackedTags };
  readonly lines: readonly PackedLines[];
};

/** No cell can hold it. */
const BETWEEN = "\u0000";

/**
 * Packs what the pane is told for the way to its thread, which takes a message over all at once: tens of thousands of objects
 * and short texts would hold up Excel and the pane, a few long texts and arrays of numbers do not.
 */
export function packPlace<P extends LookedPlace>(place: P): PackedPlace<P> {
  const { view, lines } = place;
  const entryOf = entryFinder(lines);
  const pack = <G extends WithRows>({ rows, ...group }: G): Packed<G> => ({
    ...group,
    entries: Int32Array.from(rows, entryOf),
  });
  const { near, ...tags } = view.tags;
  const packed = { ...tags, inTotal: tags.inTotal.map(pack), detail: tags.detail.map(pack) };
  return {
    ...place,
    view: { ...view, tags: { ...packed, ...(near && { near: near.map(pack) }) } },
    lines: lines.map((of) => ({ ...of, rowIds: of.rowIds.join(BETWEEN), prints: of.prints.join(BETWEEN) })),
  };
}

/** Undoes `packPlace`. */
export function unpackPlace<P extends LookedPlace>(packed: PackedPlace<P>): P {
  const lines = packed.lines.map((of) => ({ ...of, rowIds: partsOf(of, of.rowIds), prints: partsOf(of, of.prints) }));
  const refOf = refFinder(lines);
  const unpack = <G extends { readonly entries: Int32Array }>({ entries, ...group }: G) => ({
    ...group,
    rows: Array.from(entries, refOf),
  });
  const { near, ...tags } = packed.view.tags;
  const unpacked = { ...tags, inTotal: tags.inTotal.map(unpack), detail: tags.detail.map(unpack) };
  const view = { ...packed.view, tags: { ...unpacked, ...(near && { near: near.map(unpack) }) } };
  return { ...packed, view, lines } as unknown as P;
}

function partsOf({ pence }: PackedLines, text: string): readonly string[] {
  return pence.length === 0 ? [] : text.split(BETWEEN);
}

/** Where each source's entries begin in the count of all. */
function firstEntries(lines: readonly SourceLines[]): readonly number[] {
  let next = 0;
  return lines.map(({ rowIds }) => {
    const first = next;
    next += rowIds.length;
    return first;
  });
}

function entryFinder(lines: readonly SourceLines[]): (ref: RowRef) => number {
  const firsts = firstEntries(lines);
  const bySheet = new Map<string, number[]>();
  lines.forEach(({ sheet }, at) => bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), at]));
  return ({ sheet, row, rowId }) => {
    for (const at of bySheet.get(sheet) ?? []) {
      const { headerRow, rowIds } = lines[at] as SourceLines;
      const entry = row - headerRow - 1;
      if (rowIds[entry] === rowId) return (firsts[at] ?? 0) + entry;
    }
    throw new Error(`Row ${String(row + 1)} of “${sheet}” is in no source.`);
  };
}

function refFinder(lines: readonly SourceLines[]): (entry: number) => RowRef {
  const firsts = firstEntries(lines);
  let at = 0;
  return (entry) => {
    const isHere = (of: number): boolean =>
      entry >= (firsts[of] ?? 0) && entry < (firsts[of] ?? 0) + (lines[of]?.rowIds.length ?? 0);
    // Rows of a group come mostly from the source of the row before.
    if (!isHere(at)) at = lines.findIndex((_, of) => isHere(of));
    const { sheet, headerRow, rowIds, prints } = lines[at] as SourceLines;
    const place = entry - (firsts[at] ?? 0);
    return { rowId: rowIds[place] ?? "", sheet, row: headerRow + 1 + place, print: prints[place] ?? "" };
  };
}
