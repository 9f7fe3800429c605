import type { CellError, CellValue } from "#workbench/model/cell";
import type { CellPlace } from "../values/cell-place.ts";
import type { ArrayValue, Operand } from "../values/operand.ts";

/** What an outside function has answered; an array of more than one cell spills. */
export interface ExternalAnswer {
  readonly value: CellValue | ArrayValue;
}

/** A function that somebody else computes, and answers later: an add-in's custom function. */
export interface ExternalFunction {
  /** Parameters that must and may be given. */
  readonly least: number;
  readonly most: number;
  /** Whether a parameter takes one value, or a range as it stands. */
  takes(index: number): "one" | "range";
  /** The arguments as they are sent, equal for equal arguments; or the error that the call gives without being made. */
  encode(parameters: readonly Operand[]): string | CellError;
  /**
   * Starts a call.
   * @param answer - called later, never within `start`; more than once by a function that streams.
   * @returns what says that no (further) answer is wanted.
   */
  start(encoded: string, place: CellPlace, answer: (answer: ExternalAnswer) => void): () => void;
}

/** The functions of a workbook's add-ins, by name in upper case: "PLACE.TOTAL". */
export interface ExternalFunctions {
  find(name: string): ExternalFunction | undefined;
}
