import type { Finding } from "../findings/finding.ts";
import { areasText, type CellArea } from "./cell-area.ts";
import { readMoney } from "../money/read-money.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import type { Reading } from "./reading.ts";

/**
 * Figures in an amount column that stand outside the cells a person chose: rows added below them, or rows that have moved.
 *
 * Findings: `cells-outside`, a look at the first of them: what was chosen is what is read, and what was not is said.
 */
export function findFiguresOutside(
  sheet: SheetCells,
  areas: readonly CellArea[],
  readings: readonly Reading[],
): Finding[] {
  const columns = new Set(readings.flatMap(({ mapping }) => mapping.amount?.column ?? []));
  return [...columns].flatMap((column): Finding[] => {
    const isIn = (row: number): boolean =>
      areas.some((area) => column >= area.left && column <= area.right && row >= area.top && row <= area.bottom);
    const rows = (sheet.columns[column] ?? []).flatMap((cell, row) => (isFigure(cell) && !isIn(row) ? [row] : []));
    const [row] = rows;
    if (row === undefined) return [];
    const params = { cells: areasText(areas), figures: rows.length };
    return [{ code: "cells-outside", severity: "look", sheet: sheet.sheet, row, column, params }];
  });
}

function isFigure(cell: RawCell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && typeof readMoney(cell) === "number");
}
