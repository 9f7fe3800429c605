import type { CheckRow } from "#domain/checks/check";
import type { PlaceView } from "#application/view/place-view";

/** Rows of one sheet, 0-based. */
export interface RowsOfSheet {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/**
 * The source rows behind a check, by sheet, where the view knows them: those without a theme (B3), and those whose words say
 * a class that is left out and that are counted (E1, E2).
 */
export function rowsBehind({ id, result }: CheckRow, view: PlaceView): readonly RowsOfSheet[] {
  if (result === "Ties") return [];
  if (id === "B3") return bySheetOf(view.tags.inTotal.flatMap(({ rows }) => rows));
  return id === "E1" || id === "E2" ? bySheetOf(countedByWords(view)) : [];
}

function countedByWords({ count }: PlaceView): PlaceOfRow[] {
  const open = (count?.leftOut ?? []).filter(({ group }) => group.countedRows > 0 && group.confirmed !== false);
  return open.flatMap(({ lines }) => (lines ? lines.rows.map((row) => ({ sheet: lines.sheet, row })) : []));
}

interface PlaceOfRow {
  readonly sheet: string;
  readonly row: number;
}

function bySheetOf(places: readonly PlaceOfRow[]): readonly RowsOfSheet[] {
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of places) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  return [...bySheet].map(([sheet, rows]) => ({ sheet, rows: rows.sort((a, b) => a - b) }));
}
