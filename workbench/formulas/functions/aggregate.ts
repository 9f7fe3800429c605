import { CellError, type CellValue } from "#workbench/model/cell";
import { areaColumns } from "#workbench/model/address";
import { eachCell, usedRows } from "../ranges/each-cell.ts";
import { numberOf } from "../values/coerce.ts";
import { isMany, type Operand, RangeValue } from "../values/operand.ts";
import { type FunctionRule, type FunctionTable, MOST_PARAMETERS, ofRanges } from "./rule.ts";

const DIV = CellError.of("#DIV/0!");
const NUM = CellError.of("#NUM!");
const VALUE = CellError.of("#VALUE!");
const NA = CellError.of("#N/A");
const ANY = [1, MOST_PARAMETERS] as const;

/**
 * Every number that SUM and its kin take: in a range only true numbers, given directly also what reads as one.
 * @throws CellError the first error met.
 */
export function eachNumber(parameters: readonly Operand[], see: (value: number) => void): void {
  for (const parameter of parameters) {
    if (!isMany(parameter)) see(numberOf(parameter));
    else {
      eachCell(parameter, (value) => {
        if (typeof value === "number") see(value);
        else if (value instanceof CellError) throw value;
      });
    }
  }
}

export function numbersIn(parameters: readonly Operand[]): number[] {
  const numbers: number[] = [];
  eachNumber(parameters, (value) => numbers.push(value));
  return numbers;
}

function sum(parameters: readonly Operand[]): number {
  let total = 0;
  eachNumber(parameters, (value) => (total += value));
  return total;
}

function extreme(parameters: readonly Operand[], better: (a: number, b: number) => boolean): number {
  let best: number | undefined;
  eachNumber(parameters, (value) => {
    if (best === undefined || better(value, best)) best = value;
  });
  return best ?? 0;
}

function average(parameters: readonly Operand[]): number | CellError {
  const numbers = numbersIn(parameters);
  return numbers.length === 0 ? DIV : numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

export function countValues(
  parameters: readonly Operand[],
  counts: (value: CellValue, direct: boolean) => boolean,
): number {
  let count = 0;
  for (const parameter of parameters) {
    if (!isMany(parameter)) count += counts(parameter, true) ? 1 : 0;
    else eachCell(parameter, (value) => (count += counts(value, false) ? 1 : 0));
  }
  return count;
}

function isCounted(value: CellValue, direct: boolean): boolean {
  if (typeof value === "number" || !direct) return typeof value === "number";
  if (value instanceof CellError) return false;
  try {
    numberOf(value);
    return true;
  } catch (thrown) {
    if (thrown instanceof CellError) return false;
    throw thrown;
  }
}

function countBlank([block]: readonly Operand[]): number | CellError {
  if (!(block instanceof RangeValue)) return VALUE;
  let filled = 0;
  eachCell(block, (value) => (filled += value === "" ? 0 : 1));
  return block.rows * areaColumns(block.area) - filled;
}

/** Direct parameters of SUMPRODUCT: blocks of one shape, multiplied cell by cell; what is no number is 0. */
function sumProduct(parameters: readonly Operand[]): number | CellError {
  const [first] = parameters;
  if (!isMany(first ?? null)) return parameters.every((p) => !isMany(p)) ? productOf(parameters as CellValue[]) : VALUE;
  const { rows, columns } = first as RangeValue;
  if (parameters.some((p) => !isMany(p) || p.rows !== rows || p.columns !== columns)) return VALUE;
  const blocks = parameters.filter(isMany);
  const reach = Math.max(...blocks.map((block) => (block instanceof RangeValue ? usedRows(block) : block.rows)));
  let total = 0;
  for (let row = 0; row < reach; row++) {
    for (let column = 0; column < columns; column++) total += productOf(blocks.map((block) => block.at(row, column)));
  }
  return total;
}

function productOf(values: readonly CellValue[]): number {
  let product = 1;
  for (const value of values) {
    if (value instanceof CellError) throw value;
    product *= typeof value === "number" ? value : 0;
  }
  return product;
}

function nth(sorted: readonly number[], k: number): number | CellError {
  const index = Math.ceil(k) - 1;
  return sorted[index] ?? NUM;
}

const ordered = (compare: (a: number, b: number) => number): FunctionRule => ({
  least: 2,
  most: 2,
  takes: ["range", "one"],
  run: ([block = null, k = null]) => nth(numbersIn([block]).sort(compare), numberOf(k as CellValue)),
});

const rank: FunctionRule = {
  least: 2,
  most: 3,
  takes: ["one", "range", "one"],
  run: ([value = null, block = null, order = null]) => {
    const number = numberOf(value as CellValue);
    const numbers = numbersIn([block]);
    if (!numbers.includes(number)) return NA;
    const ascending = numberOf(order as CellValue) !== 0;
    return 1 + numbers.filter((other) => (ascending ? other < number : other > number)).length;
  },
};

export const AGGREGATE = {
  SUM: ofRanges(ANY, sum),
  AVERAGE: ofRanges(ANY, average),
  MIN: ofRanges(ANY, (parameters) => extreme(parameters, (a, b) => a < b)),
  MAX: ofRanges(ANY, (parameters) => extreme(parameters, (a, b) => a > b)),
  COUNT: ofRanges(ANY, (parameters) => countValues(parameters, isCounted)),
  COUNTA: ofRanges(ANY, (parameters) => countValues(parameters, (value, direct) => direct || value !== null)),
  COUNTBLANK: ofRanges([1, 1], countBlank),
  SUMPRODUCT: { least: 1, most: MOST_PARAMETERS, takes: ["array"], run: sumProduct },
  LARGE: ordered((a, b) => b - a),
  SMALL: ordered((a, b) => a - b),
  RANK: rank,
} satisfies FunctionTable;
