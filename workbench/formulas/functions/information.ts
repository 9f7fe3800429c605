import { CellError } from "#workbench/model/cell";
import { ArrayValue, type Operand, RangeValue } from "../values/operand.ts";
import { type FunctionTable, ofValues } from "./rule.ts";

const NA = CellError.of("#N/A");

/** Cell by cell of a reference; of anything else Excel knows no formula. */
function isFormula(range: Operand | undefined): Operand {
  if (!(range instanceof RangeValue)) return CellError.of("#VALUE!");
  const { sheet, area, rows, columns } = range;
  const at = (index: number): boolean =>
    sheet.formula(area.top + Math.floor(index / columns), area.left + (index % columns)) !== undefined;
  if (rows * columns === 1) return at(0);
  return new ArrayValue(
    rows,
    columns,
    Array.from({ length: rows * columns }, (_, index) => at(index)),
  );
}

export const INFORMATION = {
  ISNUMBER: ofValues([1, 1], ([value]) => typeof value === "number"),
  ISTEXT: ofValues([1, 1], ([value]) => typeof value === "string"),
  ISBLANK: ofValues([1, 1], ([value]) => value === null),
  ISERROR: ofValues([1, 1], ([value]) => value instanceof CellError),
  ISNA: ofValues([1, 1], ([value]) => value === NA),
  ISFORMULA: { least: 1, most: 1, takes: ["range"], run: ([range]) => isFormula(range) },
  NA: ofValues([0, 0], () => NA),
  N: ofValues([1, 1], ([value = null]) => {
    if (typeof value === "number" || value instanceof CellError) return value;
    return value === true ? 1 : 0;
  }),
  T: ofValues([1, 1], ([value = null]) => (typeof value === "string" || value instanceof CellError ? value : "")),
} satisfies FunctionTable;
