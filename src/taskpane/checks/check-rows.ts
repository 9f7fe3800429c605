import type { CheckRow } from "#domain/checks/check";
import type { PlaceView } from "#application/view/place-view";

/** Rows of one sheet, 0-based. */
export interface RowsOfSheet {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** The source rows behind a check, by sheet, where the view knows them: those without a theme (B3). */
export function rowsBehind({ id, result }: CheckRow, { tags }: PlaceView): readonly RowsOfSheet[] {
  if (id !== "B3" || result === "Ties") return [];
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of tags.inTotal.flatMap(({ rows }) => rows)) {
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  }
  return [...bySheet].map(([sheet, rows]) => ({ sheet, rows: rows.sort((a, b) => a - b) }));
}
