import { numberOf, textOf } from "#workbench/formulas/values/coerce";
import { isMany, type Operand } from "#workbench/formulas/values/operand";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { Json } from "../seam/host-messages.ts";
import {
  type FunctionMetadata,
  mostParameters,
  parameterAt,
  type ParameterMetadata,
} from "./function-metadata.ts";

/** How a cell's error reaches a function that takes errors: the client makes a `CustomFunctions.Error` of it. */
interface WireError {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

/**
 * The arguments of a call as the client takes them: a range is rows of raw values, an argument left out is null, what
 * repeats is one list. A value of the wrong type, or an error where none is allowed, ends the call before it is made.
 *
 * @returns JSON of the list of arguments, or the error that the cell shows.
 */
export function encodeArguments(
  declared: FunctionMetadata,
  given: readonly Operand[],
  allowErrors: boolean,
): string | CellError {
  const { parameters = [] } = declared;
  try {
    const encoded = given.map((operand, index) => encode(operand, parameterAt(declared, index), allowErrors));
    const fixed = parameters.at(-1)?.repeating === true ? parameters.length - 1 : parameters.length;
    const single: Json[] = Array.from({ length: fixed }, (_, index) => encoded[index] ?? null);
    return JSON.stringify(mostParameters(declared) > parameters.length ? [...single, encoded.slice(fixed)] : single);
  } catch (thrown) {
    // A value that cannot be handed over is thrown as the error it gives.
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

function encode(operand: Operand, parameter: ParameterMetadata | undefined, allowErrors: boolean): Json {
  const type = parameter?.type ?? "any";
  const one = (value: CellValue): Json => encodeValue(value, type, allowErrors);
  if (parameter?.dimensionality !== "matrix") return isMany(operand) ? one(operand.at(0, 0)) : one(operand);
  if (!isMany(operand)) return operand === null && parameter.optional === true ? null : [[one(operand)]];
  const rows: Json[] = [];
  for (let row = 0; row < operand.rows; row++) {
    const cells: Json[] = [];
    for (let column = 0; column < operand.columns; column++) cells.push(one(operand.at(row, column)));
    rows.push(cells);
  }
  return rows;
}

/** @throws CellError */
function encodeValue(value: CellValue, type: string, allowErrors: boolean): Json {
  if (value instanceof CellError) {
    if (!allowErrors || type !== "any") throw value;
    return { type: "CustomFunctionError", code: value.code } satisfies WireError as unknown as Json;
  }
  switch (type) {
    case "number":
      return numberOf(value);
    case "string":
      return textOf(value);
    case "boolean":
      if (typeof value === "string") throw CellError.of("#VALUE!");
      return Boolean(value);
    default:
      return value ?? "";
  }
}
