import { CellError, type CellValue } from "#workbench/model/cell";
import { cellsOf, usedRows } from "../ranges/each-cell.ts";
import { rangeKey } from "../ranges/range-indexes.ts";
import { hasWildcards, wildcardPattern } from "../ranges/wildcards.ts";
import { booleanOf, numberOf } from "../values/coerce.ts";
import { compareValues, equalValues } from "../values/compare-values.ts";
import { ArrayValue, type CellContext, isMany, type Operand, RangeValue } from "../values/operand.ts";
import type { FunctionRule, FunctionTable } from "./rule.ts";

const NA = CellError.of("#N/A");
const REF = CellError.of("#REF!");
const VALUE = CellError.of("#VALUE!");

type Block = RangeValue | ArrayValue;

/** A single value stands for a block of one. @throws CellError its own error. */
function asBlock(operand: Operand | undefined): Block {
  if (isMany(operand ?? null)) return operand as Block;
  if (operand instanceof CellError) throw operand;
  return new ArrayValue(1, 1, [(operand ?? null) as CellValue]);
}

/** Part of a block: one column or row of it, still a range where the block is one. */
function part(block: Block, at: { row?: number; column?: number }): Block {
  const [top, rows] = at.row === undefined ? [0, block.rows] : [at.row, 1];
  const [left, columns] = at.column === undefined ? [0, block.columns] : [at.column, 1];
  if (block instanceof RangeValue) {
    const { area } = block;
    const bottom = area.top + top + rows - 1;
    const right = area.left + left + columns - 1;
    return new RangeValue(block.sheet, { top: area.top + top, left: area.left + left, bottom, right });
  }
  const cells = Array.from({ length: rows * columns }, (_, i) =>
    block.at(top + Math.floor(i / columns), left + (i % columns)),
  );
  return new ArrayValue(rows, columns, cells);
}

/** Row and column counted from 1; 0 = all of them. */
function indexPlace(block: Block, [first, second]: readonly Operand[]): [row: number, column: number] {
  const row = Math.trunc(numberOf((first ?? null) as CellValue));
  if (second !== undefined) return [row, Math.trunc(numberOf(second as CellValue))];
  // One number over a single row counts its columns.
  if (block.rows === 1 && block.columns > 1) return [1, row];
  return [row, block.columns === 1 ? 1 : 0];
}

function index([operand, ...place]: readonly Operand[]): Operand {
  const block = asBlock(operand);
  const [row, column] = indexPlace(block, place);
  if (row < 0 || column < 0) return VALUE;
  if (row > block.rows || column > block.columns) return REF;
  if (row > 0 && column > 0) return block.at(row - 1, column - 1);
  if (row === 0 && column === 0) return block;
  return row === 0 ? part(block, { column: column - 1 }) : part(block, { row: row - 1 });
}

/** Position in a row or column of the first cell equal to `wanted`, from 0; undefined where there is none. */
function exactPosition(wanted: CellValue, line: Block, cell: CellContext): number | undefined {
  const value = typeof wanted === "string" ? wanted.toLowerCase() : (wanted ?? 0);
  const rows = rowsInUse(line);
  const isPattern = typeof value === "string" && hasWildcards(value);
  if (!isPattern && line instanceof RangeValue && line.columns === 1) {
    if (cell.indexes.isWorthwhile(`match ${rangeKey(line, rows)}`)) {
      return cell.indexes.positionsOf(line, rows).get(value);
    }
  }
  const at = cellsOf(line, rows).findIndex(isPattern ? likePattern(value) : likeValue(value));
  return at < 0 ? undefined : at;
}

function rowsInUse(line: Block): number {
  return line instanceof RangeValue && line.columns === 1 ? usedRows(line) : line.rows;
}
function likePattern(text: string): (other: CellValue) => boolean {
  const pattern = wildcardPattern(text);
  return (other) => typeof other === "string" && pattern.test(other);
}
function likeValue(value: CellValue): (other: CellValue) => boolean {
  return (other) => typeof other === typeof value && other !== null && equalValues(other, value);
}

