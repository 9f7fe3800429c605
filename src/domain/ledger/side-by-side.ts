import type { SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { findHeaderRow } from "./find-header-row.ts";
import { headingsOf } from "./headings.ts";
import { recogniseSheet } from "./recognise.ts";
import type { Field, Reading } from "./reading.ts";
import { tpColumnOf } from "./tp-columns.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** Columns of a sheet, 0-based, inclusive. */
interface Band {
  readonly left: number;
  readonly right: number;
}

const FEWEST_HEADINGS = 3;

/**
 * Parts a sheet on which several blocks of spend stand beside each other: set apart by empty columns, or by headings that
 * begin again.
 *
 * A block is spend by itself: it has its own amount and at least two other fields, of which another block has one as well.
 * So a table with an empty column in the middle stays one, and a list of codes beside the payments is no block; nor is a
 * summary of the block beside it. A sheet with
 * columns of ours beside its source was one block when it was counted, and stays one.
 *
 * @returns the blocks from left to right, each the sheet with all other columns empty; the sheet as it is where it is one.
 */
export function splitBlocks(cells: SheetCells, vocabulary: RecognitionVocabulary): SheetCells[] {
  if (tpColumnOf(cells) !== null) return [cells];
  for (const bands of [bandsApart(cells), bandsRepeated(cells, vocabulary)]) {
    const blocks = bands.length < 2 ? [] : bands.map((band) => keepToBand(cells, band));
    const spend = blocks.flatMap((block) => {
      const found = recogniseSheet(block, vocabulary);
      return "reading" in found && isSpendItself(found.reading) ? [{ block, reading: found.reading }] : [];
    });
    const alike = spend.filter((one) =>
      spend.some((other) => other !== one && shareFields(one.reading, other.reading)),
    );
    const own = alike.filter((one) => !alike.some((other) => isSummaryOf(one.reading, other.reading)));
    if (alike.length > 1) return own.map(({ block }) => block);
  }
  return [cells];
}

/** Runs of columns in use between columns that are empty from top to bottom. */
function bandsApart({ columns }: SheetCells): Band[] {
  const bands: Band[] = [];
  let left = -1;
  for (let column = 0; column <= columns.length; column++) {
    const isUsed = columns[column]?.some((cell) => !isEmptyCell(cell)) ?? false;
    if (isUsed && left < 0) left = column;
    if (isUsed || left < 0) continue;
    bands.push({ left, right: column - 1 });
    left = -1;
  }
  return bands;
}

/** Where the row of headings says the same again: from each beginning to the next. */
function bandsRepeated(cells: SheetCells, vocabulary: RecognitionVocabulary): Band[] {
  const row = findHeaderRow(cells, vocabulary, []);
  const headings = row === null ? [] : headingsOf(cells, row);
  const [first] = headings;
  const again = headings.findIndex(({ normal }, at) => at > 0 && normal === first?.normal);
  if (!first || again < FEWEST_HEADINGS || headings.length % again !== 0) return [];
  if (headings.some(({ normal }, at) => normal !== headings[at % again]!.normal)) return [];
  const starts = headings.filter((_, at) => at % again === 0).map(({ column }) => column);
  return starts.map((left, at) => ({ left, right: (starts[at + 1] ?? cells.columns.length) - 1 }));
}

function keepToBand(cells: SheetCells, { left, right }: Band): SheetCells {
  return { ...cells, columns: cells.columns.map((column, at) => (at < left || at > right ? [] : column)) };
}

const OF_A_PAYMENT: readonly Field[] = ["payee", "service", "purpose", "agency", "theme", "date", "reference"];

function isSpendItself({ mapping }: Reading): boolean {
  return OF_A_PAYMENT.filter((field) => mapping[field] !== undefined).length >= FEWEST_HEADINGS - 1;
}

/** Fewer lines that come to the same figure: a pivot of the block beside it, which would count everything twice. */
function isSummaryOf(one: Reading, other: Reading): boolean {
  const [a, b] = [linesOf(one), linesOf(other)];
  return a.length < b.length && Math.abs(sumOf(a) - sumOf(b)) < 0.005;
}

function linesOf({ kinds, amounts }: Reading): number[] {
  return kinds.flatMap((kind, at) => (kind === "line" ? [amounts[at] ?? 0] : []));
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function shareFields(a: Reading, b: Reading): boolean {
  return OF_A_PAYMENT.some((field) => a.mapping[field] !== undefined && b.mapping[field] !== undefined);
}
