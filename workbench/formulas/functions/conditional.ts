import { CellError, type CellValue } from "#workbench/model/cell";
import { cellsOf, usedRows } from "../ranges/each-cell.ts";
import { type Criterion, readCriterion } from "../ranges/criterion.ts";
import { type RangeIndexes, rangeKey } from "../ranges/range-indexes.ts";
import { type CellContext, type Operand, RangeValue } from "../values/operand.ts";
import { type FunctionTable, MOST_PARAMETERS } from "./rule.ts";

const VALUE = CellError.of("#VALUE!");

interface Condition {
  readonly range: RangeValue;
  readonly criterion: Criterion;
  /** Names the criterion in an index. */
  readonly text: string;
}

interface Matched {
  sum: number;
  /** Cells of the sum range that hold numbers. */
  numbers: number;
  /** Cells that meet all criteria. */
  cells: number;
  error: CellError | undefined;
}

/** Pairs of range and criterion. @throws CellError #VALUE! where the ranges are not of one shape. */
function readConditions(pairs: readonly Operand[]): Condition[] {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const range = asRange(pairs[i]);
    const value = pairs[i + 1] as CellValue;
    conditions.push({ range, criterion: readCriterion(value), text: `${typeof value}:${String(value)}` });
  }
  const [first] = conditions;
  if (!first || pairs.length % 2 === 1) throw VALUE;
  if (conditions.some(({ range }) => !sameShape(range, first.range))) throw VALUE;
  return conditions;
}

function asRange(operand: Operand | undefined): RangeValue {
  if (operand instanceof RangeValue) return operand;
  throw operand instanceof CellError ? operand : VALUE;
}

function sameShape(a: RangeValue, b: RangeValue): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** What the cells that meet all conditions hold in `sum`, or only how many they are. */
function findMatched(conditions: readonly Condition[], sum: RangeValue | undefined, indexes: RangeIndexes): Matched {
  const ranges = conditions.map(({ range }) => range);
  const [first] = ranges as [RangeValue];
  const rows = Math.max(...ranges.map(usedRows), sum ? usedRows(sum) : 0);
  const key = ranges.map((range) => `${rangeKey(range, rows)} `).join("");
  const matched = indexes.isWorthwhile(key)
    ? lookUp(conditions, { sum, rows, key, indexes })
    : scan(conditions, { sum, rows });
  const unused = (first.rows - rows) * first.columns;
  if (unused > 0 && conditions.every(({ criterion }) => criterion.matches(null))) matched.cells += unused;
  return matched;
}

interface Scanned {
  readonly sum: RangeValue | undefined;
  readonly rows: number;
}

function scan(conditions: readonly Condition[], { sum, rows }: Scanned): Matched {
  const matched: Matched = { sum: 0, numbers: 0, cells: 0, error: undefined };
  const blocks = conditions.map(({ range }) => cellsOf(range, rows));
  const sums = sum ? cellsOf(sum, rows) : undefined;
  const length = blocks[0]!.length;
  for (let at = 0; at < length; at++) {
    if (!conditions.every(({ criterion }, i) => criterion.matches(blocks[i]![at]!))) continue;
    matched.cells++;
    const value = sums?.[at];
    if (typeof value === "number") {
      matched.sum += value;
      matched.numbers++;
    } else if (value instanceof CellError) matched.error ??= value;
  }
  return matched;
}

interface Indexed extends Scanned {
  readonly key: string;
  readonly indexes: RangeIndexes;
}

function lookUp(conditions: readonly Condition[], { sum, rows, key, indexes }: Indexed): Matched {
  const matched: Matched = { sum: 0, numbers: 0, cells: 0, error: undefined };
  const levels = indexes.groupsOf(
    conditions.map(({ range }) => range),
    rows,
  );
  let groups: readonly number[] = [0];
  levels.forEach((level, i) => {
    const { range, criterion, text } = conditions[i]!;
    groups = level.select(groups, indexes.codesOf(range, rows).matching(criterion, text));
  });
  const last = levels.at(-1)!;
  const totals = sum && indexes.totalsOf(last, key, { range: sum, rows });
  for (const group of groups) {
    matched.cells += last.counts[group]!;
    if (!totals) continue;
    matched.sum += totals.sums[group]!;
    matched.numbers += totals.counts[group]!;
    matched.error ??= totals.errors.get(group);
  }
  return matched;
}

function sumIfs([sum, ...pairs]: readonly Operand[], cell: CellContext): number | CellError {
  const range = asRange(sum);
  const conditions = readConditions(pairs);
  if (!sameShape(range, conditions[0]!.range)) return VALUE;
  const matched = findMatched(conditions, range, cell.indexes);
  return matched.error ?? matched.sum;
}

/** The sum range takes the criteria range's shape, from its own top left cell. */
function sumIf([range, criterion, sum]: readonly Operand[], cell: CellContext): number | CellError {
  const conditions = readConditions([range ?? null, criterion ?? null]);
  const shape = conditions[0]!.range;
  const matched = findMatched(conditions, sum === undefined ? shape : resized(asRange(sum), shape), cell.indexes);
  return matched.error ?? matched.sum;
}

function resized(sum: RangeValue, shape: RangeValue): RangeValue {
  if (sameShape(sum, shape)) return sum;
  const { top, left } = sum.area;
  return new RangeValue(sum.sheet, { top, left, bottom: top + shape.rows - 1, right: left + shape.columns - 1 });
}

function countIfs(pairs: readonly Operand[], cell: CellContext): number {
  return findMatched(readConditions(pairs), undefined, cell.indexes).cells;
}

const PAIRS = Array.from({ length: MOST_PARAMETERS - 1 }, (_, i) => (i % 2 === 0 ? "range" : "one"));

export const CONDITIONAL = {
  SUMIF: { least: 2, most: 3, takes: ["range", "one", "range"], run: sumIf },
  SUMIFS: { least: 3, most: MOST_PARAMETERS, takes: ["range", ...PAIRS], run: sumIfs },
  COUNTIF: { least: 2, most: 2, takes: ["range", "one"], run: countIfs },
  COUNTIFS: { least: 2, most: MOST_PARAMETERS - 1, takes: PAIRS, run: countIfs },
} satisfies FunctionTable;
