import type { SheetCells } from "../ledger/cells.ts";
import { isEmptyCell } from "../ledger/column-content.ts";
import type { Field, Reading } from "../ledger/reading.ts";
import { cellText } from "../ledger/text-at.ts";

/** What the lines of a source look like as a whole: what an officer asks before trusting a file. Rows 0-based on the sheet. */
export interface SourceProfile {
  /** Lines with an amount. */
  readonly rows: number;
  /** Lines whose amount was read from text. */
  readonly textAmounts: number;
  readonly negatives: number;
  readonly noughts: number;
  /** Lines whose payee's name is withheld. */
  readonly redacted: number;
  /** Mapped fields that some lines leave blank. */
  readonly blanks: readonly { readonly field: Field; readonly rows: number }[];
  /** Lines that repeat an earlier line in every cell. They may be right: a file may hold one line for each visit. */
  readonly repeats: number;
  /** Lines of a thousand times the middle amount or more, at most five, largest first. */
  readonly outliers: readonly number[];
  /** Lines above nought whose words speak of a credit, reversal or refund. */
  readonly creditWords: readonly number[];
  /** The figure that stands on most lines of one payee and day, from five lines on; null = none. */
  readonly repeatedAmount: { readonly row: number; readonly amount: number; readonly lines: number } | null;
}

const LOOKED_AT: readonly Field[] = ["agency", "payee", "date", "reference", "service", "purpose"];
const CREDIT_WORDS = /\b(?:credit note|reversal|reversed|refund(?:ed)?|cancell?ed|cancellation|write[- ]?back)\b/i;
const OUTLIER = 1000;
const MOST_OUTLIERS = 5;
const FEWEST_REPEATS = 5;
/** A figure below this on many lines is a fare or a meal, not the total of an invoice. */
const LEAST_REPEATED = 1000;

/**
 * Looks over the lines of a source. Nothing is changed by it, and nothing taken out.
 *
 * @param cells - as the block was read (see `realign`).
 * @param isWithheld - tells payees whose name is withheld.
 * Cost: O(cells).
 */
export function profileSource(
  cells: SheetCells,
  reading: Reading,
  isWithheld: (payee: string) => boolean,
): SourceProfile {
  const lines = linesOf(reading);
  const amountAt = (row: number): number => reading.amounts[row - reading.headerRow - 1] ?? 0;
  const textOf = (field: Field, row: number): string => cellText(cells.columns[columnOf(reading, field)]?.[row]);
  const count = (test: (row: number) => boolean): number => lines.reduce((sum, row) => sum + (test(row) ? 1 : 0), 0);
  return {
    rows: lines.length,
    textAmounts: count((row) => reading.amountIsNumber[row - reading.headerRow - 1] === false),
    negatives: count((row) => amountAt(row) < 0),
    noughts: count((row) => amountAt(row) === 0),
    redacted: reading.mapping.payee ? count((row) => isWithheld(textOf("payee", row))) : 0,
    blanks: blanksOf(cells, reading, lines),
    repeats: repeatsOf(cells, reading, lines),
    outliers: outliersOf(lines, amountAt),
    creditWords: lines.filter((row) => amountAt(row) > 0 && CREDIT_WORDS.test(textOf("purpose", row))),
    repeatedAmount: repeatedAmount(lines, amountAt, (row) => `${textOf("payee", row)}\n${textOf("date", row)}`),
  };
}

function linesOf({ kinds, amounts, headerRow }: Reading): number[] {
  return kinds.flatMap((kind, i) => (kind === "line" && (amounts[i] ?? null) !== null ? [headerRow + 1 + i] : []));
}

function columnOf({ mapping }: Reading, field: Field): number {
  return mapping[field]?.column ?? -1;
}

function blanksOf(cells: SheetCells, reading: Reading, lines: readonly number[]): SourceProfile["blanks"] {
  return LOOKED_AT.flatMap((field) => {
    if (!reading.mapping[field]) return [];
    const column = cells.columns[columnOf(reading, field)];
    const rows = lines.filter((row) => isEmptyCell(column?.[row])).length;
    return rows === 0 ? [] : [{ field, rows }];
  });
}

function repeatsOf(cells: SheetCells, { firstColumn = 0, lastColumn }: Reading, lines: readonly number[]): number {
  const columns = cells.columns.slice(firstColumn, lastColumn + 1);
  const seen = new Set(lines.map((row) => columns.map((column) => String(column[row] ?? "")).join("\u001f")));
  return lines.length - seen.size;
}

function outliersOf(lines: readonly number[], amountAt: (row: number) => number): number[] {
  const size = (row: number): number => Math.abs(amountAt(row));
  const ordered = [...lines].sort((a, b) => size(b) - size(a));
  const middle = ordered[Math.floor(ordered.length / 2)];
  if (middle === undefined || size(middle) === 0) return [];
  return ordered.slice(0, MOST_OUTLIERS).filter((row) => size(row) >= OUTLIER * size(middle));
}

function repeatedAmount(
  lines: readonly number[],
  amountAt: (row: number) => number,
  keyOf: (row: number) => string,
): SourceProfile["repeatedAmount"] {
  const groups = new Map<string, { row: number; amount: number; lines: number }>();
  for (const row of lines) {
    const amount = amountAt(row);
    const key = `${keyOf(row)}\n${String(amount)}`;
    const group = groups.get(key);
    if (group) group.lines++;
    else if (amount >= LEAST_REPEATED) groups.set(key, { row, amount, lines: 1 });
  }
  const many = [...groups.values()].filter((group) => group.lines >= FEWEST_REPEATS);
  many.sort((a, b) => b.amount * b.lines - a.amount * a.lines);
  return many[0] ?? null;
}
