import { CellError, type CellValue } from "#workbench/model/cell";
import { numberOf } from "../values/coerce.ts";
import type { CellContext } from "../values/operand.ts";
import { dateOfSerial, serialOfDate } from "../values/serial-date.ts";
import { type FunctionRule, type FunctionTable, ofValues } from "./rule.ts";

const NUM = CellError.of("#NUM!");

function date([year, month, day]: readonly CellValue[], cell: CellContext): number | CellError {
  const given = Math.trunc(numberOf(year));
  // Years below 1900 count from 1900.
  const full = given >= 0 && given < 1900 ? given + 1900 : given;
  if (full < 0 || full > 9999) return NUM;
  return serialOfDate(full, Math.trunc(numberOf(month)), Math.trunc(numberOf(day)), cell.date1904) ?? NUM;
}

const partOf = (part: "year" | "month" | "day"): FunctionRule =>
  ofValues([1, 1], ([serial], cell) => dateOfSerial(numberOf(serial), cell.date1904)?.[part] ?? NUM);

export const DATES = {
  DATE: ofValues([3, 3], date),
  YEAR: partOf("year"),
  MONTH: partOf("month"),
  DAY: partOf("day"),
} satisfies FunctionTable;
