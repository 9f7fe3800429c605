import type { FigureCells, PlacedArea } from "./figure-cells.ts";
import { FAULT, isBroken, plain, type Scalar } from "./scalar.ts";

/** Values in rows and columns. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
  /** The cells that it is; absent where it was worked out. */
  readonly area?: PlacedArea;
  /** Shares, weights and the like: numbers that a sum is taken by, and no part of it. */
  readonly isMeasure?: boolean;
}

export type Value = Scalar | Block;

export function isBlock(value: Value): value is Block {
  return typeof value === "object" && value !== null && "rows" in value;
}

/** The cells of an area, each with itself as its origin, unless they are measures. */
export function cellsBlock(area: PlacedArea, cells: FigureCells, isMeasure = false): Block {
  return {
    isMeasure,
    rows: area.bottom - area.top + 1,
    columns: area.right - area.left + 1,
    area,
    at: (down, across) => {
      const [row, column] = [area.top + down, area.left + across];
      const value = cells.value(area.sheet, row, column);
      if (typeof value !== "number") return asScalar(value);
      if (isMeasure) return plain(value);
      return { ...plain(value), origin: { kind: "cell", sheet: area.sheet, row, column } };
    },
  };
}

const ERROR_TEXT = /^#[A-Z][A-Z0-9/_]*[!?]?$/;

function asScalar(value: string | boolean | null): Scalar {
  return typeof value === "string" && ERROR_TEXT.test(value) ? FAULT : value;
}

/** One value of a block; of a single cell, or one row or column beside a larger block, that which stands level. */
export function level(value: Value, row: number, column: number): Scalar {
  if (!isBlock(value)) return value;
  return value.at(value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column);
}

/** Does the same with every place of two values. */
export function pairwise(a: Value, b: Value, make: (a: Scalar, b: Scalar) => Scalar): Value {
  if (!isBlock(a) && !isBlock(b)) return make(a, b);
  return madeBlock([a, b], (row, column) => make(level(a, row, column), level(b, row, column)));
}

/** Does the same with every place of a value. */
export function each(value: Value, make: (value: Scalar) => Scalar): Value {
  return isBlock(value) ? madeBlock([value], (row, column) => make(level(value, row, column))) : make(value);
}

function madeBlock(from: readonly Value[], at: Block["at"]): Block {
  const size = (of: "rows" | "columns"): number => Math.max(...from.map((value) => (isBlock(value) ? value[of] : 1)));
  return { rows: size("rows"), columns: size("columns"), at };
}

/** All values of a block, row by row. */
export function* valuesOf(value: Value): Generator<Scalar> {
  if (!isBlock(value)) {
    yield value;
    return;
  }
  for (let row = 0; row < value.rows; row++) {
    for (let column = 0; column < value.columns; column++) yield value.at(row, column);
  }
}

/** A value where one is wanted: of several cells none. */
export function single(value: Value): Scalar {
  if (!isBlock(value)) return value;
  return value.rows === 1 && value.columns === 1 ? value.at(0, 0) : FAULT;
}

/** The first error among values, or what is made of them. */
export function unlessBroken(values: readonly Scalar[], make: () => Scalar): Scalar {
  return values.find(isBroken) ?? make();
}
