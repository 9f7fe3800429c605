import type { RawCell } from "#domain/columns/raw-cell";
import { type Block, isBlock, level, type Value } from "./block.ts";
import { type Criterion, criterionOf } from "./criterion.ts";
import type { FigureCells, PlacedArea } from "./figure-cells.ts";
import { addOrigins, type Origin } from "./origin.ts";
import { FAULT, type Figure, isBroken, plain, type Scalar } from "./scalar.ts";

/** A condition on the cells of an area, all of one size. */
interface Condition {
  readonly area: PlacedArea;
  readonly criterion: Value;
}

/** SUMIFS; with a list of criteria one sum for each of them. */
export function sumIfs([summed, ...pairs]: readonly Value[], cells: FigureCells): Value {
  const block = summed !== undefined && isBlock(summed) ? summed : undefined;
  const conditions = conditionsOf(pairs);
  if (!block?.area || !conditions) return FAULT;
  const { area, isMeasure = false } = block;
  return forEachCriterion(conditions, (criteria) => {
    const sum = sumWhere({ area, conditions, criteria }, cells);
    return isMeasure ? plain(sum.number) : sum;
  });
}

/** SUMIF: the cells that are summed may be those that are looked at. */
export function sumIf([looked, criterion, summed = looked]: readonly Value[], cells: FigureCells): Value {
  return sumIfs([summed ?? null, looked ?? null, criterion ?? null], cells);
}

/** COUNTIFS, likewise. */
export function countIfs(pairs: readonly Value[], cells: FigureCells): Value {
  const conditions = conditionsOf(pairs);
  const area = conditions?.[0]?.area;
  if (!conditions || !area) return FAULT;
  return forEachCriterion(conditions, (criteria) => countWhere({ area, conditions, criteria }, cells));
}

function conditionsOf(pairs: readonly Value[]): Condition[] | null {
  const conditions: Condition[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [looked = null, criterion = null] = [pairs[at], pairs[at + 1]];
    if (!isBlock(looked) || !looked.area) return null;
    conditions.push({ area: looked.area, criterion });
  }
  return conditions;
}

function forEachCriterion(conditions: readonly Condition[], make: (criteria: readonly Scalar[]) => Scalar): Value {
  const lists = conditions.flatMap(({ criterion }) => (isBlock(criterion) && !isSingle(criterion) ? [criterion] : []));
  const at = (row: number, column: number): Scalar => {
    const criteria = conditions.map(({ criterion }) => level(criterion, row, column));
    return criteria.find(isBroken) ?? make(criteria);
  };
  const [list] = lists;
  return list ? { rows: list.rows, columns: list.columns, at } : at(0, 0);
}

function isSingle({ rows, columns }: Block): boolean {
  return rows === 1 && columns === 1;
}

interface Search {
  readonly area: PlacedArea;
  readonly conditions: readonly Condition[];
  readonly criteria: readonly Scalar[];
}

/** The rows of the area, from its top, in which every condition is met; of an area that lies across, its columns. */
function placesWhere({ area, conditions, criteria }: Search, cells: FigureCells): { row: number; column: number }[] {
  const tests = conditions.map((condition, at) => ({ ...condition, meets: criterionOf(criteria[at]!) }));
  const found: { row: number; column: number }[] = [];
  for (let down = 0; down <= area.bottom - area.top; down++) {
    for (let across = 0; across <= area.right - area.left; across++) {
      if (tests.every((test) => isMet(test, { down, across }, cells))) found.push({ row: down, column: across });
    }
  }
  return found;
}

function isMet(
  { area, meets }: { readonly area: PlacedArea; readonly meets: Criterion },
  { down, across }: { readonly down: number; readonly across: number },
  cells: FigureCells,
): boolean {
  return meets(cells.value(area.sheet, area.top + down, area.left + across));
}

function sumWhere(search: Search, cells: FigureCells): Figure {
  const { area } = search;
  const rowsByColumn = new Map<number, number[]>();
  let number = 0;
  for (const { row, column } of placesWhere(search, cells)) {
    const value: RawCell = cells.value(area.sheet, area.top + row, area.left + column);
    if (typeof value !== "number" || value === 0) continue;
    number += value;
    const rows = rowsByColumn.get(area.left + column) ?? [];
    rowsByColumn.set(area.left + column, rows);
    rows.push(area.top + row);
  }
  const parts = [...rowsByColumn].map(([column, rows]): Origin => ({
    kind: "column",
    sheet: area.sheet,
    column,
    rows,
  }));
  return { kind: "figure", number, origin: addOrigins(parts) };
}

function countWhere(search: Search, cells: FigureCells): Scalar {
  const { area } = search;
  const rows = placesWhere(search, cells).map(({ row }) => area.top + row);
  const origin: Origin = { kind: "counted", sheet: area.sheet, rows };
  return { kind: "figure", number: rows.length, origin: rows.length === 0 ? { kind: "nothing" } : origin };
}
