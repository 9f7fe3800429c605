import type { CellValue } from "#workbench/model/cell";
import { numberOf } from "../values/coerce.ts";
import type { CellContext, Operand } from "../values/operand.ts";

/** What a parameter takes: one value, a range or array as it stands, or an expression computed cell by cell. */
export type Takes = "one" | "range" | "array";

/** One function of the closed list. */
export interface FunctionRule {
  readonly least: number;
  readonly most: number;
  /** One entry a parameter; the last repeats. */
  readonly takes: readonly Takes[];
  /** Gives the result, an error as a value, or throws a CellError to end with it. */
  readonly run: (parameters: readonly Operand[], cell: CellContext) => Operand;
}

export type FunctionTable = Readonly<Record<string, FunctionRule>>;

/** Excel's own limit. */
export const MOST_PARAMETERS = 255;

/** A function of single values. */
export function ofValues(
  [least, most]: readonly [number, number],
  run: (values: readonly CellValue[], cell: CellContext) => Operand,
): FunctionRule {
  return { least, most, takes: ["one"], run: (parameters, cell) => run(parameters as readonly CellValue[], cell) };
}

/** A function of numbers; what is not one is read as one. */
export function ofNumbers(
  [least, most]: readonly [number, number],
  run: (...values: number[]) => Operand,
): FunctionRule {
  return {
    least,
    most,
    takes: ["one"],
    run: (parameters) => run(...parameters.map((value) => numberOf(value as CellValue))),
  };
}

/** A function of whole ranges and arrays, and of single values among them. */
export function ofRanges(
  [least, most]: readonly [number, number],
  run: (parameters: readonly Operand[], cell: CellContext) => Operand,
): FunctionRule {
  return { least, most, takes: ["range"], run };
}