/**
 * Position of the last cell not past `wanted` in a sorted row or column; cells of another kind are passed over.
 * `descending` looks for the last one not below it.
 */
function sortedPosition(wanted: CellValue, line: Block, descending: boolean): number | undefined {
  const value = wanted ?? 0;
  let found: number | undefined;
  for (const [at, other] of cellsOf(line, rowsInUse(line)).entries()) {
    if (typeof other !== typeof value || other === null) continue;
    const order = compareValues(other, value) * (descending ? -1 : 1);
    if (order > 0) break;
    found = at;
    if (descending && order === 0) break;
  }
  return found;
}

function match([wanted, block, kind]: readonly Operand[], cell: CellContext): number | CellError {
  if (wanted instanceof CellError) return wanted;
  const line = asBlock(block);
  if (line.rows > 1 && line.columns > 1) return NA;
  const type = kind === undefined ? 1 : numberOf(kind as CellValue);
  const value = (wanted ?? null) as CellValue;
  const at = type === 0 ? exactPosition(value, line, cell) : sortedPosition(value, line, type < 0);
  return at === undefined ? NA : at + 1;
}

function tableLookup(axis: "row" | "column"): FunctionRule["run"] {
  return ([wanted, table, which, approximate], cell) => {
    if (wanted instanceof CellError) return wanted;
    const block = asBlock(table);
    const offset = Math.trunc(numberOf(which as CellValue)) - 1;
    if (offset < 0) return VALUE;
    if (offset >= (axis === "row" ? block.rows : block.columns)) return REF;
    const keys = part(block, axis === "row" ? { row: 0 } : { column: 0 });
    const at = keyPosition((wanted ?? null) as CellValue, { keys, approximate }, cell);
    if (at === undefined) return NA;
    return axis === "row" ? block.at(offset, at) : block.at(at, offset);
  };
}
function keyPosition(
  wanted: CellValue,
  { keys, approximate }: { keys: Block; approximate: Operand | undefined },
  cell: CellContext,
): number | undefined {
  const isSorted = approximate === undefined || booleanOf(approximate as CellValue);
  return isSorted ? sortedPosition(wanted, keys, false) : exactPosition(wanted, keys, cell);
}

/** ROW and COLUMN of the formula's own cell, or of a reference's first. */
function position(axis: "row" | "column"): FunctionRule["run"] {
  return ([reference], cell) => {
    if (reference === undefined) return cell[axis] + 1;
    if (!(reference instanceof RangeValue)) return reference instanceof CellError ? reference : VALUE;
    const { top, left } = reference.area;
    const length = axis === "row" ? reference.rows : reference.columns;
    const first = (axis === "row" ? top : left) + 1;
    if (length === 1) return first;
    const cells = Array.from({ length }, (_, i) => first + i);
    return axis === "row" ? new ArrayValue(length, 1, cells) : new ArrayValue(1, length, cells);
  };
}

const size = (axis: "rows" | "columns"): FunctionRule => ({
  least: 1,
  most: 1,
  takes: ["range"],
  run: ([block]) => asBlock(block)[axis],
});

export const LOOKUP = {
  INDEX: { least: 2, most: 3, takes: ["range", "one"], run: index },
  MATCH: { least: 2, most: 3, takes: ["one", "range", "one"], run: match },
  VLOOKUP: { least: 3, most: 4, takes: ["one", "range", "one"], run: tableLookup("column") },
  HLOOKUP: { least: 3, most: 4, takes: ["one", "range", "one"], run: tableLookup("row") },
  ROW: { least: 0, most: 1, takes: ["range"], run: position("row") },
  COLUMN: { least: 0, most: 1, takes: ["range"], run: position("column") },
  ROWS: size("rows"),
  COLUMNS: size("columns"),
} satisfies FunctionTable;
