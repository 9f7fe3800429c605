import { numberOf, textOf } from "#workbench/formulas/values/coerce";
import { isMany, type Operand } from "#workbench/formulas/values/operand";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { Json } from "../seam/host-messages.ts";
import { type FunctionMetadata, mostParameters, parameterAt, type ParameterMetadata } from "./function-metadata.ts";

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
    const encoded = given.map((operand, index) => encode(operand, parameterAt(declared, index) ?? ANY, allowErrors));
    const fixed = parameters.at(-1)?.repeating === true ? parameters.length - 1 : parameters.length;
    const single: Json[] = Array.from({ length: fixed }, (_, index) => encoded[index] ?? null);
    return JSON.stringify(mostParameters(declared) > parameters.length ? [...single, encoded.slice(fixed)] : single);
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.error;
    // So the readers of numbers and texts end.
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

const ANY: ParameterMetadata = { name: "" };

/** Leaves the encoding with the error that the call gives. */
class Refused extends Error {
  readonly error: CellError;
  constructor(error: CellError) {
    super(error.code);
    this.error = error;
  }
}

function encode(operand: Operand, parameter: ParameterMetadata, allowErrors: boolean): Json {
  const { type = "any", dimensionality, optional = false } = parameter;
  const one = (value: CellValue): Json => encodeValue(value, type, allowErrors);
  if (dimensionality === "matrix") return operand === null && optional ? null : encodeBlock(operand, one);
  return one(isMany(operand) ? operand.at(0, 0) : operand);
}

function encodeBlock(operand: Operand, one: (value: CellValue) => Json): Json {
  if (!isMany(operand)) return [[one(operand)]];
  const rows: Json[] = [];
  for (let row = 0; row < operand.rows; row++) {
    const cells: Json[] = [];
    for (let column = 0; column < operand.columns; column++) cells.push(one(operand.at(row, column)));
    rows.push(cells);
  }
  return rows;
}

/**
 * An error reaches a function that takes errors as what the client makes a `CustomFunctions.Error` of.
 * @throws Refused, and CellError where a text is no number.
 */
function encodeValue(value: CellValue, type: string, allowErrors: boolean): Json {
  if (value instanceof CellError) {
    if (!allowErrors || type !== "any") throw new Refused(value);
    return { type: "CustomFunctionError", code: value.code };
  }
  switch (type) {
    case "number":
      return numberOf(value);
    case "string":
      return textOf(value);
    case "boolean":
      if (typeof value === "string") throw new Refused(CellError.of("#VALUE!"));
      return Boolean(value);
    default:
      return value ?? "";
  }
}
