import { yearsInText } from "../dates/years-in-text.ts";
import type { SheetCells } from "../ledger/cells.ts";
import type { Reading } from "../ledger/reading.ts";
import { cellText } from "../ledger/text-at.ts";

/** The financial year that a source states of itself, and where: the words that say so. */
export interface YearShown {
  readonly year: string;
  readonly text: string;
}

/** A title stands by itself, or with a word beside it; a row with more is of another table. */
const MOST_BESIDE = 2;

/**
 * The one financial year that a source states of all its lines: in the heading of its amounts, else in the titles above its
 * headings, else in the name of its sheet, which is that of its file. Whatever states two years states none.
 *
 * @returns null where nothing says it, and where lines have a day or a year of their own: each is then held against the
 * year of the count by itself (check A7).
 * @source assurance.md A6, "or that leave the year"
 */
export function yearShown(cells: SheetCells, reading: Reading): YearShown | null {
  const { mapping } = reading;
  if (mapping.date !== undefined || mapping.financialYear !== undefined) return null;
  for (const texts of [[mapping.amount?.header ?? ""], titlesAbove(cells, reading), [cells.sheet]]) {
    const said = texts.flatMap((text) => yearsInText(text).map((year) => ({ year, text: text.trim() })));
    if (said.length > 0) return said.every(({ year }) => year === said[0]!.year) ? said[0]! : null;
  }
  return null;
}

function titlesAbove({ columns }: SheetCells, { headerRow }: Reading): string[] {
  return Array.from({ length: headerRow }, (_, row) => {
    const texts = columns.map((column) => cellText(column[row])).filter((text) => text.trim() !== "");
    return texts.length <= MOST_BESIDE ? texts : [];
  }).flat();
}
