import { CellError, type CellValue } from "#workbench/model/cell";
import { ArrayValue, type CellContext, type Operand, RangeValue } from "./operand.ts";

/**
 * What an operand is in a place that takes one value.
 *
 * A range gives the cell that stands in the formula's own row or column (Excel's implicit intersection), `#VALUE!`
 * where there is none; an array gives its first cell.
 */
export function singleValue(operand: Operand, cell: CellContext): CellValue {
  if (operand instanceof RangeValue) return intersect(operand, cell);
  if (operand instanceof ArrayValue) return operand.at(0, 0);
  return operand;
}

function intersect(range: RangeValue, cell: CellContext): CellValue {
  const { top, left, bottom, right } = range.area;
  if (top === bottom && left === right) return range.at(0, 0);
  if (left === right && cell.row >= top && cell.row <= bottom) return range.at(cell.row - top, 0);
  if (top === bottom && cell.column >= left && cell.column <= right) return range.at(0, cell.column - left);
  return CellError.of("#VALUE!");
}
