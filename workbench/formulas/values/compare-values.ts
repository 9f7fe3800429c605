import type { CellValue } from "#workbench/model/cell";

/** Excel orders numbers before texts before booleans. An empty cell takes the kind of what it meets. */
const RANK = { number: 0, string: 1, boolean: 2 } as const;
type Plain = number | string | boolean;

const collator = new Intl.Collator("en-GB", { sensitivity: "accent" });

/** Negative, 0 or positive, as Excel's comparison operators see it. Errors are the caller's. */
export function compareValues(left: CellValue, right: CellValue): number {
  const a = left === null ? emptyLike(right) : (left as Plain);
  const b = right === null ? emptyLike(left) : (right as Plain);
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  const order = rank(a) - rank(b);
  return order !== 0 ? order : Number(a) - Number(b);
}

export function equalValues(left: CellValue, right: CellValue): boolean {
  if (typeof left === "string" && typeof right === "string") {
    return left === right || left.toLowerCase() === right.toLowerCase();
  }
  return compareValues(left, right) === 0;
}

/** Numbers are compared on 15 significant digits, so that 0.1+0.2=0.3 is TRUE as in Excel. */
export function compareNumbers(a: number, b: number): number {
  const gap = a - b;
  if (gap === 0) return 0;
  if (Math.abs(gap) > 1e-14 * Math.max(Math.abs(a), Math.abs(b))) return gap;
  return Number(a.toPrecision(15)) - Number(b.toPrecision(15));
}

export function compareTexts(a: string, b: string): number {
  const lowerA = a.toLowerCase();
  const lowerB = b.toLowerCase();
  if (lowerA === lowerB) return 0;
  return collator.compare(lowerA, lowerB) || (lowerA < lowerB ? -1 : 1);
}

function rank(value: Plain): number {
  return RANK[typeof value as keyof typeof RANK];
}

function emptyLike(other: CellValue): Plain {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}
