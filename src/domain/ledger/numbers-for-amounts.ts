import type { BlockContext } from "./block-context.ts";
import type { RawCell } from "./cells.ts";
import type { Decision } from "./classify-rows.ts";

/** Of a number as bodies give to documents and payees: shorter ones are codes, dates and years, and common as amounts. */
const FEWEST_FIGURES = 7;
const MOST_FIGURES = 12;
/** Hundreds of whole pounds are what people agree on: they show no kind, though a number may end so too. */
const ROUND = 100;
/** Numbers of one kind that show their kind, in a column of their own and among the amounts. */
const FEWEST_BESIDE = 10;
const FEWEST_AMONG = 5;
/** Numbers that a system gives out lie close by one another: so far on either side of the middle one, as part of it. */
const BESIDE_APART = 0.1;
const AMONG_APART = 0.02;
const NEARLY_ALL = 0.8;
/** Beside the amounts that are read as such, numbers of documents are huge. */
const TIMES_OTHERS = 100;

/** From the least to the greatest number of one kind. */
interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * Lines whose amount is the number of a document or payee: columns ran together or a cell was lost, as in tables taken from a
 * PDF, and the number stands where the amount was. Read as pounds, a few hundred of them are billions.
 *
 * Such a figure is whole and long. It is a number where a column beside it holds such numbers, close by one another
 * and round about this one, and this line has none of them there; or where most figures of that kind among the amounts lie as
 * close by one another as no payments do, far above all others.
 *
 * @param decisions - decision i is sheet row `headerRow + 1 + i`.
 * @returns the decisions with those lines in suspense: what was paid, nothing in them says.
 * Cost: O(rows) where no amount is such a figure, else O(rows) a column.
 */
export function suspendNumbers(decisions: readonly Decision[], context: BlockContext): readonly Decision[] {
  const amounts = context.cells.columns[context.mapping.amount?.column ?? -1] ?? [];
  const rowOf = (at: number): number => context.headerRow + 1 + at;
  const lines = decisions.flatMap(({ kind, amount }, at) => (kind === "line" && amount !== null ? [at] : []));
  const suspects = lines.filter((at) => numberIn(amounts[rowOf(at)]) !== null);
  if (suspects.length === 0) return decisions;
  const among = bandAmong(decisions, lines, (at) => numberIn(amounts[rowOf(at)]));
  const isBeside = besideReader(context, lines.map(rowOf));
  const isNumber = (at: number): boolean => {
    const number = numberIn(amounts[rowOf(at)]);
    return number !== null && (isWithin(among, number) || isBeside(rowOf(at), number));
  };
  const numbers = new Set(suspects.filter(isNumber));
  return decisions.map((decision, at) =>
    numbers.has(at) ? { ...decision, amount: null, isNumber: false, problem: "number-for-amount" } : decision,
  );
}

/** The numbers among the amounts, where they show by themselves that they are some. */
function bandAmong(
  decisions: readonly Decision[],
  lines: readonly number[],
  numberAt: (at: number) => number | null,
): Band | null {
  const band = bandOf(lines.map(numberAt), AMONG_APART, FEWEST_AMONG);
  if (band === null) return null;
  const others = lines.flatMap((at) => {
    const amount = Math.abs(decisions[at]?.amount ?? 0);
    return amount < band.low || amount > band.high ? [amount] : [];
  });
  return others.length > 0 && middleOf(others) * TIMES_OTHERS < band.low ? band : null;
}

/** Makes the function that says whether a column holds numbers like this one, and has none of them in this row. */
function besideReader(
  { cells, mapping, lastColumn }: BlockContext,
  rows: readonly number[],
): (row: number, number: number) => boolean {
  const columns = cells.columns.slice(0, lastColumn + 1).flatMap((values, column) => {
    if (column === mapping.amount?.column) return [];
    const band = bandOf(
      rows.map((row) => numberIn(values[row])),
      BESIDE_APART,
      FEWEST_BESIDE,
    );
    return band === null ? [] : [{ values, band }];
  });
  return (row, number) =>
    columns.some(({ values, band }) => isWithin(band, number) && !isWithin(band, numberIn(values[row])));
}

/** From least to greatest of the numbers near the middle one; null where too few are, or too many lie elsewhere. */
function bandOf(all: readonly (number | null)[], apart: number, fewest: number): Band | null {
  const numbers = all.filter(showsItsKind);
  if (numbers.length < fewest) return null;
  const middle = middleOf(numbers);
  const near = numbers.filter((number) => Math.abs(number - middle) <= apart * middle);
  if (new Set(near).size < fewest || near.length < NEARLY_ALL * numbers.length) return null;
  return near.reduce<Band>(({ low, high }, number) => ({ low: Math.min(low, number), high: Math.max(high, number) }), {
    low: middle,
    high: middle,
  });
}

function showsItsKind(number: number | null): number is number {
  return number !== null && number % ROUND !== 0;
}

function isWithin(band: Band | null, number: number | null): boolean {
  return band !== null && number !== null && number >= band.low && number <= band.high;
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** A cell that could be the number of a document; with separators, pence or a sign of money it is an amount. */
function numberIn(cell: RawCell | undefined): number | null {
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell.trim() : "";
  if (text.length < FEWEST_FIGURES || text.length > MOST_FIGURES || !/^[1-9]\d*$/.test(text)) return null;
  return Number(text);
}
