import type { Finding } from "../findings/finding.ts";
import { isErrorCell, type RawCell } from "./cells.ts";
import type { Decision } from "./classify-rows.ts";
import { isEmptyCell, looksLikeDate } from "./column-content.ts";
import { readMoney } from "../money/read-money.ts";
import type { Field } from "./reading.ts";
import type { DecidedBlock } from "./row-findings.ts";
import { cellText } from "./text-at.ts";

/** Fewer lines than this show no pattern to depart from. */
const FEWEST_LINES = 10;
const NEARLY_ALL = 0.9;

/** Columns that hold one kind of thing, and how a cell shows that it holds it. */
const KINDS: readonly (readonly [Field, (cell: RawCell) => boolean])[] = [
  ["date", looksLikeDate],
  ["vat", holdsFigure],
];

/**
 * Lines whose cells stand a column to the side, as far as that shows: words where nearly every line has a date or VAT.
 * The amount is counted as it stands; a person is warned, since a row that lost a cell may have another figure there. Rows
 * whose amount slid away stand in suspense already (see `suspendSlidRows`).
 * @source inputs.md 2.7 row 12
 */
export function shiftedRows({ cells, mapping, firstRow, decisions }: DecidedBlock): Finding[] {
  return KINDS.flatMap(([field, holds]) => {
    const mapped = mapping[field];
    if (!mapped) return [];
    const values = cells.columns[mapped.column] ?? [];
    const isRead = ({ kind, slid }: Decision): boolean => kind === "line" && slid === undefined;
    const rows = decisions.flatMap((decision, i) => (isRead(decision) ? [firstRow + i] : []));
    const filled = rows.filter((row) => !isEmptyCell(values[row]));
    const other = filled.filter((row) => isWords(values[row] ?? null) && !holds(values[row] ?? null));
    if (filled.length < FEWEST_LINES || filled.length - other.length < NEARLY_ALL * filled.length) return [];
    return other.map((row): Finding => {
      const params = { text: cellText(values[row]), heading: mapped.header.trim() };
      return { code: "row-shifted", severity: "look", sheet: cells.sheet, row, column: mapped.column, params };
    });
  });
}

function isWords(cell: RawCell): boolean {
  return typeof cell === "string" && /[A-Za-z]/.test(cell) && !isErrorCell(cell);
}

function holdsFigure(cell: RawCell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && readMoney(cell) !== null);
}
