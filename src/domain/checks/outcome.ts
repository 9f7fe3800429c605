import type { CheckResult, CheckRow, CheckSeverity } from "./check.ts";

/** What a check found: two sides, how they compare, and names for a person. */
export interface Outcome {
  readonly thisSide: number | null;
  readonly thatSide: number | null;
  readonly result: CheckResult;
  readonly finding?: string;
  /** Overrides the definition's, where the size of the difference decides. */
  readonly severity?: CheckSeverity;
  /** See `CheckRow`. */
  readonly needsReason?: true;
  readonly partReasons?: readonly string[];
  readonly isExplainedByParts?: true;
}

/** A check of assurance.md: its words, and how it is worked out. */
export interface CheckDefinition<Input> {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly severity: CheckSeverity;
  /** In words; read from the bands where a person may change it. */
  readonly tolerance: string | ((input: Input) => string);
  readonly unit: CheckRow["unit"];
  readonly where: string;
  readonly run: (input: Input) => Outcome;
}

/** Two sides that must be equal to the penny. */
export function mustTie(thisSide: number, thatSide: number, finding = ""): Outcome {
  return { thisSide, thatSide, result: thisSide === thatSide ? "Ties" : "Does not tie", finding };
}

/** An amount (or a count of rows) that must be nil; otherwise it does not tie. */
export function mustBeNil(amount: number, finding = ""): Outcome {
  return mustTie(amount, 0, finding);
}

/** An amount that should be nil; otherwise a person looks at it and it prints as a limitation. */
export function shouldBeNil(amount: number, finding = ""): Outcome {
  return { thisSide: amount, thatSide: 0, result: amount === 0 ? "Ties" : "Look at", finding };
}

/** A control that nobody has given: never "Ties". */
export function notProven(thisSide: number | null, finding: string, severity?: CheckSeverity): Outcome {
  const outcome: Outcome = { thisSide, thatSide: null, result: "Not proven", finding };
  return severity ? { ...outcome, severity } : outcome;
}

/** A figure shown for the record. */
export function shown(amount: number, finding = ""): Outcome {
  return { thisSide: amount, thatSide: null, result: amount === 0 ? "Ties" : "Look at", finding };
}

/** Runs a check. */
export function runCheck<Input>(definition: CheckDefinition<Input>, input: Input): CheckRow {
  const { run, ...words } = definition;
  const tolerance = typeof words.tolerance === "string" ? words.tolerance : words.tolerance(input);
  const { thisSide, thatSide, result, finding = "", severity = words.severity, ...more } = run(input);
  const difference = thisSide === null || thatSide === null ? null : thisSide - thatSide;
  return { ...words, tolerance, severity, thisSide, thatSide, difference, result, finding, ...reasonsOf(more) };
}

/** What an outcome says of reasons; nothing where there is none to give. */
function reasonsOf({ partReasons = [], needsReason, isExplainedByParts }: SaidOfReasons): Partial<CheckRow> {
  return {
    ...(partReasons.length > 0 && { partReasons }),
    ...(needsReason && { needsReason }),
    ...(isExplainedByParts && { isExplainedByParts }),
  };
}

type SaidOfReasons = Pick<Outcome, "partReasons" | "needsReason" | "isExplainedByParts">;
