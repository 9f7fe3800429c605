import type { RawCell, SheetCells } from "./cells.ts";
import { mapColumns } from "./map-columns.ts";
import type { MapContext } from "./map-context.ts";
import type { Field, Mapping, MovedColumns } from "./reading.ts";
import { unitIn } from "./stated-unit.ts";

/**
 * Says where the columns stand below headings that are met again further down, in other columns than above.
 *
 * @param headingRows - sheet rows (0-based) of such headings, in order; `same` where the first headings come back.
 * @returns one entry a row of headings that could be read: below one that could not, the first columns hold as before, and its
 * rows stand in suspense. Headings that state another unit are not read: one source has one unit.
 */
export function findMovedColumns(
  context: MapContext,
  mapping: Mapping,
  headingRows: readonly { readonly row: number; readonly isSame: boolean }[],
): MovedColumns[] {
  const fields = Object.keys(mapping) as Field[];
  return headingRows.flatMap(({ row, isSame }, at): MovedColumns[] => {
    if (isSame) return [{ row, columns: columnsOf(mapping, fields) }];
    const next = headingRows[at + 1]?.row ?? context.cells.rowCount;
    const below = mapColumns({ ...context, cells: { ...context.cells, rowCount: next }, headerRow: row }, {});
    if ("stop" in below || !hasSameUnit(below.mapping, mapping)) return [];
    return [{ row, columns: columnsOf(below.mapping, fields) }];
  });
}

function hasSameUnit(below: Mapping, above: Mapping): boolean {
  const unit = unitIn(below.amount?.header ?? "");
  return unit === null || unit === (unitIn(above.amount?.header ?? "") ?? "£");
}

function columnsOf(mapping: Mapping, fields: readonly Field[]): MovedColumns["columns"] {
  return Object.fromEntries(fields.flatMap((field) => (mapping[field] ? [[field, mapping[field].column]] : [])));
}

/**
 * The sheet as it would lie if its columns had not moved: below each row of moved headings every mapped column holds what
 * stands under its own heading there. What no field is mapped to stays where it is.
 */
export function realign(cells: SheetCells, mapping: Mapping, moves: readonly MovedColumns[] | undefined): SheetCells {
  if (moves === undefined || moves.length === 0) return cells;
  const columns = [...cells.columns];
  for (const [field, mapped] of Object.entries(mapping) as [Field, { readonly column: number }][]) {
    columns[mapped.column] = Array.from({ length: cells.rowCount }, (_, row): RawCell => {
      const from = columnAt(moves, field, { row, first: mapped.column });
      return from === null ? null : (cells.columns[from]?.[row] ?? null);
    });
  }
  return { ...cells, columns };
}

/** The column in which a field stands in a row (0-based); null where the headings above that row do not have it. */
export function columnAt(
  moves: readonly MovedColumns[] | undefined,
  field: Field,
  { row, first }: { readonly row: number; readonly first: number },
): number | null {
  let column: number | null = first;
  for (const move of moves ?? []) if (move.row < row) column = move.columns[field] ?? null;
  return column;
}
