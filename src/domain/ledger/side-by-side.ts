import type { Finding } from "../findings/finding.ts";
import type { SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { type BandRead, mayBeSummaries, whyDropped } from "./dropped-bands.ts";
import { findHeaderRow } from "./find-header-row.ts";
import { headingsOf } from "./headings.ts";
import { recogniseSheet } from "./recognise.ts";
import type { Field, Reading } from "./reading.ts";
import { isSummaryOf, type ReadBlock, summarised } from "./summary-of.ts";
import { tpColumnOf } from "./tp-columns.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** Columns of a sheet, 0-based, inclusive. */
interface Band {
  readonly left: number;
  readonly right: number;
}

/** The blocks of a sheet, and what is to be said of what stands beside them. */
export interface SplitBlocks {
  readonly blocks: readonly SheetCells[];
  readonly findings: readonly Finding[];
}

const FEWEST_HEADINGS = 3;
/** A block that stands beside more of the lines is taken for columns of theirs. */
const MOST_BESIDE = 0.8;

/**
 * Parts a sheet on which several blocks of spend stand beside each other: set apart by empty columns, or by headings that
 * begin again.
 *
 * A block is spend by itself: it has its own amount and at least two other fields, of which another block has one as well.
 * So a table with an empty column in the middle stays one, and a list of codes beside the payments is no block; nor is a
 * summary of the blocks beside it. A sheet with columns of ours beside its source was one block when it was counted, and
 * stays one.
 *
 * @returns the blocks from left to right, each the sheet with all other columns empty; the sheet as it is where it is one.
 *   Findings say what stands beside them and was dropped, and why: see `dropped-bands.ts`.
 */
export function splitBlocks(cells: SheetCells, vocabulary: RecognitionVocabulary): SplitBlocks {
  const whole = { blocks: [cells], findings: [] };
  if (tpColumnOf(cells) !== null) return whole;
  for (const bands of [bandsApart(cells), bandsRepeated(cells, vocabulary)]) {
    const read = bands.length < 2 ? [] : bands.map((band) => readBand(keepToBand(cells, band), vocabulary));
    const spend = read.filter((band): band is ReadBlock => band.reading !== null && isSpendItself(band.reading));
    const alike = spend.filter((one) =>
      spend.some((other) => other !== one && shareFields(one.reading, other.reading)),
    );
    if (alike.length < 2) continue;
    const own = alike.filter((one) => {
      const others = alike.filter((other) => other !== one);
      return !summarised(others).some((some) => isSummaryOf(one, some));
    });
    const dropped = read.filter((band) => !own.some((block) => block === band));
    const findings = [...dropped.flatMap((band) => whyDropped(band, own)), ...mayBeSummaries(own)];
    return { blocks: own.map((block) => block.cells), findings };
  }
  return withoutUnlike(cells, vocabulary) ?? whole;
}

/**
 * One block of spend with something else beside it: a list of codes, a chart's figures. It is set apart only where the spend
 * reads the same without it, and where it has rows of its own, so that it is no column of the spend after an empty one.
 */
function withoutUnlike(cells: SheetCells, vocabulary: RecognitionVocabulary): SplitBlocks | null {
  const bands = bandsApart(cells);
  const found = bands.length < 2 ? null : recogniseSheet(cells, vocabulary);
  if (found === null || !("reading" in found)) return null;
  const used = Object.values(found.reading.mapping).map(({ column }) => column);
  const holds = ({ left, right }: Band): boolean => used.some((column) => column >= left && column <= right);
  const right = Math.max(...bands.filter(holds).map((band) => band.right));
  const others = bands.filter((band) => band.left > right && hasRowsOfItsOwn(cells, found.reading, band));
  if (others.length === 0) return null;
  const block = readBand(without(cells, others), vocabulary);
  if (block.reading === null || !isSpendItself(block.reading)) return null;
  const spend = { cells: block.cells, reading: block.reading };
  const findings = others.flatMap((band) => whyDropped(readBand(keepToBand(cells, band), vocabulary), [spend]));
  return { blocks: [block.cells], findings };
}

/** Two columns or more, filled beside some of the lines of the spend only. */
function hasRowsOfItsOwn({ columns }: SheetCells, { headerRow, kinds }: Reading, { left, right }: Band): boolean {
  const isFilled = (row: number): boolean => columns.slice(left, right + 1).some((column) => !isEmptyCell(column[row]));
  const lines = kinds.flatMap((kind, at) => (kind === "line" ? [headerRow + 1 + at] : []));
  const beside = lines.filter(isFilled).length;
  return right > left && beside < MOST_BESIDE * lines.length;
}

function without(cells: SheetCells, bands: readonly Band[]): SheetCells {
  const isIn = (at: number): boolean => bands.some(({ left, right }) => at >= left && at <= right);
  return { ...cells, columns: cells.columns.map((column, at) => (isIn(at) ? [] : column)) };
}

function readBand(cells: SheetCells, vocabulary: RecognitionVocabulary): BandRead {
  const found = recogniseSheet(cells, vocabulary);
  return { cells, reading: "reading" in found ? found.reading : null };
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

function shareFields(a: Reading, b: Reading): boolean {
  return OF_A_PAYMENT.some((field) => a.mapping[field] !== undefined && b.mapping[field] !== undefined);
}
