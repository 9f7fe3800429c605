import type { Finding } from "../findings/finding.ts";
import { areasText, type CellArea } from "./cell-area.ts";
import { readMoney } from "../money/read-money.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import type { Reading } from "./reading.ts";

/**
 * Figures in an amount column that stand outside the cells a person chose: rows added below them, or rows that have moved.
 *
 * Findings: `cells-outside`, a look at the first of them: what was chosen is what is read, and what was not is said. `size` is what they come to without signs, in the unit of the file: check A18.
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
    const outside = (sheet.columns[column] ?? []).flatMap((cell, row) => {
      const figure = isIn(row) ? null : figureOf(cell);
      return figure === null ? [] : [{ row, size: Math.abs(figure) }];
    });
    const row = outside[0]?.row;
    if (row === undefined) return [];
    const size = outside.reduce((sum, one) => sum + one.size, 0);
    const params = { cells: areasText(areas), figures: outside.length, size };
    return [{ code: "cells-outside", severity: "look", sheet: sheet.sheet, row, column, params }];
  });
}

function figureOf(cell: RawCell): number | null {
  const figure = typeof cell === "string" ? readMoney(cell) : cell;
  return typeof figure === "number" ? figure : null;
}
