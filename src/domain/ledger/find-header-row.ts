import { readMoney } from "../money/read-money.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { looksLikeDate } from "./column-content.ts";
import { normaliseHeading } from "./heading.ts";
import { unnumbered } from "./heading-name.ts";
import { amountOf, fieldsOf, headingsOf, type Heading } from "./headings.ts";
import { outturnMeaning } from "./outturn-heading.ts";
import { readAmount } from "./read-amount.ts";
import type { Field } from "./reading.ts";
import { sumOf } from "./summary-of.ts";
import { cellText } from "./text-at.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** Titles above the headings seldom run longer; looking further would take data for headings. */
const ROWS_SEARCHED = 60;
const FEWEST_MEANINGS = 2;
/** Part of the headings that are the same where they come again: a summary above a list has most of them too. */
const MOST_ALIKE = 0.8;

/**
 * Finds the row of headings: the one of the first 60 rows whose cells mean the most fields.
 *
 * Title rows have one cell, data rows have numbers and names; both score below a row of known headings.
 * @param stated - headings that a person has named; a row that holds them wins.
 * @returns 0-based row, or null where no row means at least two fields.
 */
export function findHeaderRow(
  cells: SheetCells,
  vocabulary: RecognitionVocabulary,
  stated: readonly string[],
): number | null {
  const wanted = new Set(stated.flatMap((name) => [name, unnumbered(name)]).map(normaliseHeading));
  let best: { row: number; score: number } | null = null;
  for (const row of rowsSearched(cells)) {
    const score = scoreRow(cells, row, { vocabulary, wanted });
    if (score > 0 && score > (best?.score ?? 0)) best = { row, score };
  }
  return best && firstAlike(cells, best.row, { vocabulary, wanted });
}

/**
 * Headings that come again further down are the same headings: the rows between are rows of the sheet, and the first of them
 * counts, though a cell of it be spelt so that it means less. What comes to the same as the rows below is a summary of them, and
 * would count them twice.
 */
function firstAlike(cells: SheetCells, best: number, words: Words): number {
  const headings = headingsOf(cells, best).filter(({ normal }) => normal !== "");
  const isAlike = (row: number): boolean => {
    const back = headings.filter(
      ({ column, normal }) => normal === normaliseHeading(cellText(cells.columns[column]?.[row])),
    );
    return back.length >= Math.max(FEWEST_MEANINGS, MOST_ALIKE * headings.length);
  };
  const named = (row: number): number => headingsOf(cells, row).filter(({ normal }) => words.wanted.has(normal)).length;
  const first = rowsSearched(cells).find((row) => isAlike(row) && scoreRow(cells, row, words) > 0);
  if (first === undefined || first >= best || named(first) < named(best)) return best;
  const amounts = headings.filter((heading) => amountConfidence(heading, words.vocabulary) > 0);
  return amounts.some(({ column }) => isSummedUp(cells.columns[column] ?? [], first, best)) ? best : first;
}

/** The figures of a column between two rows are fewer than those below the second, and come to the same. */
function isSummedUp(column: readonly RawCell[], first: number, second: number): boolean {
  const between = figuresOf(column.slice(first + 1, second));
  const below = figuresOf(column.slice(second + 1));
  return between.length > 1 && between.length < below.length && Math.abs(sumOf(between) - sumOf(below)) < 0.005;
}

function figuresOf(cells: readonly RawCell[]): number[] {
  return cells.flatMap((cell) => {
    const read = readAmount(cell);
    return read.kind === "amount" ? [read.value] : [];
  });
}

/** The rows in which headings are looked for, 0-based. */
export function rowsSearched({ rowCount }: SheetCells): number[] {
  return Array.from({ length: Math.min(rowCount, ROWS_SEARCHED) }, (_, row) => row);
}

/** How much a row means as a row of headings; 0 or less where it is none. */
export function scoreHeadings(cells: SheetCells, row: number, vocabulary: RecognitionVocabulary): number {
  return scoreRow(cells, row, { vocabulary, wanted: new Set() });
}

interface Words {
  readonly vocabulary: RecognitionVocabulary;
  readonly wanted: ReadonlySet<string>;
}

function scoreRow(cells: SheetCells, row: number, { vocabulary, wanted }: Words): number {
  const { headings, meanings, confidence, figures } = meaningOf(cells, row, vocabulary);
  if (headings.length < FEWEST_MEANINGS) return 0;
  const named = headings.filter((heading) => wanted.has(heading.normal)).length;
  return meanings + named < FEWEST_MEANINGS ? 0 : confidence + 3 * named - figures;
}

/** What a row means, taken as headings, and the figures that stand in it. */
interface RowMeaning {
  readonly headings: readonly Heading[];
  readonly meanings: number;
  readonly confidence: number;
  readonly figures: number;
}

/** By sheet and words: three steps of recognition ask the same 60 rows. Goes with the cells. */
const meant = new WeakMap<RecognitionVocabulary, WeakMap<SheetCells, RowMeaning[]>>();

function meaningOf(cells: SheetCells, row: number, vocabulary: RecognitionVocabulary): RowMeaning {
  const ofWords = meant.get(vocabulary) ?? new WeakMap<SheetCells, RowMeaning[]>();
  const rows = ofWords.get(cells) ?? [];
  meant.set(vocabulary, ofWords.set(cells, rows));
  return (rows[row] ??= readMeaning(cells, row, vocabulary));
}

function readMeaning(cells: SheetCells, row: number, vocabulary: RecognitionVocabulary): RowMeaning {
  const headings = headingsOf(cells, row);
  if (headings.length < FEWEST_MEANINGS) return { headings, meanings: 0, confidence: 0, figures: 0 };
  const { meanings, confidence } = meaningsOf(headings, vocabulary);
  const figures = cells.columns.filter((column) => isFigure(column[row] ?? null)).length;
  return { headings, meanings, confidence, figures };
}

/** Amounts and dates, numbers or written out, stand in rows of data. */
export function isFigure(cell: RawCell): boolean {
  if (typeof cell !== "string") return cell !== null;
  return looksLikeDate(cell) || typeof readMoney(cell) === "number";
}

/** How many different fields a row means; each field and each column counts once. */
export function meaningsOf(
  headings: readonly Heading[],
  vocabulary: RecognitionVocabulary,
): { readonly meanings: number; readonly confidence: number; readonly amount: boolean } {
  const taken = new Set<Field>();
  let confidence = 0;
  for (const heading of headings) {
    const amount = amountConfidence(heading, vocabulary);
    if (amount > 0 && !taken.has("amount")) {
      taken.add("amount");
      confidence += amount;
      continue;
    }
    const free = [...fieldsOf(heading, vocabulary)].filter(([field]) => !taken.has(field));
    const first = free.sort((a, b) => b[1].confidence - a[1].confidence)[0];
    if (!first) continue;
    taken.add(first[0]);
    confidence += first[1].confidence;
  }
  return { meanings: taken.size, confidence, amount: taken.has("amount") };
}

const OF_OUTTURN = 0.85;

/** How surely a heading is of an amount: of payments, or of an outturn; 0 = of none. */
function amountConfidence(heading: Heading, vocabulary: RecognitionVocabulary): number {
  const amount = amountOf(heading, vocabulary);
  if (amount) return amount.match.confidence;
  return outturnMeaning(heading.text, vocabulary.outturn)?.isSure === true ? OF_OUTTURN : 0;
}
