import type { RawCell, SheetCells } from "#domain/ledger/cells";
import type { SourceBlock } from "#domain/ledger/ledger";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { type StandingTags, TAG_COLUMNS } from "#domain/tagging/row-tags";
import type { TableCells } from "./ports/workbook.port.ts";
import { LEDGER_ROW } from "./standing-ledgers.ts";

/** What an earlier count left beside a source: the ids of its rows and the tags in its TP columns. */
export interface StandingBlock {
  /** By entry of the reading (0 = the row below the headings). Ids stay with their row; rows without one get the next. */
  readonly rowIds: readonly string[];
  readonly tagsAt: (entry: number) => StandingTags | undefined;
}

/** Reads what stands of a source: in its ledger where it has one, else in the TP columns beside it. */
export function standingBlock(cells: SheetCells, block: SourceBlock, ledger?: TableCells): StandingBlock {
  return ledger ? standingInLedger(block, ledger) : standingBeside(cells, block);
}

/** A source never counted before has nothing beside it. */
function standingBeside(cells: SheetCells, block: SourceBlock): StandingBlock {
  const { reading, id } = block;
  const tp = tpColumnOf(cells);
  if (!tp)
    return {
      rowIds: completeIds(
        reading.kinds.map(() => ""),
        id,
      ),
      tagsAt: () => undefined,
    };
  const headings = cells.columns.map((column, at) => (at < tp.column ? "" : String(column[reading.headerRow] ?? "")));
  const row = (entry: number) => cells.columns.map((column) => column[reading.headerRow + 1 + entry] ?? null);
  return standingRows(block, headings, row);
}

function standingInLedger(block: SourceBlock, { headings, rows }: TableCells): StandingBlock {
  const rowColumn = headings.indexOf(LEDGER_ROW);
  const bySheetRow = new Map(rows.map((row) => [row[rowColumn], row]));
  return standingRows(block, headings, (entry) => bySheetRow.get(block.reading.headerRow + 2 + entry) ?? []);
}

function standingRows(
  { reading, id }: SourceBlock,
  headings: readonly string[],
  row: (entry: number) => readonly RawCell[],
): StandingBlock {
  const idColumn = headings.indexOf("TP Row");
  const held = reading.kinds.map((_, entry) => String(row(entry)[idColumn] ?? ""));
  const tags = headings.flatMap((heading, column) => {
    const tag = TAG_COLUMNS[heading];
    return tag ? [{ tag, column }] : [];
  });
  return {
    rowIds: completeIds(held, id),
    tagsAt: (entry) => {
      // A row without an id was added since: nothing of ours stands beside it yet.
      if (held[entry] === "") return undefined;
      const cells = row(entry);
      return Object.fromEntries(tags.map(({ tag, column }) => [tag, cells[column] ?? null]));
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
