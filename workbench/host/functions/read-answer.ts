import { ArrayValue } from "#workbench/formulas/values/operand";
import { CellError, type CellValue, type ErrorCode } from "#workbench/model/cell";
import { invalid } from "../batch/host-error.ts";

/** What a custom function answered: its value, and for an error what its author says about it. */
export interface FunctionAnswer {
  readonly value: CellValue | ArrayValue;
  readonly message?: string;
}

/**
 * The client's own numbers of failures; any other (thrown, rejected, not associated) is #VALUE! too. 9 and 10 are a
 * function the page does not know: to hosts that do not know these numbers the client says #N/A.
 */
const CODE_OF_FAILURE: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#N/A",
  10: "#N/A",
};

/** Excel shows an author's words for these two only. */
const WITH_MESSAGE: readonly ErrorCode[] = ["#VALUE!", "#N/A"];

/** Reads `[id, succeeded, value, failure?, times]` but for its id. */
export function readAnswer(succeeded: unknown, value: unknown, failure: unknown): FunctionAnswer {
  if (succeeded === true) return { value: Array.isArray(value) ? arrayOf(value) : cellOf(value) };
  const code = CODE_OF_FAILURE[Number(failure)] ?? "#VALUE!";
  const hasMessage = WITH_MESSAGE.includes(code) && typeof value === "string" && value !== "";
  return { value: CellError.of(code), ...(hasMessage && { message: value }) };
}

function arrayOf(rows: readonly unknown[]): ArrayValue | CellError {
  const [first] = rows;
  const columns = Array.isArray(first) ? first.length : 0;
  const isBlock = rows.every((row) => Array.isArray(row) && row.length === columns);
  if (columns === 0 || !isBlock) return CellError.of("#VALUE!");
  return new ArrayValue(rows.length, columns, (rows as unknown[][]).flat().map(cellOf));
}

/** A plain value, an error as `CustomFunctions.Error` writes itself, or a number with a format of its own. */
function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (isPlain(value)) return value;
  const basic: unknown = typeof value === "object" && "basicValue" in value ? value.basicValue : undefined;
  if (typeof basic === "number") return basic;
  return (typeof basic === "string" ? CellError.parse(basic) : undefined) ?? CellError.of("#VALUE!");
}

function isPlain(value: unknown): value is number | string | boolean {
  return ["number", "string", "boolean"].includes(typeof value);
}

/** The rows of `SetInvocationArrayResults`. @throws InvalidArgument for anything else. */
export function needRows(value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value) && value.every((row) => Array.isArray(row))) return value as readonly (readonly unknown[])[];
  throw invalid();
}
