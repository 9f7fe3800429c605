import { type Block, each, isBlock, single, unlessBroken, type Value, valuesOf } from "./block.ts";
import { countIfs, sumIf, sumIfs } from "./conditional-sums.ts";
import type { FigureCells } from "./figure-cells.ts";
import { addOrigins, LOST, NOTHING } from "./origin.ts";
import {
  asFigure,
  asText,
  asTruth,
  FAULT,
  type Figure,
  isBroken,
  isFigure,
  negate,
  order,
  plain,
  type Scalar,
} from "./scalar.ts";

/** A function of Excel over what it is given, every argument worked out. */
export type FormulaFunction = (given: readonly Value[], cells: FigureCells) => Value;

/** The functions in which our sheets' figures are written; null where it is another. */
export function functionOf(name: string): FormulaFunction | null {
  return FUNCTIONS[name] ?? null;
}

const FUNCTIONS: Readonly<Partial<Record<string, FormulaFunction>>> = {
  SUM: (given) => sum(given.flatMap((value) => [...valuesOf(value)].filter((one) => isFigure(one) || isBroken(one)))),
  SUMPRODUCT: ([given = null, ...more]) => (more.length > 0 ? FAULT : sum([...valuesOf(given)].map(asSummand))),
  SUMIFS: sumIfs,
  SUMIF: sumIf,
  COUNTIFS: countIfs,
  COUNTIF: countIfs,
  ROUND: ([value = null, digits = null]) => each(value, (one) => round(one, single(digits))),
  ABS: ([value = null]) => each(value, absolute),
  N: ([value = null]) => each(value, (one) => (isBroken(one) || isFigure(one) ? one : numberIn(one))),
  MAX: (given) => furthest(given, 1),
  MIN: (given) => furthest(given, -1),
  LARGE: ([values = null, rank = null]) => large(values, single(rank)),
  INDEX: index,
  MATCH: match,
  SUBSTITUTE: ([text = null, old = null, other = null]) =>
    each(text, (one) =>
      unlessBroken([one], () => asText(one).replaceAll(asText(single(old)), () => asText(single(other)))),
    ),
  ROWS: ([value = null]) => plain(isBlock(value) ? value.rows : 1),
  ISNUMBER: ([value = null]) => each(value, (one) => (isUnknown(one) ? one : isFigure(one))),
  AND: (given) => allTruths(given, (truths) => truths.every(Boolean)),
  OR: (given) => allTruths(given, (truths) => truths.some(Boolean)),
  NOT: ([value = null]) => allTruths([value], ([truth]) => truth === false),
};

function isUnknown(value: Scalar): boolean {
  return isBroken(value) && value.kind === "unknown";
}

/** Words count as nothing in a product of columns, as in SUMPRODUCT with one list. */
function asSummand(value: Scalar): Scalar {
  return isFigure(value) || isBroken(value) ? value : plain(0);
}

function sum(values: readonly Scalar[]): Scalar {
  const broken = values.find(isBroken);
  if (broken !== undefined) return broken;
  const figures = values.filter(isFigure);
  const number = figures.reduce((total, one) => total + one.number, 0);
  // What is nought adds no rows: a column times a condition that is not met.
  return {
    kind: "figure",
    number,
    origin: addOrigins(figures.filter((one) => one.number !== 0).map(({ origin }) => origin)),
  };
}

/** To whole pence a sum of pence stays itself; to fewer figures it becomes another number. */
function round(value: Scalar, digits: Scalar): Scalar {
  const [figure, places] = [asFigure(value), asFigure(digits)];
  if (!isFigure(figure) || !isFigure(places)) return isBroken(figure) ? figure : FAULT;
  const power = 10 ** places.number;
  const size = Math.abs(figure.number) * power;
  // Excel looks at fifteen figures: 1.005 is a half there, though the double lies below it.
  const rounded = (Math.sign(figure.number) * Math.floor(size + 0.5 + size * 1e-15)) / power;
  return { ...figure, number: rounded, origin: places.number >= 2 ? figure.origin : lostUnlessPlain(figure) };
}

function lostUnlessPlain({ origin }: Figure) {
  return origin.kind === "nothing" ? NOTHING : LOST;
}

function absolute(value: Scalar): Scalar {
  const figure = asFigure(value);
  return isFigure(figure) && figure.number < 0 ? negate(figure) : figure;
}

function numberIn(value: string | boolean | null | Figure): Figure {
  if (typeof value === "boolean") return plain(value ? 1 : 0);
  return plain(0);
}

/** The greatest or the least figure: it is one of those that it was chosen from. */
function furthest(given: readonly Value[], sign: 1 | -1): Scalar {
  const values = given.flatMap((value) => [...valuesOf(value)]);
  const broken = values.find(isBroken);
  if (broken !== undefined) return broken;
  const figures = values.filter(isFigure);
  return (
    figures.reduce<Figure | null>(
      (best, one) => (best === null || (one.number - best.number) * sign > 0 ? one : best),
      null,
    ) ?? plain(0)
  );
}

function large(values: Value, rank: Scalar): Scalar {
  const figures = [...valuesOf(values)].filter(isFigure).sort((a, b) => b.number - a.number);
  return (isFigure(rank) && figures[rank.number - 1]) || FAULT;
}

function index([values = null, row = null, column = null]: readonly Value[]): Scalar {
  if (!isBlock(values)) return isBroken(values) ? values : FAULT;
  const [down, across] = [single(row), single(column)];
  return unlessBroken([down, across], () => {
    const [first, second] = [whole(down), whole(across)];
    // Of cells side by side the one number says which of them.
    return values.rows === 1 && second === 0 ? within(values, 1, first) : within(values, first, Math.max(1, second));
  });
}

function within(values: Block, row: number, column: number): Scalar {
  const isThere = row >= 1 && row <= values.rows && column >= 1 && column <= values.columns;
  return isThere ? values.at(row - 1, column - 1) : FAULT;
}

function whole(value: Scalar): number {
  return isFigure(value) ? Math.trunc(value.number) : 0;
}

/** MATCH of the very value; of the nearest one is not known. */
function match([wanted = null, values = null, kind = null]: readonly Value[]): Scalar {
  const [value, exact] = [single(wanted), single(kind)];
  if (isBroken(value)) return value;
  if (!isFigure(exact) || exact.number !== 0) return { kind: "unknown" };
  const at = [...valuesOf(values)].findIndex(
    (one) => !isBroken(one) && one !== null && typeof one === typeof value && order(one, value) === 0,
  );
  return at < 0 ? FAULT : plain(at + 1);
}

function allTruths(given: readonly Value[], make: (truths: readonly boolean[]) => boolean): Scalar {
  const values = given.flatMap((value) => [...valuesOf(value)]);
  const broken = values.find(isBroken);
  if (broken !== undefined) return broken;
  return make(values.map((value) => asTruth(value) === true));
}
