import { CellError, type CellValue } from "#workbench/model/cell";
import { eachCell } from "../ranges/each-cell.ts";
import { booleanOf, numberOf } from "../values/coerce.ts";
import { isMany, type Operand } from "../values/operand.ts";
import { type FunctionTable, MOST_PARAMETERS, ofRanges, ofValues } from "./rule.ts";

/** The truths in the parameters; text in a range is passed over. @throws CellError #VALUE! where there are none. */
function truths(parameters: readonly Operand[]): boolean[] {
  const found: boolean[] = [];
  for (const parameter of parameters) {
    if (!isMany(parameter)) found.push(booleanOf(parameter));
    else {
      eachCell(parameter, (value) => {
        if (value instanceof CellError) throw value;
        if (typeof value === "boolean" || typeof value === "number") found.push(Boolean(value));
      });
    }
  }
  if (found.length === 0) throw CellError.of("#VALUE!");
  return found;
}

/** IF, IFERROR, IFNA and CHOOSE compute only what they need (compile-call); these rules serve inside SUMPRODUCT. */
export const LOGIC = {
  IF: ofValues([2, 3], ([condition, yes = null, no]) =>
    booleanOf(condition) ? yes : (no ?? (no === undefined ? false : null)),
  ),
  IFERROR: ofValues([2, 2], ([value = null, other = null]) => (value instanceof CellError ? other : value)),
  IFNA: ofValues([2, 2], ([value = null, other = null]) => (value === CellError.of("#N/A") ? other : value)),
  CHOOSE: ofValues([2, MOST_PARAMETERS], ([index, ...choices]): CellValue => {
    const choice = Math.trunc(numberOf(index)) - 1;
    return choice >= 0 && choice < choices.length ? choices[choice]! : CellError.of("#VALUE!");
  }),
  AND: ofRanges([1, MOST_PARAMETERS], (parameters) => truths(parameters).every(Boolean)),
  OR: ofRanges([1, MOST_PARAMETERS], (parameters) => truths(parameters).some(Boolean)),
  NOT: ofValues([1, 1], ([value]) => !booleanOf(value)),
  TRUE: ofValues([0, 0], () => true),
  FALSE: ofValues([0, 0], () => false),
} satisfies FunctionTable;
