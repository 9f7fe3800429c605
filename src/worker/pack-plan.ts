import type { BookPlan, ColumnPlan, SheetPlan, SourceColumnsPlan, TablePlan } from "#sheets/plan/sheet-plan";
import { type PackedValues, packValues, unpackValues } from "./pack-values.ts";

type PlannedCells = ColumnPlan["cells"];
type PackedColumn = Omit<ColumnPlan, "cells"> & {
  readonly cells:
    Exclude<PlannedCells, { kind: "values" }> | { readonly kind: "packed"; readonly packed: PackedValues };
};

/** `T` with its columns of another kind. */
type WithColumns<T, C> = Omit<T, "columns"> & { readonly columns: readonly C[] };

/** A plan whose columns are of one kind or the other. */
interface BookOf<C> {
  readonly sheets: readonly (Omit<SheetPlan, "tables"> & { readonly tables: readonly WithColumns<TablePlan, C>[] })[];
  readonly sourceColumns: readonly WithColumns<SourceColumnsPlan, C>[];
}

/** What is to be written, in the shape in which it crosses the border of the worker. */
export type PackedPlan = BookOf<PackedColumn>;

/**
 * Packs a plan for the way to the thread of the workbook. A column's values may be worked out as they are asked for, by
 * functions: those cannot cross, and a list of a million values would hold up Excel and the pane.
 */
export function packPlan(plan: BookPlan): PackedPlan {
  return withColumns(plan, ({ cells, ...column }: ColumnPlan): PackedColumn => {
    return { ...column, cells: cells.kind === "values" ? { kind: "packed", packed: packValues(cells.values) } : cells };
  });
}

/** Undoes `packPlan`. */
export function unpackPlan(plan: PackedPlan): BookPlan {
  return withColumns(plan, ({ cells, ...column }: PackedColumn): ColumnPlan => {
    return {
      ...column,
      cells: cells.kind === "packed" ? { kind: "values", values: unpackValues(cells.packed) } : cells,
    };
  });
}

/** What of a packed plan is handed over to the other side, not copied. */
export function buffersOf({ sheets, sourceColumns }: PackedPlan): ArrayBufferLike[] {
  const columns = [...sheets.flatMap(({ tables }) => tables), ...sourceColumns].flatMap((place) => place.columns);
  return columns.flatMap(({ cells }) =>
    cells.kind === "packed" ? [cells.packed.codes.buffer, cells.packed.numbers.buffer, cells.packed.ends.buffer] : [],
  );
}

function withColumns<A, B>({ sheets, sourceColumns }: BookOf<A>, change: (column: A) => B): BookOf<B> {
  const changed = <T extends { readonly columns: readonly A[] }>(place: T): WithColumns<T, B> => ({
    ...place,
    columns: place.columns.map(change),
  });
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(changed) })),
    sourceColumns: sourceColumns.map(changed),
  };
}
