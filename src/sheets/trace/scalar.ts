import type { Operator } from "./formula-node.ts";
import { addOrigins, LOST, NOTHING, type Origin, scaleOrigin } from "./origin.ts";

/** A number with where it is from. */
export interface Figure {
  readonly kind: "figure";
  readonly number: number;
  readonly origin: Origin;
}

/** `fault`: an error of Excel. `unknown`: what this reading of formulas does not know. Both spread to whatever uses them. */
export type Scalar = Figure | string | boolean | null | { readonly kind: "fault" } | { readonly kind: "unknown" };

export const FAULT: Scalar = { kind: "fault" };
export const UNKNOWN: Scalar = { kind: "unknown" };

/** A number of its own. */
export function plain(number: number): Figure {
  return { kind: "figure", number, origin: NOTHING };
}

export function isFigure(value: Scalar): value is Figure {
  return typeof value === "object" && value?.kind === "figure";
}

export function isBroken(value: Scalar): value is { readonly kind: "fault" } | { readonly kind: "unknown" } {
  return typeof value === "object" && value !== null && value.kind !== "figure";
}

/** A value as a sum takes it: an empty cell is 0, TRUE is 1; words are no number. */
export function asFigure(value: Scalar): Scalar {
  if (value === null) return plain(0);
  if (typeof value === "boolean") return plain(value ? 1 : 0);
  return typeof value === "string" ? FAULT : value;
}

/** A value as a condition takes it. */
export function asTruth(value: Scalar): boolean | Exclude<Scalar, boolean> {
  if (typeof value === "boolean" || isBroken(value)) return value;
  const figure = asFigure(value);
  return isFigure(figure) ? figure.number !== 0 : figure;
}

/** What two values make. */
export function join(operator: Operator, a: Scalar, b: Scalar): Scalar {
  const broken = [a, b].find(isBroken);
  if (broken !== undefined) return broken;
  if (operator === "&") return asText(a) + asText(b);
  if (COMPARISONS.has(operator)) return compare(operator, order(a, b));
  const [left, right] = [asFigure(a), asFigure(b)];
  if (!isFigure(left) || !isFigure(right)) return FAULT;
  return reckon(operator, left, right);
}

function reckon(operator: Operator, a: Figure, b: Figure): Scalar {
  switch (operator) {
    case "+":
      return { ...a, number: a.number + b.number, origin: addOrigins([a.origin, b.origin]) };
    case "-":
      return { ...a, number: a.number - b.number, origin: addOrigins([a.origin, scaleOrigin(b.origin, -1)]) };
    case "*":
      return { ...a, number: a.number * b.number, origin: productOrigin(a, b) };
    case "/":
      if (b.number === 0) return FAULT;
      return { ...a, number: a.number / b.number, origin: productOrigin(a, { ...b, number: 1 / b.number }, true) };
    default:
      return { ...a, number: a.number ** b.number, origin: hasOrigin(a) || hasOrigin(b) ? LOST : NOTHING };
  }
}

function hasOrigin({ origin }: Figure): boolean {
  return origin.kind !== "nothing";
}

/** A figure times a bare number is a part of it; a figure times, or by, a figure is a new thing. */
function productOrigin(a: Figure, b: Figure, isQuotient = false): Origin {
  if (!hasOrigin(b)) return scaleOrigin(a.origin, b.number);
  if (!hasOrigin(a) && !isQuotient) return scaleOrigin(b.origin, a.number);
  // Nought times anything is nought, and says nothing of it.
  return a.number === 0 && a.origin.kind === "nothing" ? NOTHING : LOST;
}

/** The figure with its sign turned. */
export function negate(value: Scalar): Scalar {
  const figure = asFigure(value);
  return isFigure(figure) ? join("-", plain(0), figure) : figure;
}

export function asText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return isFigure(value) ? String(value.number) : "";
}

const COMPARISONS: ReadonlySet<Operator> = new Set(["=", "<>", "<", "<=", ">", ">="]);

function compare(operator: Operator, by: number): boolean {
  switch (operator) {
    case "=":
      return by === 0;
    case "<>":
      return by !== 0;
    case "<":
      return by < 0;
    case "<=":
      return by <= 0;
    case ">":
      return by > 0;
    default:
      return by >= 0;
  }
}

/** As Excel sorts: numbers, then words in any case, then truths; an empty cell is 0 beside a number and "" beside words. */
export function order(a: Scalar, b: Scalar): number {
  const [left, right] = [filled(a, b), filled(b, a)];
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return numberOf(left) - numberOf(right);
}

function filled(value: Scalar, beside: Scalar): Scalar {
  if (value !== null) return value;
  return typeof beside === "string" ? "" : plain(0);
}

function rankOf(value: Scalar): number {
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 0;
}

function numberOf(value: Scalar): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  return isFigure(value) ? value.number : 0;
}
