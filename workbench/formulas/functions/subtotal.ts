import { CellError, type CellValue } from "#workbench/model/cell";
import { eachCell } from "../ranges/each-cell.ts";
import { numberOf } from "../values/coerce.ts";
import { NotComputed, type Operand, RangeValue } from "../values/operand.ts";
import { type FunctionTable, MOST_PARAMETERS } from "./rule.ts";

/**
 * SUBTOTAL for sums (9, 109) and counts of filled cells (3, 103). Other subtotals in the range are passed over; 103
 * and 109 pass over hidden rows. 3 and 9 pass over filtered rows only, and the model does not know whether a hidden
 * row is filtered or hidden by hand: then they are not computed.
 */
function subtotal([kind, ...blocks]: readonly Operand[]): number | CellError {
  const code = Math.trunc(numberOf(kind as CellValue));
  const isVisibleOnly = code > 100;
  const isSum = code % 100 === 9;
  if (!isSum && code % 100 !== 3) throw new NotComputed(`SUBTOTAL ${String(code)}`);
  let total = 0;
  for (const block of blocks) {
    if (!(block instanceof RangeValue)) return block instanceof CellError ? block : CellError.of("#VALUE!");
    eachOwnCell(block, isVisibleOnly, (value) => {
      if (!isSum) total++;
      else if (typeof value === "number") total += value;
      else if (value instanceof CellError) throw value;
    });
  }
  return total;
}

function eachOwnCell(block: RangeValue, isVisibleOnly: boolean, see: (value: CellValue) => void): void {
  const { sheet, area } = block;
  eachCell(block, (value, row, column) => {
    if (sheet.hiddenRows.has(area.top + row)) {
      if (isVisibleOnly) return;
      throw new NotComputed("SUBTOTAL over hidden rows");
    }
    const formula = sheet.formula(area.top + row, area.left + column);
    if (formula && /\bSUBTOTAL\s*\(/i.test(formula.text)) return;
    see(value);
  });
}

export const SUBTOTAL = {
  SUBTOTAL: { least: 2, most: MOST_PARAMETERS, takes: ["one", "range"], run: subtotal },
} satisfies FunctionTable;
