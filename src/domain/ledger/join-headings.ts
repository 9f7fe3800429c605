import type { Finding } from "../findings/finding.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { isFigure, meaningsOf, rowsSearched, scoreHeadings } from "./find-header-row.ts";
import { type Heading, headingsOf } from "./headings.ts";
import { cellText } from "./text-at.ts";
import { tpColumnOf } from "./tp-columns.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** A sheet with cells put where its layout means them, and what is to be said of it. */
export interface Unfolded {
  readonly cells: SheetCells;
  readonly findings: readonly Finding[];
}

const FEWEST_UPPER = 2;

/**
 * Joins headings that stand in two rows: "Budget | Actual" over "Net | Gross", or words broken in two ("Transaction" over
 * "number"). A heading of the upper row stands over every column to its right that the lower row heads and the upper leaves
 * empty, as a merged cell does; where cells of the upper row are merged, over those columns and no others.
 *
 * Joined only where both rows together mean more than either alone; the joined words then stand in the lower row.
 *
 * Finding: `headings-joined`, a note.
 * Cost: the first 60 rows.
 */
export function joinHeadings(cells: SheetCells, vocabulary: RecognitionVocabulary): Unfolded {
  const best = bestJoin(cells, vocabulary);
  if (best === null) return { cells, findings: [] };
  const { row, texts } = best;
  const columns = cells.columns.map((column, at) =>
    at < texts.length ? withHeading(column, row, texts[at]!) : column,
  );
  const finding: Finding = {
    code: "headings-joined",
    severity: "note",
    sheet: cells.sheet,
    row,
    params: { first: row },
  };
  return { cells: { ...cells, columns }, findings: [finding] };
}

interface JoinedHeadings {
  readonly row: number;
  readonly texts: readonly RawCell[];
  /** A heading of the upper row stands over several of the lower. */
  readonly isSpanned: boolean;
}

function bestJoin(cells: SheetCells, vocabulary: RecognitionVocabulary): JoinedHeadings | null {
  const rows = rowsSearched(cells);
  const scores = rows.map((row) => scoreHeadings(cells, row, vocabulary));
  let most = 0;
  let best: JoinedHeadings | null = null;
  for (const one of joinsOf(cells, rows)) {
    const score = scoreHeadings(asRow(cells, one.texts), 0, vocabulary);
    if (score > most) [most, best] = [score, one];
  }
  const alone = Math.max(0, ...scores);
  if (best === null || most < alone) return tellingApart(cells, rows, { vocabulary, scores });
  return most > alone || best.isSpanned || areBothHeadings(scores, best.row) ? best : null;
}

/**
 * The row of headings says one thing twice ("expenditure" under Gross and under Net), and the row above tells the two apart:
 * joined, no heading stands twice and they mean as many fields as before.
 */
function tellingApart(
  cells: SheetCells,
  rows: readonly number[],
  { vocabulary, scores }: { readonly vocabulary: RecognitionVocabulary; readonly scores: readonly number[] },
): JoinedHeadings | null {
  const row = scores.indexOf(Math.max(...scores));
  const below = headingsOf(cells, row);
  if (row < 1 || !standsTwice(below)) return null;
  const [one] = joinsOf(cells, rows).filter((join) => join.row === row);
  if (!one) return null;
  const headings = headingsOf(asRow(cells, one.texts), 0);
  const means = (some: readonly Heading[]): number => meaningsOf(some, vocabulary).meanings;
  return standsTwice(headings) || means(headings) < means(below) ? null : one;
}

function standsTwice(headings: readonly Heading[]): boolean {
  return new Set(headings.map(({ normal }) => normal)).size < headings.length;
}

/** Each row means something by itself: words broken in two rather than a row of data below the headings. */
function areBothHeadings(scores: readonly number[], row: number): boolean {
  return (scores[row - 1] ?? 0) > 0 && (scores[row] ?? 0) > 0;
}

/** Where a count has put columns of ours, it has said which row the headings are. */
function joinsOf(cells: SheetCells, rows: readonly number[]): JoinedHeadings[] {
  const tp = tpColumnOf(cells);
  const width = tp?.column ?? cells.columns.length;
  return (tp === null ? rows : [tp.headerRow]).flatMap((row) => joined(cells, row, width) ?? []);
}

function asRow(cells: SheetCells, texts: readonly RawCell[]): SheetCells {
  return { ...cells, rowCount: 1, columns: texts.map((text) => [text]) };
}

/** The row's headings with those above them; null where the two rows cannot be headings together. */
function joined(cells: SheetCells, row: number, width: number): JoinedHeadings | null {
  const columns = cells.columns.slice(0, width);
  if (!isOfHeadings(columns, row - 1, FEWEST_UPPER) || !isOfHeadings(columns, row, 1)) return null;
  let over = "";
  let isSpanned = false;
  const reaches = reachOf(cells, row);
  const texts = columns.map((column, at): RawCell => {
    const [above, below] = [cellText(column[row - 1]), cellText(column[row])];
    if (above !== "") over = below === "" ? "" : above;
    const isUnder = [above === "", below !== "", over !== "", reaches(at)].every(Boolean);
    isSpanned ||= isUnder;
    return `${isUnder ? over : above} ${below}`.trim() || null;
  });
  return { row, texts, isSpanned };
}

/** Whether a heading of the row above reaches over a column to its right: any, or where cells there are merged, theirs. */
function reachOf({ merged = [] }: SheetCells, row: number): (column: number) => boolean {
  const spans = merged.filter(({ top, bottom, left, right }) => top < row && bottom === row - 1 && right > left);
  return (column) => spans.length === 0 || spans.some(({ left, right }) => column > left && column <= right);
}

function isOfHeadings(columns: SheetCells["columns"], row: number, fewest: number): boolean {
  const filled = columns.map((column) => column[row] ?? null).filter((cell) => !isEmptyCell(cell));
  return filled.length >= fewest && filled.every((cell) => typeof cell === "string" && !isFigure(cell));
}

/** The column with its joined heading, and nothing above it that could be taken for one. It may be shorter than the sheet. */
function withHeading(column: readonly RawCell[], row: number, heading: RawCell): readonly RawCell[] {
  return Array.from({ length: Math.max(column.length, row + 1) }, (_, at) => {
    if (at === row) return heading;
    return at === row - 1 ? null : (column[at] ?? null);
  });
}
