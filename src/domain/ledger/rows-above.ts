import type { Finding } from "../findings/finding.ts";
import type { SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { readAmount } from "./read-amount.ts";
import type { Reading } from "./reading.ts";
import { recogniseSheet } from "./recognise.ts";
import { IDENTIFYING } from "./row-facts.ts";
import { comesToTheSame, linesOf, type ReadBlock, summarised } from "./summary-of.ts";
import { totalLabel } from "./total-label.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** Of the fields that identify a row. */
const FEWEST_OF_A_LINE = 2;
/** A title may stand above one column of names, a date above another, and a figure above the amounts. */
const MOST_OF_A_TITLE = 2;

/**
 * Rows above the headings by which a sheet was read that look like spend all the same: another list with headings of its own,
 * or lines under the columns that were read. Nothing of them is counted, and check A1 does not tie. A list that comes to what was
 * read, under the same names, is its summary.
 *
 * Finding: `rows-above-headings`, a stop at the first of them; `last` is the last as the sheet numbers it.
 */
export function findRowsAbove(block: ReadBlock, vocabulary: RecognitionVocabulary): Finding[] {
  const { cells, reading } = block;
  if (reading.headerRow < 1) return [];
  const rows = rowsOfList(block, vocabulary) ?? rowsAlike(block);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const params = { rows: rows.length, last: last + 1, headings: reading.headerRow + 1 };
  return [{ code: "rows-above-headings", severity: "stop", sheet: cells.sheet, row: first, params }];
}

/** Lines of a list with headings of its own, 0-based; none where it is a summary; null where there is no such list. */
function rowsOfList(block: ReadBlock, vocabulary: RecognitionVocabulary): number[] | null {
  const cells = above(block);
  const found = recogniseSheet(cells, vocabulary);
  if (!("reading" in found) || fieldsOf(found.reading).length < FEWEST_OF_A_LINE) return null;
  const { reading } = found;
  if (summarised([block]).some((some) => comesToTheSame({ cells, reading }, some))) return [];
  if (linesOf(reading).every((amount) => amount === 0)) return null;
  return reading.kinds.flatMap((kind, at) => (kind === "line" ? [reading.headerRow + 1 + at] : []));
}

/** Rows with a figure in the column of the amounts, and what names a line in more columns than a title has: in all, if they are few. */
function rowsAlike({ cells, reading }: ReadBlock): number[] {
  const amounts = cells.columns[reading.mapping.amount?.column ?? -1] ?? [];
  const columns = fieldsOf(reading).map((column) => cells.columns[column] ?? []);
  const fewest = Math.max(FEWEST_OF_A_LINE, Math.min(columns.length, MOST_OF_A_TITLE + 1));
  return Array.from({ length: reading.headerRow }, (_, row) => row).filter((row) => {
    const amount = readAmount(amounts[row]);
    if (amount.kind !== "amount" || amount.value === 0) return false;
    const named = columns.map((column) => column[row] ?? null).filter((cell) => !isEmptyCell(cell));
    return named.length >= fewest && named.every((cell) => totalLabel(String(cell)) === null);
  });
}

/** The columns of what names a line, each once. */
function fieldsOf({ mapping }: Reading): number[] {
  return [...new Set(IDENTIFYING.flatMap((field) => mapping[field]?.column ?? []))];
}

function above({ cells, reading: { headerRow } }: ReadBlock): SheetCells {
  return { ...cells, rowCount: headerRow, columns: cells.columns.map((column) => column.slice(0, headerRow)) };
}
