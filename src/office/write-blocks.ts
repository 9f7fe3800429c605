import type { CellBlock, PlannedCell } from "#sheets/plan/sheet-plan";
import { CALL_BYTES } from "./chunks.ts";
import { TEXT_FORMAT, needsGeneralFormat } from "./input-text.ts";
import type { WrittenFormula } from "./refused-formula.ts";
import { type StyleMode, formatOf, lookBytes, setLook } from "./styles/set-look.ts";
import { enterValue } from "./write-columns.ts";
import type { WriteQueue } from "./write-queue.ts";
import type { OpenSheet } from "./write-tables.ts";

/** Cells of one look that form a rectangle. */
export interface LookArea {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  rows: number;
  readonly look: { readonly style: PlannedCell["style"]; readonly format: string };
}

/** Looks first, as few rectangles as they make; then values and formulas as one array. */
export async function writeBlock(
  queue: WriteQueue,
  open: OpenSheet,
  { block, mode }: { block: CellBlock; mode: StyleMode },
): Promise<void> {
  for (const area of lookAreas(block)) {
    const run = (): void => {
      setLook(open.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack(), area.look, mode);
    };
    await queue.add({ sheet: open.name, bytes: lookBytes(mode) + CALL_BYTES, run });
  }
  await writeCells(queue, open, block);
}

async function writeCells(queue: WriteQueue, { name, sheet }: OpenSheet, block: CellBlock): Promise<void> {
  const width = Math.max(0, ...block.cells.map((row) => row.length));
  if (width === 0) return;
  await queue.addRows({
    sheet: name,
    rows: block.cells.length,
    rowAt: (index) => Array.from({ length: width }, (_, column) => entryOf(block.cells[index]?.[column])),
    formulasAt: (index) => formulasOfRow(name, block, index),
    write: (first, matrix) => {
      const range = sheet.getRangeByIndexes(block.row + first, block.column, matrix.length, width);
      range.untrack().formulas = matrix;
    },
  });
}

/** null leaves a cell as it is: one that is not planned is not ours to write. */
function entryOf(cell: PlannedCell | undefined): null | number | string | boolean {
  return cell === undefined ? null : enterValue(cell.value, cellFormat(cell));
}

/** `@` gives way under a formula, which would be shown instead of computed, and under what it would not keep. */
function cellFormat(cell: PlannedCell): string {
  const format = formatOf(cell);
  return format === TEXT_FORMAT && needsGeneralFormat(cell.value) ? "General" : format;
}

function formulasOfRow(sheet: string, block: CellBlock, index: number): WrittenFormula[] {
  return (block.cells[index] ?? []).flatMap((cell, offset) => {
    const value = cell?.value ?? null;
    if (value === null || typeof value !== "object") return [];
    return [{ sheet, row: block.row + index, column: block.column + offset, formula: value.formula }];
  });
}

/** Runs of one look along each row, joined with the same run in the row above. */
export function lookAreas(block: CellBlock): readonly LookArea[] {
  const areas: LookArea[] = [];
  let above = new Map<string, LookArea>();
  block.cells.forEach((cells, index) => {
    const here = new Map<string, LookArea>();
    for (const run of runsOfRow(cells, block.row + index, block.column)) {
      const key = JSON.stringify([run.column, run.columns, run.look]);
      const joined = above.get(key);
      if (joined) joined.rows++;
      else areas.push(run);
      here.set(key, joined ?? run);
    }
    above = here;
  });
  return areas;
}

function runsOfRow(cells: readonly (PlannedCell | undefined)[], row: number, left: number): LookArea[] {
  const runs: { row: number; column: number; columns: number; rows: number; look: LookArea["look"] }[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell === undefined) continue;
    const look = { style: cell.style, format: cellFormat(cell) };
    const last = runs.at(-1);
    const follows = last !== undefined && last.column + last.columns === left + index;
    if (follows && last.look.style === look.style && last.look.format === look.format) last.columns++;
    else runs.push({ row, column: left + index, columns: 1, rows: 1, look });
  }
  return runs;
}
