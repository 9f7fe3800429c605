import { CellError } from "#workbench/model/cell";
import { type FunctionTable, ofValues } from "./rule.ts";

const NA = CellError.of("#N/A");

export const INFORMATION = {
  ISNUMBER: ofValues([1, 1], ([value]) => typeof value === "number"),
  ISTEXT: ofValues([1, 1], ([value]) => typeof value === "string"),
  ISBLANK: ofValues([1, 1], ([value]) => value === null),
  ISERROR: ofValues([1, 1], ([value]) => value instanceof CellError),
  ISNA: ofValues([1, 1], ([value]) => value === NA),
  NA: ofValues([0, 0], () => NA),
  N: ofValues([1, 1], ([value = null]) => {
    if (typeof value === "number" || value instanceof CellError) return value;
    return value === true ? 1 : 0;
  }),
  T: ofValues([1, 1], ([value = null]) => (typeof value === "string" || value instanceof CellError ? value : "")),
} satisfies FunctionTable;
