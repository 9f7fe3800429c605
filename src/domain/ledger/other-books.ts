import { columnLetters } from "../findings/cell-name.ts";
import type { Finding } from "../findings/finding.ts";
import { POUNDS_IN } from "../place/registers.ts";
import { isErrorCell, type SheetCells } from "./cells.ts";
import { type Field, INCOME_FIELDS, type Reading } from "./reading.ts";
import { cellText } from "./text-at.ts";

/** Fields that are £ of the count: what they rest on is to be in this workbook. */
export const MONEY_FIELDS = ["amount", ...INCOME_FIELDS] as const satisfies readonly Field[];

const TEXT = /"(?:[^"]|"")*"/g;
/** `'C:\Books\[Book2.xlsx]Sheet 1'!A1` */
const QUOTED = /'[^'[\]]*\[([^'[\]]+)\][^'[\]]*'!/;
/**
 * `[Book2.xlsx]Sheet1!A1`, `[1]!Total`; a file holds the number of the workbook in the place of its name. After a word the
 * bracket opens a column of a table.
 */
const PLAIN = /(?<![\w.\]])\[([^'[\]]+)\][^\s'[\]!(),;:+*/^&=<>-]*!/;
/** `'C:\Books\Book2.xlsx'!Total`, `Book2.xlsx!Total` */
const NAMED = /(?:'(?:[^'[\]]*[\\/])?([^'[\]\\/]+\.(?:xls[xmb]?|ods|csv))'|([\w.]+\.(?:xls[xmb]?|ods|csv)))!/i;

/** The workbook that a formula looks into, as it names it; null where it looks into none but its own. */
export function otherBookOf(formula: string): string | null {
  const plain = formula.replace(TEXT, "");
  const [, quoted, bare] = QUOTED.exec(plain) ?? PLAIN.exec(plain) ?? NAMED.exec(plain) ?? [];
  return quoted ?? bare ?? null;
}

/** Cells that are named one by one; the rest are counted. */
const NAMED_CELLS = 6;

/**
 * Money cells that are formulas into another workbook: what they show is what was last read of it, and nothing here proves it.
 *
 * @param formulas - of the field's column, entry by entry of the reading; null = none.
 * Findings: `amounts-of-other-book`, a look, one a field, with the cells and their £.
 * @source inputs.md 2.7 row 26
 */
export function findOtherBooks(
  { columns, sheet }: SheetCells,
  reading: Reading,
  { field, formulas }: { readonly field: (typeof MONEY_FIELDS)[number]; readonly formulas: readonly (string | null)[] },
): Finding[] {
  const mapped = reading.mapping[field];
  if (!mapped) return [];
  const { headerRow, kinds, statedUnit, layout } = reading;
  const found = formulas.flatMap((formula, entry) => {
    const book = formula === null || kinds[entry] !== "line" ? null : otherBookOf(formula);
    return book === null ? [] : [{ entry, row: headerRow + 1 + entry, book }];
  });
  const [first] = found;
  if (!first) return [];
  const cellAt = (row: number) => columns[mapped.column]?.[row] ?? null;
  const unit = statedUnit ?? (layout === "payments" ? "£" : null);
  const sum = found.reduce((total, { entry, row }) => {
    const shown = field === "amount" ? reading.amounts[entry] : cellAt(row);
    return total + (typeof shown === "number" ? shown : 0);
  }, 0);
  const books = [...new Set(found.map(({ book }) => book))].filter((book) => !/^\d+$/.test(book));
  const params = {
    cells: cellsText(
      found.map(({ row }) => row),
      mapped.column,
    ),
    rows: found.length,
    heading: mapped.header.trim(),
    books: books.slice(0, 3).join(", "),
    sum: Math.round(sum * POUNDS_IN[unit ?? "£"] * 100) / 100,
    isPounds: unit === null ? "" : "yes",
    errors: found.filter(({ row }) => isErrorCell(cellAt(row)) || cellText(cellAt(row)) === "").length,
  };
  return [{ code: "amounts-of-other-book", severity: "look", sheet, row: first.row, column: mapped.column, params }];
}

/** `F5:F9, F12` with what is too much to name counted. */
function cellsText(rows: readonly number[], column: number): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const name = (row: number): string => `${columnLetters(column)}${String(row + 1)}`;
  const names = runs.map(({ first, last }) => (first === last ? name(first) : `${name(first)}:${name(last)}`));
  const rest = names.length - NAMED_CELLS;
  return names.slice(0, NAMED_CELLS).join(", ") + (rest > 0 ? ` and ${String(rest)} more places` : "");
}
