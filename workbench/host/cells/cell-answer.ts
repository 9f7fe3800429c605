import { CellError, type CellValue } from "#workbench/model/cell";

/** What the client gets for a cell: an empty cell is "", an error its code. */
export type CellAnswer = string | number | boolean;

/** A cell's value as the client gets it. */
export function cellAnswer(value: CellValue | undefined): CellAnswer {
  if (value === null || value === undefined) return "";
  return value instanceof CellError ? value.code : value;
}

/** A word of `RangeValueType`. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}
