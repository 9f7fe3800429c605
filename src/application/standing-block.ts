import type { SheetCells } from "#domain/ledger/cells";
import type { SourceBlock } from "#domain/ledger/ledger";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { type RowTags, type StandingTags, TAG_COLUMNS } from "#domain/tagging/row-tags";

/** What an earlier count left beside a source: the ids of its rows and the tags in its TP columns. */
export interface StandingBlock {
  /** By entry of the reading (0 = the row below the headings). Ids stay with their row; rows without one get the next. */
  readonly rowIds: readonly string[];
  readonly tagsAt: (entry: number) => StandingTags | undefined;
}

/** Reads the TP columns that stand beside a source; a source never counted before has none. */
export function standingBlock(cells: SheetCells, block: SourceBlock): StandingBlock {
  const { reading, id } = block;
  const tp = tpColumnOf(cells);
  const cellAt = (column: number, entry: number) => cells.columns[column]?.[reading.headerRow + 1 + entry] ?? null;
  const held = reading.kinds.map((_, entry) => (tp ? String(cellAt(tp.column, entry) ?? "") : ""));
  const rowIds = completeIds(held, id);
  if (!tp) return { rowIds, tagsAt: () => undefined };
  const tagColumns = new Map<number, keyof RowTags>();
  for (let column = tp.column; column < cells.columns.length; column++) {
    const tag = TAG_COLUMNS[String(cells.columns[column]?.[reading.headerRow] ?? "")];
    if (tag) tagColumns.set(column, tag);
  }
  return {
    rowIds,
    tagsAt: (entry) => {
      // A row without an id was added since: nothing of ours stands beside it yet.
      if (held[entry] === "") return undefined;
      return Object.fromEntries([...tagColumns].map(([column, tag]) => [tag, cellAt(column, entry)]));
    },
  };
}

function completeIds(held: readonly string[], block: string): string[] {
  const used = new Set<string>();
  let last = 0;
  for (const id of held) last = Math.max(last, Number(new RegExp(`^${block}-(\\d+)$`).exec(id)?.[1] ?? 0));
  return held.map((id) => {
    const own = id.startsWith(`${block}-`) && !used.has(id) ? id : `${block}-${String(++last).padStart(6, "0")}`;
    used.add(own);
    return own;
  });
}
