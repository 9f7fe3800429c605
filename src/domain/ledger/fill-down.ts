import type { Finding } from "../findings/finding.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { findHeaderRow } from "./find-header-row.ts";
import type { Unfolded } from "./join-headings.ts";
import { mapColumns } from "./map-columns.ts";
import { readAmount } from "./read-amount.ts";
import type { Field, MappedColumn } from "./reading.ts";
import { cellText } from "./text-at.ts";
import { totalLabel } from "./total-label.ts";
import { tpColumnOf, withoutTpColumns } from "./tp-columns.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** Fields by which a list is grouped: said once, they hold for the lines below. A payee that is missing is missing. */
const GROUPING: readonly Field[] = ["agency", "service", "theme", "cofog"];
const FEWEST_GROUPS = 2;

/**
 * Fills a body or service that is said once down over the lines below it, as where cells were merged or a pivot was pasted.
 *
 * A column is taken for one that says things once only where the first line has a text, every text stands once, at least two
 * do, and at least as many lines are blank as filled: a column with blanks in it that repeats its texts has lines of which
 * the body says nothing. Lines only are filled; a total row ends what stands above it.
 *
 * Finding: `filled-down`, a look, one a column.
 * Cost: O(rows).
 * @source inputs.md 2.7 row 11
 */
export function fillDown(cells: SheetCells, vocabulary: RecognitionVocabulary): Unfolded {
  const own = withoutTpColumns(cells, tpColumnOf(cells));
  const headerRow = tpColumnOf(cells)?.headerRow ?? findHeaderRow(own, vocabulary, []);
  if (headerRow === null) return { cells, findings: [] };
  const map = mapColumns({ cells: own, headerRow, vocabulary }, {});
  if ("stop" in map || !map.mapping.amount) return { cells, findings: [] };
  const lines = linesBelow(own, headerRow, map.mapping.amount.column);
  const columns = [...cells.columns];
  const findings = GROUPING.flatMap((field): Finding[] => {
    const mapped = map.mapping[field];
    if (!mapped || !isSaidOnce(columns[mapped.column] ?? [], lines)) return [];
    const filled = filledDown(columns[mapped.column] ?? [], lines);
    columns[mapped.column] = filled.column;
    return [finding(cells.sheet, headerRow, { mapped, field, rows: filled.rows })];
  });
  return { cells: { ...cells, columns }, findings };
}

/** Rows with an amount, and rows that end a group. */
interface RowBelow {
  readonly row: number;
  readonly isTotal: boolean;
}

function linesBelow({ columns, rowCount }: SheetCells, headerRow: number, amount: number): RowBelow[] {
  const rows: RowBelow[] = [];
  for (let row = headerRow + 1; row < rowCount; row++) {
    if (readAmount(columns[amount]?.[row]).kind !== "amount") continue;
    const texts = columns.map((column) => cellText(column[row]));
    const isTotal = texts.some((text) => totalLabel(text) !== null) || texts.filter((text) => text !== "").length < 2;
    rows.push({ row, isTotal });
  }
  return rows;
}

function isSaidOnce(column: readonly RawCell[], rows: readonly RowBelow[]): boolean {
  const lines = rows.filter(({ isTotal }) => !isTotal);
  const texts = lines.map(({ row }) => cellText(column[row])).filter((text) => text !== "");
  const [first] = lines;
  if (first === undefined || isEmptyCell(column[first.row])) return false;
  return texts.length >= FEWEST_GROUPS && new Set(texts).size === texts.length && texts.length * 2 <= lines.length;
}

function filledDown(column: readonly RawCell[], rows: readonly RowBelow[]): { column: RawCell[]; rows: number } {
  const filled = [...column];
  let said: RawCell = null;
  let count = 0;
  for (const { row, isTotal } of rows) {
    if (isTotal) said = null;
    else if (!isEmptyCell(column[row])) said = column[row] ?? null;
    else if (said !== null) {
      filled[row] = said;
      count++;
    }
  }
  return { column: filled, rows: count };
}

function finding(
  sheet: string,
  row: number,
  { mapped, field, rows }: { readonly mapped: MappedColumn; readonly field: Field; readonly rows: number },
): Finding {
  const params = { field, heading: mapped.header.trim(), rows };
  return { code: "filled-down", severity: "look", sheet, row, column: mapped.column, params };
}
