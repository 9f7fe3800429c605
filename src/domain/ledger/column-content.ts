import { readMoney } from "../money/read-money.ts";
import { isErrorCell, type RawCell, type SheetCells } from "./cells.ts";

/** Cells looked at in a column to see what it holds: enough for a verdict, few enough for a million rows. */
const SAMPLE = 400;

/** What stands in a column below the heading, as shares of its filled cells (0-1). */
export interface ColumnContent {
  /** Filled cells looked at. */
  readonly filled: number;
  /** Share of the rows looked at that are filled. */
  readonly filledShare: number;
  /** Cells that hold an amount or can be read as one. */
  readonly money: number;
  /** Amounts with pence. */
  readonly pence: number;
  /** Cells with a letter in them that are not amounts. */
  readonly words: number;
  /** Cells that look like a date: written out, or a serial of 1990-2100. */
  readonly dates: number;
}

const DATE_TEXT =
  /^\d{1,4}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ]\d{2,4}(?:[T ].*)?$|^\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}/;
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_051;

/** Looks at up to 400 cells of a column, spread over the rows from `from` to the last. */
export function describeColumn(cells: SheetCells, column: number, from: number): ColumnContent {
  const rows = Math.max(0, cells.rowCount - from);
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const seen = { looked: 0, filled: 0, money: 0, pence: 0, words: 0, dates: 0 };
  for (let row = from; row < cells.rowCount; row += step) {
    seen.looked++;
    tally(cells.columns[column]?.[row] ?? null, seen);
  }
  const share = (count: number): number => (seen.filled === 0 ? 0 : count / seen.filled);
  return {
    filled: seen.filled,
    filledShare: seen.looked === 0 ? 0 : seen.filled / seen.looked,
    money: share(seen.money),
    pence: share(seen.pence),
    words: share(seen.words),
    dates: share(seen.dates),
  };
}

type Tally = { looked: number; filled: number; money: number; pence: number; words: number; dates: number };

function tally(cell: RawCell, seen: Tally): void {
  if (isEmptyCell(cell)) return;
  seen.filled++;
  if (typeof cell === "string") tallyText(cell.trim(), seen);
  if (typeof cell === "number") tallyNumber(cell, seen);
}

function tallyText(text: string, seen: Tally): void {
  const value = readMoney(text);
  if (typeof value === "number") countAmount(value, seen);
  else if (/[A-Za-z]/.test(text) && !isErrorCell(text)) seen.words++;
  if (looksLikeDate(text)) seen.dates++;
}

function tallyNumber(value: number, seen: Tally): void {
  countAmount(value, seen);
  if (looksLikeDate(value)) seen.dates++;
}

function countAmount(value: number, seen: Tally): void {
  seen.money++;
  if (!Number.isInteger(value)) seen.pence++;
}

/** True for a date written out, or a number that may be the serial of one (1990-2100). Quick, not strict. */
export function looksLikeDate(cell: RawCell): boolean {
  if (typeof cell === "string") return DATE_TEXT.test(cell.trim());
  return typeof cell === "number" && cell >= FIRST_SERIAL && cell < LAST_SERIAL;
}

/** True for a cell without content: empty, or only spaces. */
export function isEmptyCell(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
