import { isSomeHidden } from "../hidden.ts";
import { readBlock } from "../read-block.ts";
import type { Session } from "../session.ts";
import { askForFilter, judgeFilter, type ListFilter } from "./list-filter.ts";

const MAX_ROWS = 1_048_576;

/** Where the heading TP Row of a list stands; 0-based. */
export interface ListHead {
  readonly sheet: Excel.Worksheet;
  readonly headerRow: number;
  readonly column: number;
}

/** A list with TP columns, as it stands for a filter. */
export interface FoundList extends ListHead {
  readonly firstRow: number;
  /** TP Row of each of its rows. */
  readonly ids: readonly string[];
  /** The council's table; null = a plain range. */
  readonly table: Excel.Table | null;
  /** What stands over it; null = no filter and no buttons. */
  readonly filter: ListFilter | null;
  /** Some of its rows are out of sight, by whatever means. */
  readonly rowsHidden: boolean;
}

/** Two syncs, one a chunk of TP Row, and one for what a filter keeps. */
export async function findList(session: Session, head: ListHead): Promise<FoundList> {
  const { sheet, headerRow, column } = head;
  const heading = sheet.getRangeByIndexes(headerRow, column, 1, 1);
  const tables = heading.getTables(false).load("items/name,items/autoFilter/enabled");
  sheet.autoFilter.load("enabled");
  const firstRow = headerRow + 1;
  const below = sheet.getRangeByIndexes(firstRow, column, MAX_ROWS - firstRow, 1);
  const used = below.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await session.sync();
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount - firstRow;
  const ids = await readIds(session, { ...head, firstRow, rows });
  const table = tables.items[0] ?? null;
  const { autoFilter } = table ?? sheet;
  const asked = autoFilter.enabled ? askForFilter(autoFilter, table) : null;
  const look = sheet.getRangeByIndexes(firstRow, column, Math.max(1, ids.length), 1).load("rowHidden");
  await session.sync();
  return {
    ...head,
    firstRow,
    ids,
    table,
    filter: asked && judgeFilter(asked),
    rowsHidden: isSomeHidden(look.rowHidden),
  };
}

/** Every row of the list has its TP Row: where none stands, it has ended. */
async function readIds(
  session: Session,
  { sheet, column, firstRow, rows }: ListHead & { readonly firstRow: number; readonly rows: number },
): Promise<readonly string[]> {
  const ids: string[] = [];
  await readBlock(session, { sheet, row: firstRow, column, rows, columns: 1 }, (values) => {
    for (const [cell = null] of values) ids.push(cell === null ? "" : String(cell));
  });
  const end = ids.indexOf("");
  return end < 0 ? ids : ids.slice(0, end);
}
