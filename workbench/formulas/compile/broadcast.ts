import { CellError, type CellValue } from "#workbench/model/cell";
import { ArrayValue, type CellContext, isMany, NotComputed, type Operand } from "../values/operand.ts";
import { singleValue } from "../values/single-value.ts";

/** Larger arrays than this are refused rather than made. */
const MOST_CELLS = 4_000_000;

/** Applies a rule for single values to every cell of its operands, stretching single rows, columns and values. */
export function broadcast(
  operands: readonly Operand[],
  cell: CellContext,
  rule: (values: CellValue[]) => Operand,
): Operand {
  let rows = 1;
  let columns = 1;
  for (const operand of operands) {
    if (!isMany(operand)) continue;
    rows = Math.max(rows, operand.rows);
    columns = Math.max(columns, operand.columns);
  }
  if (rows * columns > MOST_CELLS) throw new NotComputed("array too large");
  const cells: CellValue[] = new Array<CellValue>(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const values = operands.map((operand) => valueAt(operand, row, column));
      cells[row * columns + column] = singleValue(rule(values), cell);
    }
  }
  return new ArrayValue(rows, columns, cells);
}

/** The value of an operand at a position of the stretched array; #N/A past its end. */
export function valueAt(operand: Operand, row: number, column: number): CellValue {
  if (!isMany(operand)) return operand;
  const r = operand.rows === 1 ? 0 : row;
  const c = operand.columns === 1 ? 0 : column;
  return r < operand.rows && c < operand.columns ? operand.at(r, c) : CellError.of("#N/A");
}
