import type { TagPlace } from "#application/ports/workbook.port";
import { firstTpHeading } from "#domain/ledger/tp-columns";
import type { Session } from "./session.ts";
import { Refusal } from "./translate-error.ts";

const MAX_COLUMNS = 16_384;
/** The first of our columns: it names the row. */
export const ROW_HEADING = "TP Row";
const OURS = "TP ";
/** Heading of a ledger's column with the row of the council's sheet, 1-based. */
const LEDGER_ROW = "Source row";

/** The TP columns of a source, wherever they stand. Positions 0-based. */
export interface TagColumns {
  readonly sheet: Excel.Worksheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Row in which a row of the council's sheet has its TP cells; undefined = it has none. */
  readonly rowOf: (row: number) => number | undefined;
}

/**
 * Finds the TP columns of a source by their headings; null where none stand.
 *
 * @throws Refusal `sheet-missing`; `protected` where nothing could be written there.
 */
export async function findTagColumns(session: Session, place: TagPlace): Promise<TagColumns | null> {
  session.sheet = place.sheet;
  return place.ledger === null ? findBeside(session, place) : findInLedger(session, place.ledger);
}

async function findBeside(session: Session, { sheet: name, headerRow }: TagPlace): Promise<TagColumns | null> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name,protection/protected");
  const headings = sheet
    .getRangeByIndexes(headerRow, 0, 1, MAX_COLUMNS)
    .getUsedRangeOrNullObject(true)
    .load("columnIndex,values");
  await session.sync();
  if (sheet.isNullObject) throw new Refusal({ code: "sheet-missing", sheet: name });
  if (sheet.protection.protected) throw new Refusal({ code: "protected", sheet: name });
  if (headings.isNullObject) return null;
  const columns = ourColumns(headings.values[0] ?? [], headings.columnIndex);
  return columns.size === 0 ? null : { sheet, headerRow, columns, rowOf: (row) => row };
}

/** Headings from `TP Row` on, up to the first that is not ours. */
function ourColumns(cells: readonly unknown[], firstColumn: number): Map<string, number> {
  const texts = cells.map(String);
  const first = firstTpHeading(texts);
  const columns = new Map<string, number>();
  for (const [at, text] of texts.entries()) {
    if (first < 0 || at < first) continue;
    if (!text.startsWith(OURS)) break;
    columns.set(text, firstColumn + at);
  }
  return columns;
}

async function findInLedger(session: Session, name: string): Promise<TagColumns | null> {
  const table = session.workbook.tables.getItemOrNullObject(name).load("name,worksheet/protection/protected");
  await session.sync();
  if (table.isNullObject) return null;
  if (table.worksheet.protection.protected) throw new Refusal({ code: "protected", sheet: session.sheet });
  const head = table.getHeaderRowRange().load("rowIndex,columnIndex,values");
  const sourceRows = table.columns.getItem(LEDGER_ROW).getDataBodyRange().load("rowIndex,values");
  await session.sync();
  const texts = (head.values[0] ?? []).map(String);
  const columns = texts.flatMap((text, at) => (text.startsWith(OURS) ? [[text, head.columnIndex + at] as const] : []));
  const rowOf = new Map(sourceRows.values.map(([row], at) => [Number(row) - 1, sourceRows.rowIndex + at]));
  const { worksheet: sheet } = table;
  return { sheet, headerRow: head.rowIndex, columns: new Map(columns), rowOf: (row) => rowOf.get(row) };
}
