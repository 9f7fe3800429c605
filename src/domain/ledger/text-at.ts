import type { RawCell, SheetCells } from "./cells.ts";
import type { Field, Mapping } from "./reading.ts";

/** A cell as plain text: trimmed; a number as it is typed (`10.2`, no thousands); an empty cell is "". */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell.trim();
}

/** The text of a field in one row (0-based on the sheet); "" where the source has no such column or the cell is empty. */
// Read at every field of every row: an options object a cell would be a million of them.
// eslint-disable-next-line max-params
export function textAt(cells: SheetCells, mapping: Mapping, field: Field, row: number): string {
  const mapped = mapping[field];
  return mapped === undefined ? "" : cellText(cells.columns[mapped.column]?.[row]);
}
