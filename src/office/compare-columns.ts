import type { Progress } from "#application/ports/workbook.port";
import type { ColumnPlan, PlainValue, PlannedValue } from "#sheets/plan/sheet-plan";
import { ChangedRowsOf, type ChangesOf, standsAsPlanned } from "./changed-rows.ts";
import { READ_CELLS } from "./chunks.ts";
import { eachRow } from "./each-row.ts";
import { cellBytes } from "./json-bytes.ts";
import { type ColumnBlock, columnBlocks, isFormula, type PlacedColumns, plannedAt } from "./placed-columns.ts";
import type { Session } from "./session.ts";
import { Refusal, translateError } from "./translate-error.ts";

/** Columns of values beside one another, and what is found of them. */
interface ValueBlock extends ColumnBlock {
  readonly place: PlacedColumns;
  readonly changed: ChangedRowsOf;
}

/** Rows of a value block, read with one call. */
interface Part {
  readonly block: ValueBlock;
  readonly first: number;
  readonly count: number;
}

/**
 * Reads what stands in columns of values and says which rows are not as planned, so that only those are written. What was
 * read for the count is not trusted for it: somebody may have edited, sorted or deleted rows since.
 *
 * Nothing is written. One sync a chunk, filled with what is planned to stand there; what is too large to be read is written.
 *
 * @returns what is to be written of each place, in their order.
 * @throws Refusal `cancelled` where progress asks to stop.
 */
export async function compareColumns(
  session: Session,
  places: readonly PlacedColumns[],
  progress?: Progress,
): Promise<readonly ChangesOf[]> {
  const blocks = places.map(valueBlocks);
  const parts: SizedPart[] = [];
  for (const block of blocks.flat()) parts.push(...(await partsOf(session, block)));
  const rows = rowsOf(parts);
  let done = 0;
  for (const lot of lotsOf(parts, session.payloadBytes)) {
    await compareLot(session, lot);
    done += rowsOf(lot);
    const goOn = progress?.(done, rows, `Looking at ${session.sheet}`);
    if (goOn === false) throw new Refusal({ code: "cancelled" });
  }
  return blocks.map((ofPlace) => new Map(ofPlace.map(({ at, changed }) => [at, changed.all()])));
}

function valueBlocks(place: PlacedColumns): readonly ValueBlock[] {
  return columnBlocks(place)
    .filter(({ columns }) => !isFormula(columns[0]!))
    .map((block) => ({ ...block, place, changed: new ChangedRowsOf(block.columns.length) }));
}

/** A part with the bytes of the answer for it. */
interface SizedPart extends Part {
  readonly bytes: number;
}

/** Cuts a block so that no part is larger than one answer should be. */
async function partsOf(session: Session, block: ValueBlock): Promise<readonly SizedPart[]> {
  const { payloadBytes } = session;
  const most = Math.max(1, Math.floor(READ_CELLS / block.columns.length));
  const parts: (Part & { bytes: number; count: number })[] = [];
  await eachRow(session, block.place.rows, (row) => {
    const bytes = bytesOfRow(block.columns, row);
    const last = parts.at(-1);
    if (last && last.count < most && last.bytes + bytes <= payloadBytes) {
      last.bytes += bytes;
      last.count++;
    } else parts.push({ block, first: row, count: 1, bytes });
  });
  return parts;
}

/** How long the answer for a row will be where it stands as planned, roughly. */
function bytesOfRow(columns: readonly ColumnPlan[], row: number): number {
  let bytes = 2;
  for (const column of columns) bytes += 1 + cellBytes(entryOf(plannedAt(column, row)));
  return bytes;
}

/** What Excel's answer says of a cell: the text of its formula, else its value. */
function entryOf(planned: PlannedValue): PlainValue {
  return planned !== null && typeof planned === "object" ? planned.formula : (planned ?? "");
}

/** As many parts together as one answer holds. */
function lotsOf(parts: readonly SizedPart[], payloadBytes: number): Part[][] {
  const lots: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    if (lots.length > 0 && part.bytes <= room) lots.at(-1)!.push(part);
    else {
      lots.push([part]);
      room = payloadBytes;
    }
    room -= part.bytes;
  }
  return lots;
}

async function compareLot(session: Session, lot: readonly Part[]): Promise<void> {
  const ranges = lot.map(({ block: { place, at, columns }, first, count }) => {
    session.sheet = place.sheetName;
    return place.sheet.getRangeByIndexes(place.firstRow + first, at, count, columns.length).load("formulas");
  });
  const hasCome = await hasAnswered(session);
  // On some hosts a range that is too large answers null instead of failing, which Excel's types do not say.
  const standing = ranges.map((range) => (hasCome ? (range.formulas as unknown[][] | null) : null));
  for (const range of ranges) range.untrack();
  for (const [at, { block, first, count }] of lot.entries()) {
    await eachRow(session, count, (row) => compareRow(block, first + row, standing[at]?.[row]));
    await session.breathe();
  }
}

function rowsOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** False where the cells hold so much more than is planned that Excel would not give them at once. */
async function hasAnswered(session: Session): Promise<boolean> {
  try {
    await session.sync();
    return true;
  } catch (fault) {
    if (translateError(fault, session.sheet).code !== "payload-too-large") throw fault;
    return false;
  }
}

function compareRow({ columns, changed }: ValueBlock, row: number, standing: readonly unknown[] | undefined): void {
  // Most rows stand as planned: nothing is made for them.
  let differing: number[] | null = null;
  for (let index = 0; index < columns.length; index++) {
    if (standing && standsAsPlanned(plannedAt(columns[index]!, row), standing[index])) continue;
    differing ??= [];
    differing.push(index);
  }
  if (differing) changed.add(row, differing);
}
