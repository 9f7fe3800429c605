import type { LookedPlace } from "#application/pane/reckon-for-pane";
import type { SourceLines } from "#application/pane/source-lines";
import type { NearTheme, PlaceView, QueueGroup, RowRef, TagsView } from "#application/view/place-view";
import { type BareLines, bareLines } from "./pack-lines.ts";

interface WithRows {
  readonly rows: readonly RowRef[];
}

/** Rows are told by their numbers among the entries of all sources, counted through. */
type Packed<G extends WithRows> = Omit<G, "rows"> & { readonly entries: Int32Array };

interface PackedTags extends Omit<TagsView, "inTotal" | "detail" | "near"> {
  readonly inTotal: readonly Packed<QueueGroup>[];
  readonly detail: readonly Packed<QueueGroup>[];
  readonly near?: readonly Packed<NearTheme>[];
}

/** What a long job answers, in the shape in which it crosses the border of the worker: the texts of its lines go before it. */
export type PackedPlace<P extends LookedPlace = LookedPlace> = Omit<P, "view" | "lines"> & {
  readonly view: Omit<PlaceView, "tags"> & { readonly tags: PackedTags };
  readonly lines: readonly BareLines[];
};

/** Lets the thread answer and draw before what comes next. */
export type Breathe = () => Promise<void>;

/** Rows that are made again in a few milliseconds. */
const ROWS_A_BREATH = 5_000;

/**
 * Packs what the pane is told for the way to its thread, which takes a message over all at once: tens of thousands of objects
 * would hold up Excel and the pane, a few arrays of numbers do not.
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
    lines: lines.map(bareLines),
  };
}

/** Undoes `packPlace`, some thousand rows at a time. @param lines - with their texts, which came before. */
export async function unpackPlace<P extends LookedPlace>(
  packed: PackedPlace<P>,
  lines: readonly SourceLines[],
  breathe: Breathe,
): Promise<P> {
  const refOf = refFinder(lines);
  let due = ROWS_A_BREATH;
  const rowsOf = async (entries: Int32Array): Promise<RowRef[]> => {
    const rows: RowRef[] = [];
    for (const entry of entries) {
      rows.push(refOf(entry));
      if (--due > 0) continue;
      await breathe();
      due = ROWS_A_BREATH;
    }
    return rows;
  };
  const unpacked = async <G extends { readonly entries: Int32Array }>(groups: readonly G[]) => {
    const all: (Omit<G, "entries"> & WithRows)[] = [];
    for (const { entries, ...group } of groups) all.push({ ...group, rows: await rowsOf(entries) });
    return all;
  };
  const { near, inTotal, detail, ...tags } = packed.view.tags;
  const groups = { inTotal: await unpacked(inTotal), detail: await unpacked(detail) };
  const unpackedTags = { ...tags, ...groups, ...(near && { near: await unpacked(near) }) };
  return { ...packed, view: { ...packed.view, tags: unpackedTags }, lines } as unknown as P;
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
